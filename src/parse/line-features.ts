import * as is from "../lib/characters.ts";
import { labelsOf, type LabelName } from "../tables/phrases.ts";
import { placeFeatures, placesOf } from "./line-places.ts";
import * as holds from "./line-signs.ts";
import { recentWords, wordsOfLine, type LineWords, type Vocabulary } from "./line-words.ts";
import { endsSentence, type Line, type Reading } from "./reading.ts";

const labels: readonly LabelName[] = ["related", "credit", "caption", "byline", "published", "source", "tags"];
const rules = ["comment-prompt", "comment-notice", "newsletter", "subscription", "share", "navigation", "advertisement", "related-heading", "legal", "video"] as const;

/** What is looked up once for a line. */
interface Facts {
  readonly text: string;
  readonly line: Line;
  readonly rule: string | null;
  readonly signs: holds.Signs;
  readonly words: LineWords;
  /** Bits of `plainWords`. */
  readonly plain: number;
  readonly labels: ReadonlySet<LabelName>;
}

type Feature = (facts: Facts) => number;

const some = (kinds: number): Feature => ({ signs }) => ((signs.kinds & kinds) === 0 ? 0 : 1);
const begins = (kinds: number): Feature => ({ signs }) => ((signs.first & kinds) === 0 ? 0 : 1);
const pair = (bit: number): Feature => ({ signs }) => ((signs.pairs & bit) === 0 ? 0 : 1);
const ends = (characters: string): Feature => ({ text }) => (text !== "" && characters.includes(text.charAt(text.length - 1)) ? 1 : 0);

