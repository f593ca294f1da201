import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inventedArticle, outlets, pinnedId, topics, type InventedArticle } from "./article.ts";

/** An invented archive of any size: `node --import tsx bench/corpus/write.ts FOLDER --articles 2000 [--form dump|peers] [--seed 1] [--from 0]`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: "string", default: "1000" }, form: { type: "string", default: "markdown" }, seed: { type: "string", default: "1" }, from: { type: "string", default: "0" } },
});
const [folder] = positionals;
if (!folder || !["markdown", "dump", "peers"].includes(values.form)) throw new Error("write.ts FOLDER --articles N [--form markdown|dump|peers] [--seed S] [--from N]");

const markdown = (article: InventedArticle): string => `---
headline: ${JSON.stringify(article.headline)}
${article.published === null ? "" : `published: "${article.published}"\n`}publication: ${JSON.stringify(article.outlet.name)}
author: ${JSON.stringify(article.author)}
url: "${article.url}"
language: ${article.outlet.script === "latin" ? "en" : "ru"}
topics: ${JSON.stringify(article.topics)}
---

${article.paragraphs.join("\n\n")}
`;

/** The same for Hugo, which reads what we read: each article has a day, and the terms of the pages that list it. */
const peers = (article: InventedArticle): string => {
  const day = article.published === null ? "2015-05-05" : article.published.length === 7 ? `${article.published}-15` : article.published;
  return `---
id: ${pinnedId(article.number)}
slug: ${pinnedId(article.number)}
title: ${JSON.stringify(article.headline)}
date: ${day}
publication: ${JSON.stringify(article.outlet.name)}
author: ${JSON.stringify(article.author)}
link: "${article.url}"
language: ${article.outlet.script === "latin" ? "en" : "ru"}
topics: ${JSON.stringify(article.topics)}
outlets: ["${article.outlet.id}"]
days: ["${day}"]
months: ["${day.slice(0, 7)}"]
years: ["${day.slice(0, 4)}"]
---

${article.paragraphs.join("\n\n")}
`;
};

const dump = (article: InventedArticle): string => `Home » News » ${article.headline}

${article.headline}

By ${article.author}
${article.published ?? ""}

Share this article

${article.paragraphs.join("\n\n")}

Read more
Leave a comment

Original url: ${article.url}
`;

const write = { dump, markdown, peers }[values.form] ?? markdown;
const end = values.form === "dump" ? "txt" : "md";
const from = Number(values.from);
const made = new Set<string>();
for (let number = from; number < from + Number(values.articles); number++) {
  const article = inventedArticle(Number(values.seed), number);
  const place = join(folder, "content", String(Math.floor(number / 500)).padStart(4, "0"));
  if (!made.has(place)) mkdirSync(place, { recursive: true });
  made.add(place);
  writeFileSync(join(place, `${String(number).padStart(6, "0")}.${end}`), write(article));
}
mkdirSync(join(folder, "_data"), { recursive: true });
const list = (entries: readonly object[]): string => entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("");
writeFileSync(join(folder, "_data", "site.yaml"), "name: An invented archive\ndescription: Articles that nobody wrote, for measuring.\nrights: full\naddress: https://archive.example/\n");
writeFileSync(join(folder, "_data", "sources.yaml"), list(outlets.map(({ id, name, domain }) => ({ id, name, domains: [domain] }))));
writeFileSync(join(folder, "_data", "topics.yaml"), list(topics.map(({ id, name }) => ({ id, name, any: [name] }))));
