import { positionsOf } from "../analyses/positions/positions.ts";
import { headlineLink, type Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { publishedTime } from "../components/published-time.ts";
import { neighbours, trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { positionWords } from "../components/words/positions.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { href, positionsUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { positionRows, type PositionRow, type StatementLine } from "./position-row.ts";

export const rows: (archive: Archive) => readonly PositionRow[] = once((archive) => positionsOf(archive).flatMap((one) => positionRows(archive, one)));

export const address = (row: PositionRow): PagePath => row.path;

export const render = (row: PositionRow): Html => {
  const { site, actor, topic, number, dated, undated } = row;
  const words = positionWords(site.language);
  const name = words.on(actor.name, topic.name);
  const title = number === 1 ? name : wordsOf(site.language).list.page(name, number);
  const link = (to: string | null, text: string): Link | null => (to === null ? null : { href: to, name: text });
  return layout(site, {
    path: row.path,
    title,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, positionsUrl()), name: words.title }, actor], site.language)}
<h1><bdi>${title}</bdi></h1>
<p class="meta">${words.count(row.count)}${topic.href !== null && html` · <a href="${topic.href}">${wordsOf(site.language).topics.title}: <bdi>${topic.name}</bdi></a>`}</p>
<p class="meta">${words.dates}</p></header>
<div class="rows">${dated.length > 0 && statementList(dated, site.language)}
${undated.length > 0 && html`<section class="era" id="undated"><h2>${words.undated}</h2><p class="meta">${words.undatedLead}</p>${statementList(undated, site.language)}</section>`}
${neighbours(wordsOf(site.language).list.pages, link(row.earlier, words.earlier), link(row.later, words.later))}</div>
</div>`,
  });
};

const statementList = (lines: readonly StatementLine[], language: string): Html => html`<ol class="cards quotes">${lines.map((line) => statement(line, language))}</ol>`;

const statement = ({ text, kind, basis, given, article, also }: StatementLine, language: string): Html => {
  const words = positionWords(language);
  const notes = [words[kind], given !== null && words.given(given), words.basis[basis]].filter(Boolean).join(" · ");
  return html`<li><p class="kicker"><span class="outlet"><bdi>${article.source?.name ?? wordsOf(language).unknownSource}</bdi></span> ${publishedTime(article.date)}</p>
<blockquote dir="auto"${article.language !== null && html` lang="${article.language}"`}><p>${text}</p></blockquote>
<p>${headlineLink(article)}</p>
<p class="meta" dir="auto">${notes}${also.length > 0 && html` · ${words.also} ${also.map((one, at) => html`${at > 0 && ", "}<a href="${one.href}"><bdi>${one.name}</bdi></a>`)}`}</p></li>`;
};

export default template({ name: "position", rows, address, render });
