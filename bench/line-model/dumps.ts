import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesOf } from "../../src/archive/curation.ts";
import { text } from "../../src/formats/text.ts";
import { captionsOf } from "../../src/parse/captions.ts";
import { isHeap } from "../../src/parse/crawled.ts";
import { headlineOf } from "../../src/parse/headline.ts";
import { lineFeatures } from "../../src/parse/line-features.ts";
import { originalUrl } from "../../src/parse/original-url.ts";
import { statedDates } from "../../src/parse/stated-date.ts";
import { startReading, withUses, type Reading } from "../../src/parse/reading.ts";
import { relatedLinksOf } from "../../src/parse/related-links.ts";
import { sourceIndex } from "../../src/parse/source.ts";

/** A line of a dump: what it looks like, and whether it is the story's (null: nobody can say). */
export interface KnownLine {
  /** In the order of `featureNames`. */
  readonly features: Float64Array;
  readonly isStory: boolean | null;
  readonly isUsed: boolean;
  readonly letters: number;
}

export interface KnownDump {
  readonly id: string;
  readonly set: string;
  readonly mode: Mode;
  readonly publisher: string;
  readonly lines: readonly KnownLine[];
}

export const modes = ["win", "wet", "seed"] as const;
export type Mode = (typeof modes)[number];

interface Gold {
  readonly id: string;
  readonly set: string;
  readonly url?: string;
  readonly body: string;
  readonly headings?: readonly string[];
  readonly win?: string;
  readonly wet?: string;
  readonly seed?: string;
  readonly winLabels?: readonly string[];
  readonly seedLabels?: readonly string[];
}

const sources = sourceIndex(sourcesOf(null).list);

/** The dumps of an evaluation folder whose lines are known: `dev/gold.jsonl` and the files it names. */
export const knownDumps = (folder: string): readonly KnownDump[] =>
  readFileSync(join(folder, "dev", "gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Gold)
    .flatMap((gold) => modes.flatMap((mode) => knownDump(folder, gold, mode) ?? []));

const knownDump = (folder: string, gold: Gold, mode: Mode): KnownDump | null => {
  const file = gold[mode];
  if (file === undefined) return null;
  const bytes = readFileSync(join(folder, "dev", file));
  const read = text.read({ path: `${gold.id}.txt`, bytes });
  if (read.kind !== "document") return null;
  if (!isHeap(startReading(read.document))) return null;
  const { reading, headline } = withFields(startReading(read.document));
  const given = mode === "win" ? gold.winLabels : mode === "seed" ? gold.seedLabels : undefined;
  const labels = given ? labelsGiven(bytes.toString("utf8"), given) : labelsByBody(bytes.toString("utf8"), gold);
  const features = lineFeatures(reading, headline);
  const lines = reading.lines.map((line, at): KnownLine => {
    const [from, to] = line.block.lines ?? [0, -1];
    const own = Array.from({ length: to - from + 1 }, (_, step) => labels.get(from + step)).filter((label) => label !== undefined);
    const story = own.filter((label) => label === "body").length;
    return { features: features[at] ?? new Float64Array(), isStory: story === 0 && own.includes("opt") ? null : story * 2 >= own.length && story > 0, isUsed: reading.uses.has(at), letters: line.text.length };
  });
  return { id: gold.id, set: gold.set, mode, publisher: publisherOf(gold), lines };
};

/** As far as the parser has come when it asks which lines are the story. */
const withFields = (start: Reading): { readonly reading: Reading; readonly headline: string | null } => {
  let reading = start;
  const url = originalUrl(reading);
  reading = withUses(reading, url?.uses ?? []);
  const headline = headlineOf(reading, url?.value ?? null, sources);
  reading = withUses(reading, headline?.uses ?? []);
  reading = withUses(reading, relatedLinksOf(reading).uses);
  reading = withUses(reading, captionsOf(reading).uses);
  reading = withUses(reading, statedDates(reading, "").uses);
  return { reading, headline: headline?.headline ?? null };
};

const publisherOf = (gold: Gold): string => /^https?:\/\/([^/]+)/.exec(gold.url ?? "")?.[1]?.split(".").slice(-2).join(".") ?? gold.id;

const filledLines = (dump: string): readonly (readonly [number, string])[] => dump.split("\n").map((line, at) => [at + 1, line.trim()] as const).filter(([, line]) => line !== "");

const labelsGiven = (dump: string, labels: readonly string[]): ReadonlyMap<number, string> => new Map(filledLines(dump).map(([number], at) => [number, labels[at] ?? "noise"]));

const wordsOf = (text: string): readonly string[] => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** A line is the story's when its four-word runs stand in the known body; a short one when it is a paragraph or heading of it. */
const labelsByBody = (dump: string, gold: Gold): ReadonlyMap<number, string> => {
  const body = wordsOf(gold.body);
  const runs = new Set(body.map((_, at) => body.slice(at, at + 4).join(" ")));
  const whole = new Set([...gold.body.split("\n"), ...(gold.headings ?? [])].map((paragraph) => wordsOf(paragraph).join(" ")));
  const joined = ` ${body.join(" ")} `;
  return new Map(
    filledLines(dump).map(([number, line]) => {
      const words = wordsOf(line);
      if (words.length < 6) return [number, whole.has(words.join(" ")) ? "body" : words.length >= 3 && joined.includes(` ${words.join(" ")} `) ? "opt" : "noise"];
      const own = words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(" "));
      const share = own.filter((run) => runs.has(run)).length / own.length;
      return [number, share > 0.75 ? "body" : share > 0.3 ? "opt" : "noise"];
    }),
  );
};
