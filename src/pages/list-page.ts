import { cardList, type FoldedCard, type Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { countedLinks } from "../components/counted-links.ts";
import { facts } from "../components/facts.ts";
import { outsideLink } from "../components/outside-link.ts";
import { activityStrip } from "../components/strip.ts";
import { neighbours, trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { entityWords } from "../components/words/entities.ts";
import { html, type Html } from "../lib/html.ts";
import { foldedCards } from "./folded-cards.ts";
import { feedLink, takeAway } from "./take-away.ts";
import type { ListHead, ListRow } from "./list-row.ts";

/** A page of a topic or a source. `besideLabel` names what `head.beside` links to. */
export const listPage = (row: ListRow, besideLabel: string): Html => {
  const words = wordsOf(row.site.language);
  const name = row.kind === "undated" ? words.list.undatedOf(row.list.name) : row.list.name;
  const title = row.number === null ? name : words.list.page(name, row.number);
  const isFirst = row.head !== null;
  return layout(row.site, {
    path: row.path,
    title,
    description: row.head && (row.head.description ?? words.dates.countIn(row.list.name, words.articles(row.head.count))),
    ...(isFirst ? { meta: feedLink(row.site, row.path, row.list.name) } : {}),
    main: html`<div class="list">
<header class="top">${trail(isFirst ? [row.up] : [row.up, row.list], row.site.language)}
<h1><bdi>${title}</bdi></h1>
${row.head ? headLines(row, row.head) : row.kind === "undated" && html`<p class="lead">${words.list.undatedLead}</p>`}</header>
${row.head && sideOf(row, row.head, besideLabel)}
<div class="rows">${row.head !== null && row.head.count === row.head.undated && html`<p class="meta">${words.list.onlyUndated}</p>`}${cardsByYear(foldedCards(row.site, row.articles), row.site.language)}
${pageLinks(row)}</div>
</div>`,
  });
};

const headLines = (row: ListRow, head: ListHead): Html => {
  const words = wordsOf(row.site.language);
  return html`${head.description !== null && html`<p class="lead" dir="auto">${head.description}</p>`}
<p class="meta">${words.articles(head.count)}${row.undated !== null && html` · <a href="${row.undated}">${words.list.undated(head.undated)}</a>`}</p>`;
};

/** When its articles fall, what it is, and what else they have in common. */
const sideOf = ({ site, path }: ListRow, head: ListHead, besideLabel: string): Html => html`<div class="side">${activityStrip(head.activity, site, 3)}${
  head.facts.length > 0 && facts(head.facts.map((fact) => [fact.label, fact.href === null ? html`<bdi>${fact.value}</bdi>` : outsideLink(fact.href, fact.value)]))
}${head.beside.length > 0 && html`<h2 class="label">${besideLabel}</h2>${countedLinks(head.beside, site.language)}`}${head.named.map(({ kind, links }) => html`<h2 class="label">${entityWords(site.language).titles[kind]}</h2>${countedLinks(links, site.language)}`)}${takeAway(site, path, true)}</div>`;

/** One heading a year, as cards come in order of time; none when there is nothing to part. */
const cardsByYear = (cards: readonly FoldedCard[], language: string): Html => {
  const years = [...new Set(cards.map((card) => card.year))];
  if (years.length < 2) return cardList(cards, language, 2);
  return html`${years.map(
    (year) => html`<section class="era"><h2>${year ?? wordsOf(language).dates.undated}</h2>${cardList(cards.filter((card) => card.year === year), language)}</section>`,
  )}`;
};

const pageLinks = (row: ListRow): Html => {
  const words = wordsOf(row.site.language).list;
  const link = (href: string | null, name: string): Link | null => (href === null ? null : { href, name });
  return neighbours(words.pages, link(row.newer, words.newer), link(row.older, words.older));
};
