import type { Colleague } from "./colleague.ts";
import { writeRecord } from "./formats/record.ts";
import { freshRows } from "./fresh-rows.ts";
import { digestOf } from "./lib/digest.ts";
import { groupedBy } from "./lib/grouped.ts";
import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import type { Article } from "./model/article.ts";
import { isRemembered, templates } from "./pages/all.ts";
import { articleQuire } from "./pages/article-row.ts";
import type { LiveSite } from "./publish/live-site.ts";
import type { ManifestEntry } from "./publish/manifest.ts";
import type { FolderWriter } from "./publish/staging.ts";
import { rowsText } from "./row-text.ts";
import { renderRun, runsOf } from "./site/eleventy.ts";
import { openTeam, type Team } from "./team.ts";

/** Whether a piece of the work, counted from 0, is ours to do. Everyone who shares the work asks in the same order, and each piece is given to one. */
export type Claims = (piece: number) => boolean;

export interface ShareOrder {
  /** One object for all who ask about it, as answers are remembered by it. */
  readonly archive: Archive;
  /** The articles as they were read, rights not yet applied. */
  readonly articles: readonly Article[];
  /** What stands in the output folder, and in `_records/`. */
  readonly live: LiveSite;
  readonly records: Records;
  readonly pageWriter: FolderWriter;
  readonly recordWriter: FolderWriter;
  /** All of it when left out. */
  readonly claims?: Claims;
  /** Pages wait for it. */
  readonly before?: Promise<void>;
  /** Other threads, and the folders that they write into, too. They are asked for when there is much to do. */
  readonly others?: { readonly colleagues: () => readonly Colleague[]; readonly pageFolder: string; readonly recordFolder: string };
}

export interface Rendered {
  /** How many pages there are, with those that stay. */
  readonly pages: number;
  /** What the others wrote. */
  readonly theirs: { readonly pages: readonly ManifestEntry[]; readonly records: readonly ManifestEntry[] };
}

/** So many pages or records are one piece of a share. */
const pieceSize = 100;

/** Writes the pages and records of a share, those that do not stay as they are. Records come first: nobody has to look for what links the articles to make them. */
export const renderShare = async (order: ShareOrder): Promise<Rendered> => {
  const { archive, live, records, claims = () => true, pageWriter, recordWriter, others } = order;
  const isOurs = byPieces(claims);
  const team = openTeam(others?.colleagues ?? (() => []));
  await shareRecords(freshRecords(order.articles, records).filter(isOurs), team, { folder: others?.recordFolder ?? "", write: recordWriter.write });
  await order.before;
  const fresh = freshRows(archive, live, isOurs);
  let runs = 0;
  for (const rows of runsOf(fresh.rows())) {
    const own = (): Promise<void> => renderRun(rows, templates, pageWriter.write);
    // One run is made sooner than others can begin.
    if (runs > 0 && ![...rows.keys()].some(isRemembered) && team.hasRoom()) team.give({ kind: "pages", rows: rowsText(rows, archive), folder: others?.pageFolder ?? "" }, own);
    else await own();
    runs += 1;
  }
  const theirs = await team.settled();
  return { pages: fresh.pages(), theirs: { pages: theirs.get("pages") ?? [], records: theirs.get("records") ?? [] } };
};

/** As many articles have three times as many pages to be made: the others will be needed anyway. */
const manyRecords = 400;
const recordsAtOnce = 200;

const shareRecords = async (articles: readonly Article[], team: Team, { folder, write }: { readonly folder: string; readonly write: FolderWriter["write"] }): Promise<void> => {
  const isMany = articles.length >= manyRecords && team.hasRoom();
  for (let from = 0; from < articles.length; from += recordsAtOnce) {
    const some = articles.slice(from, from + recordsAtOnce);
    const names = some.flatMap((article) => digestOf(article) ?? []);
    const own = async (): Promise<void> => writeAll(some, write);
    if (isMany && names.length === some.length) team.give({ kind: "records", names, folder }, own);
    else await own();
  }
};

/** Those that do not stay. */
export const writeRecords = (articles: readonly Article[], records: Records, write: FolderWriter["write"]): void => writeAll(freshRecords(articles, records), write);

const writeAll = (articles: readonly Article[], write: FolderWriter["write"]): void => {
  for (const article of articles) write(`${article.id}.md`, writeRecord(article));
};

type Records = Pick<LiveSite, "allStay" | "stays">;

const freshRecords = (articles: readonly Article[], records: Records): readonly Article[] =>
  [...groupedBy(articles, (article) => articleQuire({ article }))].flatMap(([quire, own]) => {
    const named = own.map((article) => ({ article, name: nameOf(article) }));
    if (records.allStay(quire, shortSha(named.map(({ name }) => name).join(" ")))) return [];
    return named.flatMap(({ article, name }) => (records.stays(`${article.id}.md`, name, quire) ? [] : [article]));
  });

/** Asked once for each page or record, in order. */
const byPieces = (claims: Claims): (() => boolean) => {
  let at = 0;
  let isOurs = false;
  return () => {
    if (at % pieceSize === 0) isOurs = claims(at / pieceSize);
    at += 1;
    return isOurs;
  };
};

const nameOf = (article: Article): string => digestOf(article) ?? shortSha(JSON.stringify(article));

const shortSha = (text: string): string => sha256(text).slice(0, 32);
