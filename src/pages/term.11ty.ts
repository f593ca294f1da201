import { headlineLink, type Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { publishedTime } from "../components/published-time.ts";
import { neighbours, trail } from "../components/trail.ts";
import { framingWords } from "../components/words/framing.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { framingUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { termPages, termRows, type TermRow, type UseLine } from "./term-row.ts";

/** The sentences that use a term, by outlet or in order of time. */
export const rows: (archive: Archive) => readonly TermRow[] = once((archive) => termPages(archive).flatMap((pages) => termRows(archive, pages)));

export const address = (row: TermRow): PagePath => row.path;

export const render = (row: TermRow): Html => {
  const { site, thing, by, number } = row;
  const words = framingWords(site.language);
  const name = words.sentencesOf(row.term, thing.name);
  const title = number === 1 ? name : wordsOf(site.language).list.page(name, number);
  const link = (to: string | null, text: string): Link | null => (to === null ? null : { href: to, name: text });
  return layout(site, {
    path: row.path,
    title: `${title} – ${words.sorted[by]}`,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, framingUrl()), name: words.title }, thing], site.language)}
<h1><bdi>${title}</bdi></h1>
<p class="meta">${words.uses(row.count)} · ${words.sorted[by]} · <a href="${row.other}">${words.sorted[by === "outlet" ? "time" : "outlet"]}</a></p></header>
<div class="rows">${row.sections.map(
      (section, at) => html`<section class="era" id="${section.id}"><h2><bdi>${section.name}</bdi></h2><p class="meta">${words.uses(section.count)}${number > 1 && at === 0 && section.lines.length < section.count && ` · ${words.goesOn}`}</p><ul class="cards quotes">${section.lines.map((line) => useItem(line, site.language))}</ul></section>`,
    )}
${neighbours(wordsOf(site.language).list.pages, link(row.before, words.before), link(row.after, words.after))}</div>
</div>`,
  });
};

const useItem = ({ before, text, after, isQuoted, isHeadline, article }: UseLine, language: string): Html => {
  const words = framingWords(language);
  const notes = [isHeadline && words.headline, isQuoted && words.inQuotes].filter((one) => one !== false);
  return html`<li><p class="kicker"><span class="outlet"><bdi>${article.source?.name ?? wordsOf(language).unknownSource}</bdi></span> ${publishedTime(article.date)}</p>
<blockquote dir="auto"${article.language !== null && html` lang="${article.language}"`}><p>${before}<mark>${text}</mark>${after}</p></blockquote>
<p>${headlineLink(article)}${notes.length > 0 && html` <span class="meta">${notes.join(", ")}</span>`}</p></li>`;
};

export default template({ name: "term", rows, address, render });
