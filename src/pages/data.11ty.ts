import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { dataWords } from "../components/words/data.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { atomUrl, dataFileUrl, dataUrl, href, jsonFeedUrl, rssUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { columns } from "./data-table.ts";

interface DataRow {
  readonly site: Site;
  readonly articles: number;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
}

export const rows = (archive: Archive): readonly DataRow[] => [{ site: siteOf(archive), articles: archive.articles.length, columns: columns.map(({ name, type, meaning }) => ({ name, type, meaning })) }];

export const address = (): PagePath => dataUrl();

export const render = ({ site, articles, columns }: DataRow): Html => {
  const words = dataWords(site.language);
  const file = (name: string, kind: string): Html => html`<li><a href="${href(site, dataFileUrl(name))}" download>${name}</a> <span class="meta">${kind}</span></li>`;
  return layout(site, {
    path: address(),
    title: words.title,
    description: words.lead,
    main: html`<div class="list prose">
<header class="top"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p></header>
<section><h2>${words.files}</h2><ul class="plain">${file("articles.csv", `CSV, ${wordsOf(site.language).articles(articles)}`)}${file("articles.jsonl", "JSON Lines")}${file("datapackage.json", "Frictionless Data Package")}${site.hasAnalyses && html`${file("entities.csv", `CSV, ${words.entities}`)}${file("entity-pairs.csv", `CSV, ${words.pairs}`)}${file("network.json", "JSON Graph Format")}`}<li><a href="${href(site, atomUrl())}">Atom</a> · <a href="${href(site, rssUrl())}">RSS</a> · <a href="${href(site, jsonFeedUrl())}">JSON Feed</a></li></ul></section>
<section><h2>${words.columns}</h2><div><p>${words.spreadsheet}</p><section class="wide text" tabindex="0" aria-label="${words.columns}"><table><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.kind}</th><th scope="col">${words.meaning}</th></tr></thead><tbody lang="en">${columns.map(
      (one) => html`<tr><td><code>${one.name}</code></td><td>${one.type}</td><td>${one.meaning}</td></tr>`,
    )}</tbody></table></section></div></section>
</div>`,
  });
};

export default template({ name: "data", rows, address, render });
