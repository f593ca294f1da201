import { recent } from "../lib/recent.ts";
import { spanOf, type Span } from "./edtf.ts";

/** A day, month, year, range or nothing at all: as exact as the evidence, never more so. EDTF level 1 plus `[a..b]`. */
export type Published =
  | { readonly kind: "known"; readonly edtf: string; readonly time?: string }
  | { readonly kind: "estimated"; readonly edtf: string }
  /** `hint` is what little is known, for example `XXXX-03`. */
  | { readonly kind: "undated"; readonly hint?: string };

export const undated: Published = { kind: "undated" };

/** `edtf` must be readable by `spanOf`; anything approximate, uncertain or bounded is an estimate, whoever says it. */
export const publishedOn = (edtf: string, time?: string): Published => {
  const span = spanOf(edtf);
  if (!span) return undated;
  if (span.precision === "range" || span.approximate || span.uncertain) return { kind: "estimated", edtf };
  return time === undefined ? { kind: "known", edtf } : { kind: "known", edtf, time };
};

export const publishedSpan = (published: Published): Span | null => (published.kind === "undated" ? null : spanOfText(published.edtf));

/** An archive has few dates for its articles, and each page asks for many. */
const spanOfText = recent(100_000, spanOf);

/** The day, when it is known to the day. */
export const knownDay = (published: Published): string | null =>
  published.kind === "known" && publishedSpan(published)?.precision === "day" ? published.edtf : null;

/** `2014`, `2014-03` or `2014-03-27` of a date that is known; null for all others, which no program may take for exact. */
export const isoDate = (published: Published): string | null =>
  published.kind === "known" && /^\d{4}(-\d\d){0,2}$/.test(published.edtf) ? published.edtf : null;

/**
 * Where an article sorts: an exact day as itself; a month or year at its first instant, after (in newest-first order: behind)
 * the exact days; a range at its lower bound, or at the only bound it has; the undated below all.
 */
export const dateOrder = (published: Published): string => {
  const span = publishedSpan(published);
  if (!span) return "";
  const day = span.earliest ?? span.latest ?? "";
  const rank = span.precision === "day" && published.kind === "known" ? "1" : "0";
  return `${day}/${rank}${published.kind === "known" && published.time ? published.time : ""}`;
};

/** The narrowest page that holds the whole span: [], [year], [year, month] or [year, month, day]; null for `/dates/undated/`. One object for all of one date. */
export const datePage = (published: Published): readonly string[] | null => (published.kind === "undated" ? null : published.kind === "known" ? pageOfKnown(published.edtf).page : pageOfEstimated(published.edtf).page);

const pageOf = (published: Published): { readonly page: readonly string[] | null } => {
  const span = publishedSpan(published);
  if (!span?.earliest || !span.latest) return { page: null };
  const [from, to] = [span.earliest.split("-"), span.latest.split("-")];
  if (from[0] !== to[0]) return { page: null };
  if (from[1] !== to[1]) return { page: from.slice(0, 1) };
  return { page: knownDay(published) ? from : from.slice(0, 2) };
};

const pageOfKnown = recent(100_000, (edtf) => pageOf({ kind: "known", edtf }));
const pageOfEstimated = recent(100_000, (edtf) => pageOf({ kind: "estimated", edtf }));