const signAtStart = /^[^\p{L}\p{N}“"«„‘'—–([「-]/u;
const quotationAtStart = /^[“"«„‘'「—–-]/;
const address = /https?:|www\.|\.(?:com|org|net|de)\b/i;
const clock = /\b\d{1,2}[:.]\d\d\b/;
const toTheReader = /\b(?:you|your|sie|ihre?|vous|votre|usted|su)\b|(?<!\p{L})(?:вы|ваш\p{L}*|ви|сіз\p{L}*)(?!\p{L})/iu;
const ofItself = /(?<!\p{L})(?:я|мне)(?!\p{L})/u;

/** A sign that is another letter in capitals may stand for an ASCII letter: then the pattern alone decides. */
const isToTheReader = ({ text, signs, plain }: Facts): boolean =>
  (signs.kinds & is.shifty) === 0 && (plain & holds.speaksToReader) !== 0 ? true : (signs.kinds & (is.cyrillic | is.shifty)) !== 0 && toTheReader.test(text);

const isInCapitals = ({ text, signs }: Facts): boolean =>
  (signs.kinds & is.upper) !== 0 && !/[a-zа-я]/.test(text) && /\p{L}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();

/** What a line looks like. The names are words that a reason can be made of. */
const shapeFeatures: readonly (readonly [name: string, of: Feature])[] = [
  ["length", ({ text, signs }) => text.length + 1.5 * signs.wide],
  ["known phrase", ({ rule }) => (rule === null ? 0 : 1)],
  ["sentence end", ({ text }) => (endsSentence(text) ? 1 : 0)],
  ["small letters", ({ words }) => (words.cased === 0 ? -1 : words.uncapitalised / words.cased)],
  ["number of words", ({ words }) => words.count],
  ["length of its words", ({ words }) => (words.count === 0 ? 0 : words.letters / words.count)],
  ["small words", ({ words }) => (words.count === 0 ? 0 : words.small / words.count)],
  ["sentences inside", ({ text, signs }) => ((signs.kinds & is.ender) === 0 ? 0 : holds.sentencesInside(text))],
  ["commas", ({ signs }) => signs.commas],
  ["figures", ({ text, signs }) => signs.figures / Math.max(1, text.length)],
  ["signs", ({ text, signs }) => signs.others / Math.max(1, text.length)],
  ["question or call", pair(holds.endsInCall)],
  ["dots at its end", pair(holds.endsInDots)],
  ["colon at its end", ends(":：")],
  ["colon inside", pair(holds.holdsColon)],
  ["open end", ends(",;–—-")],
  ["quotation at its start", ({ text }) => (quotationAtStart.test(text) ? 1 : 0)],
  ["quotation marks", some(is.quote)],
  ["small start", begins(is.lower)],
  ["figure at its start", begins(is.figure)],
  ["sign at its start", ({ text, signs }) => ((signs.first & (is.letter | is.numeral)) === 0 && signAtStart.test(text) ? 1 : 0)],
  ["capitals only", (facts) => (isInCapitals(facts) ? 1 : 0)],
  ["at sign", some(is.at)],
  ["address", ({ text, signs }) => ((signs.pairs & holds.mayHoldAddress) !== 0 && address.test(text) ? 1 : 0)],
  ["rights sign", some(is.rights)],
  ["bar", some(is.bar)],
  ["arrow", some(is.arrow)],
  ["bullet", some(is.bullet)],
  ["slash", pair(holds.holdsSlash)],
  ["hashtag", pair(holds.holdsHashtag)],
  ["brackets", some(is.bracket)],
  ["year", ({ plain }) => ((plain & holds.holdsYear) === 0 ? 0 : 1)],
  ["clock", ({ text, signs }) => ((signs.pairs & holds.mayHoldClock) !== 0 && clock.test(text) ? 1 : 0)],
  ["month", ({ words }) => (words.count <= 14 && words.months > 0 ? 1 : 0)],
  ["word to the reader", (facts) => (isToTheReader(facts) ? 1 : 0)],
  ["first person", ({ text, signs, plain }) => ((plain & holds.speaksOfItself) !== 0 || ((signs.kinds & is.cyrillic) !== 0 && ofItself.test(text)) ? 1 : 0)],
  ["list", ({ line }) => (line.block.kind === "list" ? 1 : 0)],
  ["heading mark", ({ line }) => (line.block.kind === "heading" ? 1 : 0)],
  ...rules.map((name) => [`phrase of ${name}`, ({ rule }: Facts) => (rule === name ? 1 : 0)] as const),
  ...labels.map((name) => [`label of ${name}`, ({ labels }: Facts) => (labels.has(name) ? 1 : 0)] as const),
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
  const vocabulary = recentWords();
  const rows = lines.map(() => new Float64Array(featureNames.length));
  rows.forEach((row, at) => fillShape(row, lines[at], vocabulary));
  placesOf(reading, headline, vocabulary, (at, values) => rows[at]?.set(values, shapeEnd));
  rows.forEach((row, at) => {
    steps.forEach((distance, step) => fillNeighbour(row, rows[at + distance], placeEnd + step * seenInNeighbours));
    reaches.forEach((reach, index) => fillNear(row, lines, at, reach, neighboursEnd + 3 * index));
  });
  return rows;
};

const fillShape = (row: Float64Array, line: Line | undefined, vocabulary: Vocabulary): void => {
  if (!line) return;
  const { text, rule } = line;
  const signs = holds.signsOf(text);
  const facts: Facts = {
    line, text, rule, signs,
    words: wordsOfLine(text, signs.kinds, vocabulary),
    plain: (signs.kinds & is.plain) === 0 ? 0 : holds.plainWords(text),
    labels: labelsOf(text, (signs.kinds & is.colon) !== 0),
  };
  for (let at = 0; at < shapeEnd; at++) row[at] = shapeFeatures[at]?.[1](facts) ?? 0;
};

const fillNeighbour = (row: Float64Array, other: Float64Array | undefined, from: number): void => {
  for (let own = 0; own < seenInNeighbours; own++) row[from + own] = (other ?? beyondTheEdge)[own] ?? 0;
};

/** Shares of running text and of phrases within so many lines, and the letters of the running text. */
const fillNear = (row: Float64Array, lines: readonly Line[], at: number, reach: number, from: number): void => {
  let seen = 0;
  let running = 0;
  let letters = 0;
  let phrases = 0;
  for (let other = Math.max(0, at - reach); other <= Math.min(lines.length - 1, at + reach); other++) {
    const line = lines[other];
    if (other === at || !line) continue;
    seen++;
    if (line.prose) {
      running++;
      letters += line.text.length;
    }
    if (line.rule !== null) phrases++;
  }
  if (seen === 0) return;
  row[from] = running / seen;
  row[from + 1] = letters;
  row[from + 2] = phrases / seen;
};
