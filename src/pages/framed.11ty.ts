import { lanes } from "../components/lanes.ts";
import { layout } from "../components/layout.ts";
import { trail } from "../components/trail.ts";
import { framingWords } from "../components/words/framing.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { framingUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { framedRows, type Cell, type CountLine, type FramedRow } from "./framed-row.ts";

export const rows = framedRows;

export const address = (row: FramedRow): PagePath => row.path;

export const render = (row: FramedRow): Html => {
  const { site, terms } = row;
  const words = framingWords(site.language);
  const total = terms.reduce((sum, { cell }) => sum + (cell?.count ?? 0), 0);
  return layout(site, {
    path: row.path,
    title: `${words.title}: ${row.name}`,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, framingUrl()), name: words.title }], site.language)}
<h1><bdi>${row.name}</bdi></h1>
${row.description !== null && html`<p class="lead" dir="auto">${row.description}</p>`}
<p class="meta">${words.uses(total)}</p></header>
${total > 0 && row.periods.length > 1 && figure(row)}
${total > 0 && html`${table(row, words.byOutlet, words.outlet, row.outlets, row.others && { name: words.others(row.others.outlets), cells: row.others.cells })}
${table(row, words.byTime[row.unit], words.period, row.times, null)}
<p class="meta"><a href="${row.table}" download>${words.table}</a></p>`}
<section class="era"><p class="meta">${words.how} ${words.quoted}</p></section>
</div>`,
  });
};

const figure = ({ site, periods, terms, counts }: FramedRow): Html => {
  const words = framingWords(site.language);
  const rows = terms.flatMap(({ name, href: to }, at) => (to === null ? [] : [{ name, href: to, counts: counts[at] ?? [] }]));
  return html`<figure class="map time">${lanes(periods, rows, words.figure, site.language)}<figcaption>${words.figure}. ${words.byTime[periods[0]?.length === 7 ? "month" : "year"]}.</figcaption></figure>`;
};

const table = ({ site, terms }: FramedRow, title: string, first: string, lines: readonly CountLine[], others: CountLine | null): Html => {
  const words = framingWords(site.language);
  const line = ({ name, cells }: CountLine): Html => html`<tr><th scope="row"><bdi>${name}</bdi></th>${cells.map((cell) => html`<td>${shown(cell, site.language)}</td>`)}</tr>`;
  return html`<section class="era"><h2>${title}</h2><section class="wide" tabindex="0" aria-label="${title}"><table class="figures"><thead><tr><th scope="col">${first}</th>${terms.map(({ name }) => html`<th scope="col"><bdi>${name}</bdi></th>`)}</tr></thead><tbody>${lines.map(line)}${others && line(others)}</tbody><tfoot>${line({ name: words.total, cells: terms.map(({ cell }) => cell) })}</tfoot></table></section></section>`;
};

const shown = (cell: Cell, language: string): Html => {
  if (cell === null || cell.count === 0) return html`–`;
  const count = wordsOf(language).number(cell.count);
  return html`${cell.href === null ? count : html`<a href="${cell.href}">${count}</a>`}${cell.quoted > 0 && html` <span class="meta">(${wordsOf(language).number(cell.quoted)})</span>`}`;
};

export default template({ name: "framed", rows, address, render });
