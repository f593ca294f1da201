import { sourcesOf } from "../../src/archive/curation.ts";
import { text as textFormat } from "../../src/formats/text.ts";
import { bylinesOf } from "../../src/parse/byline.ts";
import { signedBylines } from "../../src/parse/byline-lone.ts";
import { captionsOf } from "../../src/parse/captions.ts";
import { chromeOf } from "../../src/parse/chrome.ts";
import { isHeap } from "../../src/parse/crawled.ts";
import { headlineOf } from "../../src/parse/headline.ts";
import { lineFeatures } from "../../src/parse/line-features.ts";
import { originalUrl } from "../../src/parse/original-url.ts";
import { freeLines, startReading, withUses, type Line, type Reading } from "../../src/parse/reading.ts";
import { relatedLinksOf } from "../../src/parse/related-links.ts";
import { sourceIndex } from "../../src/parse/source.ts";
import { statedDates } from "../../src/parse/stated-date.ts";

export const modes = ["win", "wet", "seed"] as const;
export type Mode = (typeof modes)[number];

/** What a line is to the story; `opt` is what nobody can say. */
export type Label = "body" | "opt" | "noise";

/** The text of a dump with what is known of it. */
export interface LabelledText {
  readonly id: string;
  readonly set: string;
  readonly mode: Mode;
  readonly publisher: string;
  readonly text: string;
  /** By line number, for the lines that are not blank. */
  readonly labels: ReadonlyMap<number, Label>;
  /** What the body is: as the scorer asks for it, with and without the standfirst. Empty where the dump serves learning alone. */
  readonly bodies: readonly string[];
  /** How much a line of it counts in learning. */
  readonly weight: number;
}

/** A dump as the model sees it. */
export interface KnownDump extends Omit<LabelledText, "text" | "labels"> {
  readonly lines: readonly KnownLine[];
}

export interface KnownLine {
  readonly line: Line;
  /** In the order of `featureNames`. */
  readonly features: Float64Array;
  /** Null: nobody can say. */
  readonly isStory: boolean | null;
  /** No field has taken it when the model looks at the dump; so it can be learned from. */
  readonly isOpen: boolean;
  /** No rule has taken it out either when the model is asked. */
  readonly isFree: boolean;
}

/** Null for a text of which the model would not be asked. */
export const knownDump = ({ text, labels, ...about }: LabelledText): KnownDump | null => {
  const read = textFormat.read({ path: `${about.id}.txt`, bytes: Buffer.from(text) });
  if (read.kind !== "document") return null;
  const start = startReading(read.document);
  if (!isHeap(start)) return null;
  const { reading, headline, free } = withFields(start);
  const features = lineFeatures(reading, headline);
  const lines = reading.lines.map((line, at): KnownLine => {
    const [from, to] = line.block.lines ?? [0, -1];
    const own = Array.from({ length: to - from + 1 }, (_, step) => labels.get(from + step)).filter((label) => label !== undefined);
    const story = own.filter((label) => label === "body").length;
    const isStory = story === 0 && own.includes("opt") ? null : story * 2 >= own.length && story > 0;
    return { line, features: features[at] ?? new Float64Array(), isStory, isOpen: !reading.uses.has(at), isFree: free.has(at) };
  });
  return { ...about, lines };
};

const sources = sourceIndex(sourcesOf(null).list);

/** As far as the parser has come when the model looks at the dump, and the lines left when it is asked. */
const withFields = (start: Reading): { readonly reading: Reading; readonly headline: string | null; readonly free: ReadonlySet<number> } => {
  let reading = start;
  const url = originalUrl(reading);
  reading = withUses(reading, url?.uses ?? []);
  const headline = headlineOf(reading, url?.value ?? null, sources);
  reading = withUses(reading, headline?.uses ?? []);
  reading = withUses(reading, relatedLinksOf(reading).uses);
  reading = withUses(reading, captionsOf(reading).uses);
  reading = withUses(reading, statedDates(reading, "").uses);
  const bylines = bylinesOf(reading, sources);
  let later = withUses(reading, bylines?.uses ?? []);
  later = withUses(later, chromeOf(later));
  later = withUses(later, bylines ? [] : (signedBylines(later, sources)?.uses ?? []));
  return { reading, headline: headline?.headline ?? null, free: new Set(freeLines(later).map((line) => line.index)) };
};
