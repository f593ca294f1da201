import { headlineLink, type Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { plainDate } from "../components/published-time.ts";
import { neighbours, trail } from "../components/trail.ts";
import { coverageWords } from "../components/words/coverage.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { coverageUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { coverageOfRows, type CoverageOfRow } from "./coverage-of-row.ts";

export const rows: (archive: Archive) => readonly CoverageOfRow[] = once((archive) => (archive.settings.analyses ? coverageOfRows(archive) : []));

export const address = (row: CoverageOfRow): PagePath => row.path;

export const render = (row: CoverageOfRow): Html => {
  const { site, number } = row;
  const words = coverageWords(site.language);
  const { articles, list, sources } = wordsOf(site.language);
  const title = number === 1 ? row.name : list.page(row.name, number);
  const link = (to: string | null, text: string): Link | null => (to === null ? null : { href: to, name: text });
  return layout(site, {
    path: row.path,
    title: `${words.title}: ${title}`,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, coverageUrl()), name: words.title }], site.language)}
<h1><bdi>${title}</bdi></h1>
<p class="meta">${articles(row.count)}${row.source !== null && html` · <a href="${row.source}">${sources.title}: <bdi>${row.name}</bdi></a>`}</p></header>
<div class="rows">${row.sections.map(
      (section) => html`${section.gap !== null && html`<p class="gap">${section.gap}</p>`}<section class="era" id="${section.id}"><h2>${section.name}</h2><p class="meta">${articles(section.count)}</p><ul class="plain">${section.lines.map((card) => html`<li>${headlineLink(card)} <span class="meta">${plainDate(card.date)}</span></li>`)}</ul></section>`,
    )}
${neighbours(list.pages, link(row.before, words.earlier), link(row.after, words.later))}</div>
</div>`,
  });
};

export default template({ name: "coverage-of", rows, address, render });
