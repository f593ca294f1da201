import type { Article, Caption, Field, Original } from "../model/article.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Override } from "../model/override.ts";
import type { Problem } from "../model/problem.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { shortHash } from "../lib/hash.ts";
import { folded } from "../lib/text.ts";
import { bodyOf } from "./body.ts";
import { bylinesOf } from "./byline.ts";
import { signedBylines } from "./byline-lone.ts";
import { captionsOf } from "./captions.ts";
import { chromeOf } from "./chrome.ts";
import { crawledChrome, isHeap } from "./crawled.ts";
import { datelineOf } from "./dateline.ts";
import type { EventIndex } from "./events.ts";
import { fallbackHeadline } from "./fallback-headline.ts";
import { headlineOf } from "./headline.ts";
import { datesInHeap } from "./heap-date.ts";
import { inferredDate } from "./inferred-date.ts";
import { leftOutOf } from "./left-out.ts";
import { languageOf, type LanguageGuess } from "./language.ts";
import { odditiesOf } from "./oddities.ts";
import { originalUrl } from "./original-url.ts";
import { curatorEvidence, overridden } from "./overridden.ts";
import { publishedOf } from "./published.ts";
import { freeLines, removedBy, startReading, withUses, withUsesAnew, type FieldFound, type Line, type Reading } from "./reading.ts";
import { relatedLinksOf } from "./related-links.ts";
import { sectionOf } from "./section.ts";
import { sourceOf, type SourceIndex } from "./source.ts";
import { statedDates } from "./stated-date.ts";
import { bylinesWithAgency, viaOf } from "./via.ts";

export interface Parsed {
  readonly article: Article;
  readonly problems: readonly Problem[];
  /** The address of each caption's picture, as the page has it. */
  readonly pictures: readonly (string | null)[];
  /** The language needs the library's guess, which was not given. */
  readonly isLanguageOpen: boolean;
}

/** What an article is read with, besides itself. */
export interface ParseAids {
  readonly sources: SourceIndex;
  readonly events: EventIndex;
  readonly guessLanguage: LanguageGuess | null;
}

/** One original as an article: each field by its own file, each line in one place, what a curator says above all. */
export const parseArticle = (document: RawDocument, original: Original, { sources, events, guessLanguage }: ParseAids): Parsed => {
  let reading = curated(startReading(document));
  const printed = originalUrl(reading);
  const url = document.override.values.url === undefined ? printed : curatedUrl(document.override);
  reading = withUses(reading, printed?.uses ?? []);
  const headline = headlineOf(reading, url?.value ?? null, sources);
  reading = withUses(reading, headline?.uses ?? []);
  const related = relatedLinksOf(reading);
  reading = withUses(reading, related.uses);
  const captions = captionsOf(reading);
  reading = withUses(reading, captions.uses);
  const stated = statedDates(reading, original.path);
  reading = withUses(reading, stated.uses);
  const read = reading;
  const headBylines = bylinesOf(reading, sources);
  reading = withUses(reading, headBylines?.uses ?? []);
  reading = withUses(reading, chromeOf(reading));
  const signed = headBylines ?? signedBylines(reading, sources);
  reading = withUses(reading, signed?.uses ?? []);
  reading = withUses(reading, leftOutOf(reading));
  reading = withUses(reading, crawledChrome(reading, read, headline?.headline ?? null));
  const dates = isHeap(reading) ? datesInHeap(reading, stated, headline?.headline ?? null) : stated;
  reading = withUsesAnew(reading, dates.uses);
  const published = publishedOf(reading, dates, url?.value ?? null, original.path);
  const dateline = datelineOf(freeLines(reading), document.override.values.headline ?? headline?.headline ?? "");
  const bylines = bylinesWithAgency(signed, dateline, sources);
  const source = sourceOf(reading, url?.value ?? null, url?.evidence ?? null, sources);
  const via = viaOf(source?.value ?? null, bylines, dateline, sources);
  const body = bodyOf(reading);
  const title = headline ?? fallbackHeadline(body, original.path);
  const spoken = document.override.values.language === undefined ? languageOf(reading, [title.headline, ...body.map((block) => block.text)].join("\n"), guessLanguage) : null;
  const language = spoken === "open" ? null : spoken;
  const inferred = published.published.kind === "undated" ? inferredDate({ body, captions: captions.captions, language: language?.value ?? document.override.values.language ?? null }, events) : null;
  const declared = (field: "saved" | "section" | "description") => document.declared.find((one) => one.field === field)?.value ?? null;
  const archived = document.declared.filter((one) => one.field === "archived");
  const section = declared("section") ?? headline?.section ?? sectionOf(reading, title.headline, sources);
  const because: Partial<Record<Field, Evidence | null | undefined>> = {
    headline: title.evidence, published: published.evidence ?? inferred?.evidence ?? published.nothing, modified: published.modified?.evidence, saved: declared("saved")?.evidence,
    source: source?.evidence, via: via?.evidence, archived: archived[0]?.value.evidence, bylines: bylines?.evidence, dateline: dateline?.evidence, url: url?.evidence,
    section: section?.evidence, language: language?.evidence, description: declared("description")?.evidence,
  };
  const odd = odditiesOf(document, { headline: title.headline, url: url?.value ?? null, urlLines: url?.evidence.lines ?? null, isUrlRead: document.override.values.url === undefined, body }, original.path);
  const article: Article = {
    id: shortHash(document.identity),
    aliases: [],
    headline: title.headline,
    originalHeadline: null,
    alternativeHeadline: null,
    published: inferred?.published ?? published.published,
    modified: published.modified?.value ?? null,
    saved: declared("saved")?.value ?? null,
    added: null,
    source: source?.value ?? null,
    via: via?.value ?? null,
    bylines: bylines?.value ?? [],
    dateline: dateline?.value ?? null,
    url: url?.value ?? null,
    archived: archived.map(({ value }) => value.value),
    section: section?.value ?? null,
    genre: null,
    language: language?.value ?? null,
    description: declared("description")?.value ?? null,
    tags: document.declared.filter((one) => one.field === "tags").map((one) => one.value.value),
    body,
    captions: placed(captions.captions, reading),
    related: related.related,
    removed: [],
    oddities: odd.oddities,
    rights: null,
    original,
    evidence: Object.fromEntries(Object.entries(because).filter(([, one]) => one !== null && one !== undefined)) as Article["evidence"],
    sample: false,
  };
  const result = overridden(article, document.override, sources, original.path);
  const dateProblems = result.article.evidence.published?.method === "curator" ? [] : published.problems;
  return { article: { ...result.article, removed: removedFrom(reading, result.article.evidence) }, problems: [...document.problems, ...dateProblems, ...odd.problems, ...result.problems], pictures: captions.pictures, isLanguageOpen: spoken === "open" };
};

