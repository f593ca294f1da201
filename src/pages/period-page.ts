import { cardList, cardOf, type Card, type Link } from "../components/card.ts";
import { digestList } from "../components/digest.ts";
import { layout } from "../components/layout.ts";
import { dateWithinYear, shownPeriod } from "../components/published-time.ts";
import { shelfOf, type Site } from "../components/site.ts";
import { neighbours, trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { html, nothing, type Html } from "../lib/html.ts";
import type { Article } from "../model/article.ts";
import { datesUrl, href } from "../model/url.ts";
import { foldedCards } from "./folded-cards.ts";
import { takeAway } from "./take-away.ts";
import type { PeriodRow } from "./period-row.ts";

/** A period at a glance: `across` over the whole width, `beside` its articles. */
interface Overview {
  readonly across: Html | null;
  readonly beside: Html | null;
}

/** The page of a year, month or day: its overview, what it holds, then what is known no closer. */
export const periodPage = (row: PeriodRow, { across, beside }: Overview): Html => {
  const words = wordsOf(row.site.language);
  const title = nameOf(row.parts, row.site);
  const withHint = (parts: PeriodRow["previous"], hint: string) => parts && { ...linkTo(parts, row.site), hint };
  return layout(row.site, {
    path: row.path,
    title,
    description: words.dates.countIn(title, words.articles(row.count)),
    main: html`<div class="list">
<header class="top">${trail(upOf(row), row.site.language)}
<h1>${title}</h1>
<p class="meta">${words.articles(row.count)}</p></header>
${across}
${(beside || row.parts.length === 1) && html`<div class="side">${beside}${row.parts.length === 1 && takeAway(row.site, row.path, false)}</div>`}
<div class="rows">${row.digests.length > 0 && digestList(row.digests.map((one) => ({ ...linkTo(one.parts, row.site), count: one.count, cards: one.articles.map((article) => cardWithin(row.site, article)) })), row.site, row.parts.length === 1)}
${row.parts.length === 3 ? cardList(foldedCards(row.site, row.articles), row.site.language, 2) : someTime(row)}
${neighbours(words.dates.neighbours, withHint(row.previous, words.dates.previous), withHint(row.next, words.dates.next))}</div>
</div>`,
  });
};

const nameOf = (parts: readonly string[], { language }: Site): string => shownPeriod(parts.join("-"), language);

const linkTo = (parts: readonly string[], site: Site): Link => ({ href: href(site, datesUrl(parts)), name: nameOf(parts, site) });

/** The wider pages, the widest first. */
const upOf = ({ parts, site }: PeriodRow): readonly Link[] => [{ href: href(site, datesUrl()), name: wordsOf(site.language).dates.title }, ...parts.slice(0, -1).map((_, index) => linkTo(parts.slice(0, index + 1), site))];

const cardWithin = (site: Site, article: Article): Card => ({ ...cardOf(shelfOf(site), article), date: dateWithinYear(article.published, site.language) });

const someTime = (row: PeriodRow): Html => {
  const words = wordsOf(row.site.language).dates;
  if (row.articles.length === 0) return nothing;
  return html`<section class="era"><h2>${words.someTime(nameOf(row.parts, row.site))}</h2><p class="meta">${words.someTimeLead}</p>${cardList(foldedCards(row.site, row.articles), row.site.language)}</section>`;
};
