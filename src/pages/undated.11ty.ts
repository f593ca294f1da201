import { foldedIn, type Folded } from "../analyses/copy-groups.ts";
import { cardList } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { neighbours, trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, href, olderUrl, undatedUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf } from "./calendar.ts";
import { foldedCards } from "./folded-cards.ts";
import { numberedPages } from "./numbered-pages.ts";

interface UndatedRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly number: number | null;
  readonly articles: readonly Folded[];
  readonly newer: string | null;
  readonly older: string | null;
}

/** Always at least one page, as others link to it. */
export const rows: (archive: Archive) => readonly UndatedRow[] = once((archive) => {
  const pageHref = (number: number | "newest" | null): string | null =>
    number === null ? null : href(archive.settings, number === "newest" ? undatedUrl() : olderUrl(undatedUrl(), number));
  return numberedPages([true, false].flatMap((isSpan) => foldedIn(archive, calendarOf(archive).beyond.filter(({ published }) => (published.kind !== "undated") === isSpan)))).map((page) => ({
    site: siteOf(archive),
    path: page.number === null ? undatedUrl() : olderUrl(undatedUrl(), page.number),
    number: page.number,
    articles: page.values,
    newer: pageHref(page.newer),
    older: pageHref(page.older),
  }));
});

export const address = (row: UndatedRow): PagePath => row.path;

export const render = (row: UndatedRow): Html => {
  const { site } = row;
  const words = wordsOf(site.language);
  const title = row.number === null ? words.dates.undatedTitle : words.list.page(words.dates.undatedTitle, row.number);
  const cards = foldedCards(site, row.articles);
  const spans = cards.filter((card) => card.date.kind !== "undated");
  const undated = cards.filter((card) => card.date.kind === "undated");
  const link = (target: string | null, name: string) => (target === null ? null : { href: target, name });
  return layout(site, {
    path: row.path,
    title,
    description: words.dates.undatedLead,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, datesUrl()), name: words.dates.title }], site.language)}
<h1>${title}</h1>
<p class="lead">${cards.length > 0 ? words.dates.undatedLead : words.dates.noneUndated}</p></header>
${spans.length > 0 && html`<section class="era"><h2>${words.dates.spansTitle}</h2>${cardList(spans, site.language)}</section>`}
${undated.length > 0 && (spans.length > 0 ? html`<section class="era"><h2>${words.dates.undated}</h2>${cardList(undated, site.language)}</section>` : cardList(undated, site.language, 2))}
${neighbours(words.list.pages, link(row.newer, words.list.newer), link(row.older, words.list.older))}
</div>`,
  });
};

export default template({ name: "undated", rows, address, render });
