import { blockAnchor } from "../components/body.ts";
import { citationTexts } from "../components/citation/citation-texts.ts";
import { citedHtml } from "../components/citation/cited-text.ts";
import { referenceOf, type Reference } from "../components/citation/reference.ts";
import { inText, styles } from "../components/citation/styles.ts";
import { textFragment } from "../components/citation/text-fragment.ts";
import { facts } from "../components/facts.ts";
import { layout } from "../components/layout.ts";
import { shelfOf, type Site } from "../components/site.ts";
import { trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { citingWords } from "../components/words/citing.ts";
import { html, type Html } from "../lib/html.ts";
import { articleUrl, citeUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { articleRows, type ArticleRow } from "./article-row.ts";
import { fixity, placesOf, type Fixity } from "./places.ts";

interface CiteView {
  readonly site: Site;
  readonly reference: Reference;
  readonly archived: readonly string[];
  readonly fixity: Fixity;
  /** The paragraphs that have words: their number on the page, and the part of an address that finds their words. */
  readonly paragraphs: readonly { readonly index: number; readonly fragment: string | null }[];
}

export const rows = articleRows;

const viewOf = ({ site, article, topics }: ArticleRow): CiteView => {
  const { format, bytes, sha256, part } = article.original;
  return {
    site,
    reference: referenceOf(shelfOf(site), article, topics.map(({ name }) => name)),
    archived: article.archived,
    fixity: { format, bytes, sha256, path: null, ...(part ? { part } : {}) },
    paragraphs: article.body.flatMap((block, index) => (block.text.trim() === "" || block.kind === "heading" ? [] : [{ index, fragment: textFragment(block.text) }])),
  };
};

export const address = ({ article }: ArticleRow): PagePath => citeUrl(article.id);

export const render = (made: ArticleRow): Html => {
  const row = viewOf(made);
  const { site, reference, paragraphs } = row;
  const words = citingWords(site.language);
  const path = articleUrl(reference.id);
  return layout(site, {
    path: citeUrl(reference.id),
    title: words.pageTitle(reference.title),
    isIndexed: false,
    isSample: reference.isSample,
    ...(made.citeScript === null ? {} : { script: made.citeScript }),
    main: html`<div class="list prose">
<header class="top">${trail([{ href: href(site, path), name: reference.title }], site.language)}
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p></header>
<section><h2>${words.words}</h2><div>${dateNote(row)}<dl class="facts" data-copy="${words.copyButton}|${words.copied}">${styles.map((style) => html`<div><dt>${style.name}</dt><dd lang="${style.language}">${citedHtml(style.cite(reference))}</dd></div>`)}</dl></div></section>
<section><h2>${words.download}</h2><div data-save="${words.copyButton}|${words.copied}|${words.save}">${citationTexts(reference)}</div></section>
<section><h2>${words.whereTitle}</h2>${facts([...placesOf(site, reference, row.archived), [words.copy, html`<bdi><a href="${href(site, path)}">${reference.page ?? href(site, path)}</a></bdi>`], [wordsOf(site.language).article.file, fixity(row.fixity, site.language)]])}</section>
${paragraphs.length > 0 && html`<section><h2>${words.paragraphs}</h2><div><p>${words.paragraphsLead}</p><ol class="plain">${paragraphs.map((one) => paragraphLine(row, one))}</ol></div></section>`}
</div>`,
  });
};

const dateNote = ({ site, reference }: CiteView): Html | false => {
  const { kind } = reference.published;
  return kind !== "known" && html`<p class="meta">${citingWords(site.language)[kind]}</p>`;
};

const paragraphLine = ({ site, reference }: CiteView, { index, fragment }: CiteView["paragraphs"][number]): Html => {
  const words = citingWords(site.language);
  const page = href(site, articleUrl(reference.id));
  return html`<li id="${blockAnchor(index)}"><bdi lang="en">${inText(reference, index + 1)}</bdi> <span class="meta"><a href="${page}#${blockAnchor(index)}">${words.paragraph}</a>${fragment !== null && html` · <a href="${page}#${blockAnchor(index)}${fragment}">${words.fragment}</a>`}</span></li>`;
};

export default template({ name: "cite", rows, address, render });
