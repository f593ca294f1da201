import { positionsOf } from "../analyses/positions/positions.ts";
import { shownEntities } from "../analyses/entities/shown-entities.ts";
import { shownVoices, unnamedQuotes, type Quoted } from "../analyses/speakers.ts";
import type { Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { neighbours, trail } from "../components/trail.ts";
import { foundWords } from "../components/words/found.ts";
import { positionWords } from "../components/words/positions.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { actorUrl, entityUrl, href, olderUrl, quotesUrl, speakerUrl, unnamedQuotesUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { numberedPages } from "./numbered-pages.ts";
import { quoteLine, quoteList, type QuoteLine } from "./quote-line.ts";

/** A page of what one speaker is quoted with, or of what nobody's name stands by. */
interface SpeakerRow {
  readonly site: Site;
  readonly path: PagePath;
  /** The speaker's own page: the newest. */
  readonly list: Link;
  readonly isNamed: boolean;
  /** What the same one said by topic; on the first page only. */
  readonly positions: string | null;
  /** The page of the person or body that speaks. */
  readonly about: string | null;
  readonly number: number | null;
  readonly count: number;
  readonly quotes: readonly QuoteLine[];
  readonly older: string | null;
  readonly newer: string | null;
}

export const rows: (archive: Archive) => readonly SpeakerRow[] = once((archive) => {
  const unnamed = unnamedQuotes(archive);
  const name = foundWords(archive.settings.language).quotes.unnamed;
  return [
    ...[...shownVoices(archive).values()].flatMap(({ id, name: speaker, quotes }) => {
      const entity = shownEntities(archive).get(id);
      return pagesOf(archive, { path: speakerUrl(id), name: speaker, isNamed: true, about: entity ? href(archive.settings, entityUrl(entity.kind, id)) : null }, quotes);
    }),
    ...(unnamed.length > 0 ? pagesOf(archive, { path: unnamedQuotesUrl(), name, isNamed: false, about: null }, unnamed) : []),
  ];
});

const pagesOf = (archive: Archive, { path, name, isNamed, about }: Pick<SpeakerRow, "path" | "isNamed" | "about"> & { readonly name: string }, quotes: readonly Quoted[]): readonly SpeakerRow[] =>
  numberedPages(quotes).map((page) => ({
    site: siteOf(archive),
    path: page.number === null ? path : olderUrl(path, page.number),
    list: { href: href(archive.settings, path), name },
    isNamed,
    positions: page.number === null ? positionsAt(archive, path) : null,
    about,
    number: page.number,
    count: page.number === null ? quotes.length : page.values.length,
    quotes: page.values.map((one) => quoteLine(archive, one)),
    older: page.older === null ? null : href(archive.settings, olderUrl(path, page.older)),
    newer: page.newer === null ? null : href(archive.settings, page.newer === "newest" ? path : olderUrl(path, page.newer)),
  }));

const positionsAt = (archive: Archive, path: PagePath): string | null => actorPages(archive).get(path) ?? null;

/** By the speaker's page. */
const actorPages: (archive: Archive) => ReadonlyMap<PagePath, string> = once((archive) => new Map(positionsOf(archive).flatMap(({ actor, speakers }) => speakers.map((id) => [speakerUrl(id), href(archive.settings, actorUrl(actor.id))] as const))));

export const address = (row: SpeakerRow): PagePath => row.path;

export const render = (row: SpeakerRow): Html => {
  const { site, list, number } = row;
  const words = foundWords(site.language).quotes;
  const title = number === null ? list.name : wordsOf(site.language).list.page(list.name, number);
  const up = { href: href(site, quotesUrl()), name: words.title };
  const link = (to: string | null, name: string): Link | null => (to === null ? null : { href: to, name });
  return layout(site, {
    path: row.path,
    title,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail(number === null ? [up] : [up, list], site.language)}
<h1><bdi>${title}</bdi></h1>
${!row.isNamed && html`<p class="lead">${words.unnamedLead}</p>`}
<p class="meta">${words.count(row.count)}${row.positions !== null && html` · <a href="${row.positions}">${positionWords(site.language).positions}</a>`}${row.about !== null && html` · <a href="${row.about}">${words.about}</a>`}</p></header>
<div class="rows">${quoteList(row.quotes, site.language, !row.isNamed)}
${neighbours(wordsOf(site.language).list.pages, link(row.newer, words.newer), link(row.older, words.older))}</div>
</div>`,
  });
};

export default template({ name: "speaker", rows, address, render });
