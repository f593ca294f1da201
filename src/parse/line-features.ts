import { languagesOfWord } from "../tables/function-words.ts";
import { months } from "../tables/calendar.ts";
import { afterLabel, chromeRule, type LabelName } from "../tables/phrases.ts";
import { sameWords } from "../lib/text.ts";
import { clustersOf, type ProseClusters } from "./prose-clusters.ts";
import { endsSentence, isProse, lengthOf, type Line, type Reading } from "./reading.ts";

/** What a line looks like and where it stands, by name. The names are words that a reason can be made of. */
export type Features = ReadonlyMap<string, number>;

const labels: readonly LabelName[] = ["related", "credit", "caption", "byline", "published", "source", "tags"];
const rules = ["comment-prompt", "comment-notice", "newsletter", "subscription", "share", "navigation", "advertisement", "related-heading", "legal", "video"] as const;

/** The features of each line, in order. Running text of any language and script is meant to look alike. */
export const lineFeatures = (reading: Reading, headline: string | null): readonly Features[] => {
  const { lines } = reading;
  const own = lines.map(shapeOf);
  const places = placesOf(reading, headline);
  return lines.map((_, at) => new Map([...(own[at] ?? []), ...(places[at] ?? []), ...aroundOf(lines, own, at)]));
};

type Entry = readonly [name: string, value: number];
const flag = (name: string, holds: boolean): Entry => [name, holds ? 1 : 0];
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const shapeOf = ({ text, form, block }: Line): ReadonlyMap<string, number> => {
  const words = text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word));
  const rule = chromeRule(form);
  const length = Math.max(1, text.length);
  return new Map<string, number>([
    ["length", lengthOf(text)],
    ["number of words", words.length],
    ["length of its words", words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.length, 0) / words.length],
    ["small letters", cased.length === 0 ? -1 : cased.filter((word) => /^\p{Ll}/u.test(word)).length / cased.length],
    ["small words", words.length === 0 ? 0 : words.filter((word) => languagesOfWord.has(word.toLowerCase())).length / words.length],
    ["sentences inside", count(text, /[.!?…。！？][”"’»)」]*\s*[\p{Lu}\p{Lo}“"«„「]/gu)],
    ["commas", count(text, /[,;，、]/g)],
    ["figures", count(text, /\d/g) / length],
    ["signs", count(text, /[^\p{L}\p{N}\s]/gu) / length],
    flag("sentence end", endsSentence(text)),
    flag("question or call", /[?!？！]\W*$/.test(text)),
    flag("dots at its end", /(?:…|\.\.\.)\W*$/.test(text)),
    flag("colon at its end", /[:：]$/.test(text)),
    flag("colon inside", /\p{L}:\s/u.test(text)),
    flag("open end", /[,;–—-]$/.test(text)),
    flag("quotation at its start", /^[“"«„‘'「—–-]/u.test(text)),
    flag("quotation marks", /[“”"«»„「」]/u.test(text)),
    flag("small start", /^\p{Ll}/u.test(text)),
    flag("figure at its start", /^\d/.test(text)),
    flag("sign at its start", /^[^\p{L}\p{N}“"«„‘'—–([「-]/u.test(text)),
    flag("capitals only", /\p{L}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()),
    flag("at sign", text.includes("@")),
    flag("address", /https?:|www\.|\.(?:com|org|net|de)\b/i.test(text)),
    flag("rights sign", /[©®™]/.test(text)),
    flag("bar", /[|¦]/.test(text)),
    flag("arrow", /[»›→▶►>]/.test(text)),
    flag("bullet", /[•·●▪]/.test(text)),
    flag("slash", /\s\/\s/.test(text)),
    flag("hashtag", /#\p{L}/u.test(text)),
    flag("brackets", /[()[\]]/.test(text)),
    flag("year", /\b(?:19|20)\d\d\b/.test(text)),
    flag("clock", /\b\d{1,2}[:.]\d\d\b/.test(text)),
    flag("month", words.length <= 14 && words.some((word) => months.has(word.toLowerCase()))),
    flag("word to the reader", /\b(?:you|your|sie|ihre?|vous|votre|usted|su)\b|(?<!\p{L})(?:вы|ваш\p{L}*|ви|сіз\p{L}*)(?!\p{L})/iu.test(text)),
    flag("first person", /\b(?:I|I'm|I’m|I've|my|lol|ich|je|yo)\b|(?<!\p{L})(?:я|мне)(?!\p{L})/u.test(text)),
    flag("list", block.kind === "list"),
    flag("heading mark", block.kind === "heading"),
    flag("known phrase", rule !== null),
    ...rules.map((name) => flag(`phrase of ${name}`, rule === name)),
    ...labels.map((name) => flag(`label of ${name}`, afterLabel(text, name) !== null)),
  ]);
};

/** The lines beside it, and the mass of running text around. */
const aroundOf = (lines: readonly Line[], own: readonly ReadonlyMap<string, number>[], at: number): readonly Entry[] => {
  const beside = [-3, -2, -1, 1, 2, 3].flatMap((step): readonly Entry[] => {
    const shape = own[at + step];
    return [
      [`length of line ${step}`, shape?.get("length") ?? -1],
      [`phrase in line ${step}`, shape?.get("known phrase") ?? -1],
      [`sentence end of line ${step}`, shape?.get("sentence end") ?? -1],
      [`small letters of line ${step}`, shape?.get("small letters") ?? -2],
    ];
  });
  const near = [3, 6].flatMap((reach): readonly Entry[] => {
    let [seen, prose, mass, phrases] = [0, 0, 0, 0];
    for (let other = Math.max(0, at - reach); other <= Math.min(lines.length - 1, at + reach); other++) {
      const line = lines[other];
      if (other === at || !line) continue;
      seen++;
      if (isProse(line)) [prose, mass] = [prose + 1, mass + line.text.length];
      phrases += own[other]?.get("known phrase") ?? 0;
    }
    return [[`running text within ${reach}`, seen === 0 ? 0 : prose / seen], [`letters of running text within ${reach}`, mass], [`phrases within ${reach}`, seen === 0 ? 0 : phrases / seen]];
  });
  return [...beside, ...near];
};

const contentWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];

const shareIn = (words: readonly string[], known: (word: string) => boolean): number => (words.length === 0 ? -1 : words.filter(known).length / words.length);

/** Where each line stands: since the headline was last said, in the mass of running text, behind which boxes. */
const placesOf = (reading: Reading, headline: string | null): readonly (readonly Entry[])[] => {
  const { lines, uses } = reading;
  const prose = lines.map(isProse);
  const clusters = clustersOf(lines);
  const head = sameWords(headline ?? "\u0000");
  const headWords = new Set(contentWords(headline ?? ""));
  const talk = storyWords(lines, clusters);
  const forms = new Map<string, number>();
  for (const line of lines) forms.set(line.form, (forms.get(line.form) ?? 0) + 1);
  const total = lines.reduce((sum, line, at) => sum + (prose[at] ? line.text.length : 0), 0) || 1;
  const parted = lines.filter((line, at) => gapBefore(lines, line, at) > 1).length / Math.max(1, lines.length - 1);
  const next = nextProse(prose);
  let [before, last, said, times, scraps, phrases] = [0, -1, -1, 0, 0, 0];
  const seen = { comments: 0, related: 0, legal: 0, invitations: 0 };
  return lines.map((line, at) => {
    const isHeadline = line.same === head || (head.length > 15 && line.same.startsWith(head)) || (line.same.length > 25 && head.startsWith(line.same));
    if (isHeadline) [said, times, scraps, phrases, seen.comments, seen.related, seen.legal, seen.invitations] = [at, times + 1, 0, 0, 0, 0, 0, 0];
    const words = contentWords(line.text);
    const isMain = clusters.of[at] === clusters.main;
    const entries: readonly Entry[] = [
      ["lines in all", lines.length],
      ["running text in all", prose.filter(Boolean).length / lines.length],
      ["blank lines in all", parted],
      ["letters of running text in all", total],
      ["share of running text above", before / total],
      ["lines since running text", last === -1 ? 99 : at - last],
      ["lines until running text", (next[at] ?? -1) === -1 ? 99 : (next[at] ?? 0) - at],
      ["lines since the headline", said === -1 ? -1 : Math.min(60, at - said)],
      ["times the headline was said", times],
      flag("headline", isHeadline),
      ["lines until the end", lines.length - at],
      ["place in all", at / lines.length],
      flag("said twice", (forms.get(line.form) ?? 0) > 1),
      ["words of the story", shareIn(words, (word) => (talk.get(word) ?? 0) > (isMain && prose[at] ? 1 : 0))],
      ["words of the headline", shareIn(words, (word) => headWords.has(word))],
      ["gap above", gapBefore(lines, line, at)],
      ["mass of its running text", clusters.share[at] ?? 0],
      flag("inside the main text", isMain),
      ["comment lines above", Math.min(8, seen.comments)],
      ["related lines above", Math.min(8, seen.related)],
      ["legal lines above", Math.min(4, seen.legal)],
      ["invitations above", Math.min(4, seen.invitations)],
      ["scraps since the headline", Math.min(80, scraps)],
      ["phrases since the headline", Math.min(40, phrases)],
      flag("used by a field", uses.has(at)),
    ];
    const rule = chromeRule(line.form);
    if (rule === "comment-prompt" || rule === "comment-notice") seen.comments++;
    if (rule === "related-heading") seen.related++;
    if (rule === "legal") seen.legal++;
    if (rule === "newsletter" || rule === "subscription") seen.invitations++;
    if (rule !== null) phrases++;
    if (!prose[at] && line.text.length < 40) scraps++;
    if (prose[at]) [before, last] = [before + line.text.length, at];
    return entries;
  });
};

const gapBefore = (lines: readonly Line[], line: Line, at: number): number => {
  const above = lines[at - 1]?.block.lines;
  return above && line.block.lines ? Math.min(6, line.block.lines[0] - above[1]) : 0;
};

const nextProse = (prose: readonly boolean[]): readonly number[] => {
  const next: number[] = prose.map(() => -1);
  for (let at = prose.length - 2; at >= 0; at--) next[at] = prose[at + 1] ? at + 1 : (next[at + 1] ?? -1);
  return next;
};

/** In how many lines of the main text each word stands. */
const storyWords = (lines: readonly Line[], { of, main }: ProseClusters): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries())
    if (of[at] === main && isProse(line)) for (const word of new Set(contentWords(line.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
