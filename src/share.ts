import { writeRecord } from "./formats/record.ts";
import { freshRows } from "./fresh-rows.ts";
import { digestOf } from "./lib/digest.ts";
import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import type { Article } from "./model/article.ts";
import type { LiveSite } from "./publish/live-site.ts";
import type { FolderWriter } from "./publish/staging.ts";
import { renderSite } from "./site/eleventy.ts";

/** Whether a piece of the work, counted from 0, is ours to do. Everyone who shares the work asks in the same order, and each piece is given to one. */
export type Claims = (piece: number) => boolean;

/** Whoever asks first for a piece gets it; `claimed` has a byte for each, at first 0. */
export const claimsOf = (claimed: SharedArrayBuffer): Claims => {
  const pieces = new Int8Array(claimed);
  return (piece) => Atomics.compareExchange(pieces, piece, 0, 1) === 0;
};

export interface ShareOrder {
  /** One object for all who ask about it, as answers are remembered by it. */
  readonly archive: Archive;
  /** The articles as they were read, rights not yet applied. */
  readonly articles: readonly Article[];
  /** What stands in the output folder, and in `_records/`. */
  readonly live: LiveSite;
  readonly records: Pick<LiveSite, "stays">;
  readonly claims: Claims;
  readonly pageWriter: FolderWriter;
  readonly recordWriter: FolderWriter;
}

/** So many pages or records are one piece of work. */
const pieceSize = 100;

/** Writes the pages and records of a share, those that do not stay as they are; gives the number of all pages. */
export const renderShare = async ({ archive, articles, live, records, claims, pageWriter, recordWriter }: ShareOrder): Promise<number> => {
  const isOurs = byPieces(claims);
  const fresh = freshRows(archive, live, isOurs);
  await renderSite(fresh.rows(), pageWriter.write);
  writeRecords(articles, records, recordWriter.write, isOurs);
  return fresh.pages();
};

/** Those that do not stay; `isOurs` is asked for each of them. */
export const writeRecords = (articles: readonly Article[], live: Pick<LiveSite, "stays">, write: FolderWriter["write"], isOurs: () => boolean = () => true): void => {
  for (const article of articles) if (!live.stays(`${article.id}.md`, nameOf(article)) && isOurs()) write(`${article.id}.md`, writeRecord(article));
};

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

const nameOf = (article: Article): string => digestOf(article) ?? sha256(JSON.stringify(article)).slice(0, 32);

/** The same for two who read the same archive. */
export const archiveName = (archive: Archive, records: readonly Article[]): string => {
  const { byId: _byId, records: _offered, ...rest } = archive;
  return sha256(JSON.stringify([rest, records]));
};