/** What a curator takes out (`drop`) or keeps in the story whatever the rules say (`keep`), by line number of the original. */
const curated = (reading: Reading): Reading => {
  const { keep = [], drop = [] } = reading.document.override.values;
  const at = (numbers: readonly number[]) => reading.lines.filter(({ block: { lines } }) => lines && numbers.some((number) => number >= lines[0] && number <= lines[1]));
  return withUses(
    { ...reading, kept: new Set(at(keep).map((line) => line.index)) },
    at(drop).map((line) => removedBy(line, "dropped-by-curator")),
  );
};

/** A curator's address comes first, as other fields are read from it; null when there is none, as the curator says. */
const curatedUrl = (override: Override): FieldFound<string> | null =>
  override.values.url == null ? null : { value: override.values.url, evidence: curatorEvidence(override, "url"), uses: [] };

/** Captions stand before the body block that came next in the original. */
const placed = (captions: readonly Caption[], reading: Reading): readonly Caption[] => {
  const body = freeLines(reading);
  return captions.map((caption) => {
    const next = body.findIndex((line) => line.index > caption.before);
    return { ...caption, before: next === -1 ? body.length : next };
  });
};

/** Every line that is nowhere else: taken out by a rule, or read for a field whose value was taken from another line or from the curator. */
const removedFrom = (reading: Reading, because: Article["evidence"]): Article["removed"] =>
  reading.lines.flatMap((line) => {
    const use = reading.uses.get(line.index);
    if (!use || ("field" in use && (use.field === "captions" || use.field === "related" || isQuoted(line, because[use.field])))) return [];
    return [{ lines: line.block.lines, text: folded(line.text), rule: "removed" in use ? use.removed : `not-taken: ${use.field}` }];
  });

/** Whether the evidence of a field stands in the line; one without a place is taken for the line's. */
const isQuoted = ({ block }: Line, because: Evidence | undefined): boolean =>
  because !== undefined && because.method !== "curator" && (block.lines === null || (because.lines === null && because.place === undefined) || (because.lines !== null && because.lines[0] <= block.lines[1] && because.lines[1] >= block.lines[0]));
