import { months } from "../tables/calendar.ts";
import { languagesOfWord } from "../tables/function-words.ts";
import { afterLabel, chromeRule, type LabelName } from "../tables/phrases.ts";
import { placeFeatures, placesOf } from "./line-places.ts";
import { endsSentence, lengthOf, type Line, type Reading } from "./reading.ts";

const labels: readonly LabelName[] = ["related", "credit", "caption", "byline", "published", "source", "tags"];
const rules = ["comment-prompt", "comment-notice", "newsletter", "subscription", "share", "navigation", "advertisement", "related-heading", "legal", "video"] as const;

/** What is looked up once for a line. */
interface Facts {
  readonly text: string;
  readonly words: readonly string[];
  readonly rule: string | null;
  readonly line: Line;
  readonly hasColon: boolean;
}

const share = (pattern: RegExp) => ({ text }: Facts): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
const has = (pattern: RegExp) => ({ text }: Facts): number => (pattern.test(text) ? 1 : 0);

const smallLetters = ({ words }: Facts): number => {
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word));
  return cased.length === 0 ? -1 : cased.filter((word) => /^\p{Ll}/u.test(word)).length / cased.length;
};

/** What a line looks like. The names are words that a reason can be made of. */
const shapeFeatures: readonly (readonly [name: string, of: (facts: Facts) => number])[] = [
  ["length", ({ text }) => lengthOf(text)],
  ["known phrase", ({ rule }) => (rule === null ? 0 : 1)],
  ["sentence end", ({ text }) => (endsSentence(text) ? 1 : 0)],
  ["small letters", smallLetters],
  ["number of words", ({ words }) => words.length],
  ["length of its words", ({ words }) => (words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.length, 0) / words.length)],
  ["small words", ({ words }) => (words.length === 0 ? 0 : words.filter((word) => languagesOfWord.has(word.toLowerCase())).length / words.length)],
  ["sentences inside", ({ text }) => text.match(/[.!?…。！？][”"’»)」]*\s*[\p{Lu}\p{Lo}“"«„「]/gu)?.length ?? 0],
  ["commas", ({ text }) => text.match(/[,;，、]/g)?.length ?? 0],
  ["figures", share(/\d/g)],
  ["signs", share(/[^\p{L}\p{N}\s]/gu)],
  ["question or call", has(/[?!？！]\W*$/)],
  ["dots at its end", has(/(?:…|\.\.\.)\W*$/)],
  ["colon at its end", has(/[:：]$/)],
  ["colon inside", has(/\p{L}:\s/u)],
  ["open end", has(/[,;–—-]$/)],
  ["quotation at its start", has(/^[“"«„‘'「—–-]/u)],
  ["quotation marks", has(/[“”"«»„「」]/u)],
  ["small start", has(/^\p{Ll}/u)],
  ["figure at its start", has(/^\d/)],
  ["sign at its start", has(/^[^\p{L}\p{N}“"«„‘'—–([「-]/u)],
  ["capitals only", ({ text }) => (/\p{L}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0)],
  ["at sign", has(/@/)],
  ["address", has(/https?:|www\.|\.(?:com|org|net|de)\b/i)],
  ["rights sign", has(/[©®™]/)],
  ["bar", has(/[|¦]/)],
  ["arrow", has(/[»›→▶►>]/)],
  ["bullet", has(/[•·●▪]/)],
  ["slash", has(/\s\/\s/)],
  ["hashtag", has(/#\p{L}/u)],
  ["brackets", has(/[()[\]]/)],
  ["year", has(/\b(?:19|20)\d\d\b/)],
  ["clock", has(/\b\d{1,2}[:.]\d\d\b/)],
  ["month", ({ words }) => (words.length <= 14 && words.some((word) => months.has(word.toLowerCase())) ? 1 : 0)],
  ["word to the reader", has(/\b(?:you|your|sie|ihre?|vous|votre|usted|su)\b|(?<!\p{L})(?:вы|ваш\p{L}*|ви|сіз\p{L}*)(?!\p{L})/iu)],
  ["first person", has(/\b(?:I|I'm|I’m|I’ve|my|lol|ich|je|yo)\b|(?<!\p{L})(?:я|мне)(?!\p{L})/u)],
  ["list", ({ line }) => (line.block.kind === "list" ? 1 : 0)],
  ["heading mark", ({ line }) => (line.block.kind === "heading" ? 1 : 0)],
  ...rules.map((name) => [`phrase of ${name}`, ({ rule }: Facts) => (rule === name ? 1 : 0)] as const),
  ...labels.map((name) => [`label of ${name}`, ({ text, hasColon }: Facts) => (hasColon && afterLabel(text, name) !== null ? 1 : 0)] as const),
];

/** Of the features above, those that a line also sees in its neighbours: the first four. */
const seenInNeighbours = 4;
const steps = [-3, -2, -1, 1, 2, 3];
const reaches = [3, 6];

export const featureNames: readonly string[] = [
  ...shapeFeatures.map(([name]) => name),
  ...placeFeatures,
  ...steps.flatMap((step) => shapeFeatures.slice(0, seenInNeighbours).map(([name]) => `${name} of line ${step}`)),
  ...reaches.flatMap((reach) => [`running text within ${reach}`, `letters of running text within ${reach}`, `phrases within ${reach}`]),
];

const [shapeEnd, placeEnd] = [shapeFeatures.length, shapeFeatures.length + placeFeatures.length];
const neighboursEnd = placeEnd + steps.length * seenInNeighbours;
/** What the first four features are where there is no neighbour. */
const beyondTheEdge = [-1, -1, -1, -2];

/** The features of each line, in the order of `featureNames`. Running text of any language and script is meant to look alike. */
export const lineFeatures = (reading: Reading, headline: string | null): readonly Float64Array[] => {
  const { lines } = reading;
  const shapes = lines.map(shapeOf);
  const places = placesOf(reading, headline, shapes.map((shape) => shape.rule));
  return lines.map((_, at) => {
    const row = new Float64Array(featureNames.length);
    row.set(shapes[at]?.values ?? []);
    row.set(places[at] ?? [], shapeEnd);
    for (const [step, distance] of steps.entries())
      for (let own = 0; own < seenInNeighbours; own++) row[placeEnd + step * seenInNeighbours + own] = shapes[at + distance]?.values[own] ?? beyondTheEdge[own] ?? 0;
    for (const [index, reach] of reaches.entries()) row.set(near(lines, shapes, at, reach), neighboursEnd + 3 * index);
    return row;
  });
};

interface Shape {
  readonly rule: string | null;
  readonly values: Float64Array;
}

const shapeOf = (line: Line): Shape => {
  const facts: Facts = { line, text: line.text, words: line.text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [], rule: chromeRule(line.form), hasColon: /[:：]/.test(line.text) };
  const values = new Float64Array(shapeEnd);
  for (let at = 0; at < shapeEnd; at++) values[at] = shapeFeatures[at]?.[1](facts) ?? 0;
  return { rule: facts.rule, values };
};

/** Shares of running text and of phrases within so many lines, and the letters of the running text. */
const near = (lines: readonly Line[], shapes: readonly Shape[], at: number, reach: number): readonly number[] => {
  let [seen, running, letters, phrases] = [0, 0, 0, 0];
  for (let other = Math.max(0, at - reach); other <= Math.min(lines.length - 1, at + reach); other++) {
    const line = lines[other];
    if (other === at || !line) continue;
    seen++;
    if (line.prose) [running, letters] = [running + 1, letters + line.text.length];
    if (shapes[other]?.rule !== null) phrases++;
  }
  return seen === 0 ? [0, 0, 0] : [running / seen, letters, phrases / seen];
};
