import { heat } from "../components/heat.ts";
import type { Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { shownPeriod } from "../components/published-time.ts";
import { neighbours, trail } from "../components/trail.ts";
import { coverageWords } from "../components/words/coverage.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { coverageUrl, href, tableUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { coverageRows, type CoverageCell, type CoverageRow } from "./coverage-row.ts";

export const rows = (archive: Archive): readonly CoverageRow[] => (archive.settings.analyses ? coverageRows(archive) : []);

export const address = (row: CoverageRow): PagePath => row.path;

export const render = (row: CoverageRow): Html => {
  const { site, year, number, totals } = row;
  const words = coverageWords(site.language);
  const { articles, list } = wordsOf(site.language);
  const name = year === null ? words.title : words.inYear(shownPeriod(year, site.language));
  const title = number === 1 ? name : list.page(name, number);
  const link = (to: string | null, text: string): Link | null => (to === null ? null : { href: to, name: text });
  return layout(site, {
    path: row.path,
    title,
    ...(year === null && number === 1 ? { description: words.lead } : {}),
    main: html`<div class="list">
<header class="top">${(year !== null || number > 1) && trail([{ href: href(site, coverageUrl()), name: words.title }], site.language)}
<h1>${title}</h1>
${year === null && number === 1 && html`<p class="lead">${totals.count > 0 ? words.lead : words.none}</p>`}
<p class="meta">${articles(totals.count)}</p></header>
${totals.count > 0 && html`<p class="meta lead-in">${words.dash}</p>${table(row)}`}
${row.missing.length > 0 && html`<p class="gap"><bdi>${words.missing(row.missing.join(", "))}</bdi>${row.missingMore > 0 && ` ${wordsOf(site.language).more(row.missingMore)}`}</p>`}
${row.years.length > 0 && html`<section class="era"><h2>${words.years}</h2><ul class="counted">${row.years.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}</ul></section>`}
${row.gaps.length > 0 && html`<section class="era"><h2>${words.gaps}</h2>${row.undated > 0 && html`<p class="meta">${words.perhaps(row.undated)}</p>`}<ul class="plain">${row.gaps.map((gap) => html`<li class="meta">${gap}</li>`)}</ul></section>`}
${year === null && totals.count > 0 && html`<p class="meta more"><a href="${href(site, tableUrl(coverageUrl(), "counts"))}" download>${words.table}</a></p>`}
${neighbours(list.pages, link(row.before, words.before), link(row.after, words.after))}
</div>`,
  });
};

const table = ({ site, columns, loose, outlets, totals }: CoverageRow): Html => {
  const words = coverageWords(site.language);
  const { number } = wordsOf(site.language);
  const most = Math.max(...outlets.flatMap(({ cells }) => cells.map(({ count }) => count)), 1);
  const head = columns.map((column) => html`<th scope="col">${column.href === null ? column.name : html`<a href="${column.href}">${column.name}</a>`}${column.small !== null && html`<br>${column.small}`}</th>`);
  const cell = ({ count, href: to }: CoverageCell, isShaded: boolean): Html => (count === 0 ? html`<td>–</td>` : html`<td><a${isShaded && html` class="${heat(count, most)}"`} href="${to ?? ""}">${number(count)}</a></td>`);
  const plain = (count: number): Html => html`<td>${count === 0 ? "–" : number(count)}</td>`;
  return html`<section class="wide" tabindex="0" aria-label="${words.title}"><table class="figures matrix"><thead><tr><th scope="col">${words.outlet}</th>${head}${loose.map((kind) => html`<th scope="col">${words.loose[kind]}</th>`)}<th scope="col">${words.total}</th></tr></thead><tbody>${outlets.map(
    (one) => html`<tr><th scope="row"><a href="${one.href}"><bdi>${one.name}</bdi></a></th>${one.cells.map((own) => cell(own, true))}${one.loose.map((own) => cell(own, false))}<td>${number(one.count)}</td></tr>`,
  )}</tbody><tfoot><tr><th scope="row">${words.total}</th>${totals.cells.map(plain)}${totals.loose.map(plain)}${plain(totals.count)}</tr></tfoot></table></section>`;
};

export default template({ name: "coverage", rows, address, render });
