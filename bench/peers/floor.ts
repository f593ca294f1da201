// What any generator has to do: read each article, make its Markdown HTML, write its page. node --import tsx bench/peers/floor.ts CORPUS OUT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import MarkdownIt from "markdown-it";

const [corpus = "", out = ""] = process.argv.slice(2);
const markdown = new MarkdownIt();
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
for (const entry of readdirSync(join(corpus, "content"), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
  const { data, content } = matter(readFileSync(join(entry.parentPath, entry.name), "utf8"), {});
  const folder = join(out, "articles", String(data["slug"]));
  mkdirSync(folder, { recursive: true });
  const title = escaped(String(data["title"]));
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${escaped(String(data["author"]))}, ${escaped(String(data["publication"]))}</p>${markdown.render(content)}</body></html>\n`);
}
