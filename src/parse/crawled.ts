import { wordsOf } from "../lib/text.ts";
import { lineFeatures } from "./line-features.ts";
import { freeLines, removedBy, type Line, type Reading, type Use } from "./reading.ts";
import { storyChoice } from "./story-choice.ts";
import { storyTrees } from "./story-lines.ts";

/**
 * Lines of a dump that are unlike a story. Asked only of dumps whose lines no blank line parts, as crawlers and copied columns
 * give them: with all of a page in one heap, rules and phrases alone leave too much. Where blank lines part the paragraphs, a
 * person has chosen the text, and a line stays unless a rule with a name says otherwise.
 * `read` is the reading as the model learned to see it: with headline, date and captions found, before any chrome was.
 */
export const crawledChrome = (reading: Reading, read: Reading, headline: string | null): readonly (readonly [number, Use])[] => {
  if (!isHeap(reading)) return [];
  const features = lineFeatures(read, headline);
  const { share, against, noPull } = storyTrees();
  const pull = noPull();
  const free = freeLines(reading);
  const shares: (number | null)[] = read.lines.map(() => null);
  const reasons = new Map<number, readonly string[]>();
  for (const { index } of free) {
    shares[index] = share(features[index] ?? new Float64Array(), pull);
    if ((shares[index] ?? 0) < 0.5) reasons.set(index, against(pull));
  }
  const chosen = storyChoice(read.lines, shares);
  const isStory = (line: Line): boolean => chosen[line.index] === true || isToldByShape(line, read);
  if (!free.some(isStory)) return [];
  return free.flatMap((line) => (isStory(line) ? [] : [removedBy(line, `unlike the story: ${reasons.get(line.index)?.join(", ") || "all in all"}`)]));
};

/** What only a story has, however short: a numbered note beside another, the place in capitals above the first paragraph, words that lead into the next one. */
const isToldByShape = ({ index, text }: Line, { lines }: Reading): boolean => {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (/^\[\d{1,3}\]\s/.test(text)) return [above, below].some((other) => other !== undefined && /^\[\d{1,3}\]\s/.test(other.text));
  if (below?.prose !== true) return false;
  return /^\p{Lu}[\p{Lu} .'’-]{2,30}, \p{Lu}[\p{Lu} .'’-]{2,30}$/u.test(text) || (/:$/.test(text.trimEnd()) && wordsOf(text).length >= 5);
};

/** A dump of eight or more lines, most of which no blank line parts. */
export const isHeap = ({ document, lines }: Reading): boolean => {
  if (document.format !== "text" || lines.length < 8) return false;
  const parted = lines.filter((line, at) => (line.block.lines?.[0] ?? 0) - (lines[at - 1]?.block.lines?.[1] ?? line.block.lines?.[0] ?? 0) > 1).length;
  return parted / (lines.length - 1) < 0.5;
};
