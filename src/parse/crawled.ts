import { lineFeatures } from "./line-features.ts";
import { freeLines, removedBy, type Reading, type Use } from "./reading.ts";
import { storyChoice } from "./story-choice.ts";
import { against, noPull, storyShare } from "./story-lines.ts";

/**
 * Lines of a dump that are unlike a story. Asked only of dumps whose lines no blank line parts, as crawlers and copied columns
 * give them: with all of a page in one heap, rules and phrases alone leave too much. Where blank lines part the paragraphs, a
 * person has chosen the text, and a line stays unless a rule with a name says otherwise.
 * `read` is the reading as the model learned to see it: with headline, date and captions found, before any chrome was.
 */
export const crawledChrome = (reading: Reading, read: Reading, headline: string | null): readonly (readonly [number, Use])[] => {
  if (!isHeap(reading)) return [];
  const features = lineFeatures(read, headline);
  const pull = noPull();
  const free = freeLines(reading);
  const shares: (number | null)[] = read.lines.map(() => null);
  const reasons = new Map<number, readonly string[]>();
  for (const { index } of free) {
    shares[index] = storyShare(features[index] ?? new Float64Array(), pull);
    if ((shares[index] ?? 0) < 0.5) reasons.set(index, against(pull));
  }
  const chosen = storyChoice(read.lines, shares);
  if (!free.some(({ index }) => chosen[index])) return [];
  return free.flatMap((line) => (chosen[line.index] ? [] : [removedBy(line, `unlike the story: ${reasons.get(line.index)?.join(", ") || "all in all"}`)]));
};

/** A dump of eight or more lines, most of which no blank line parts. */
export const isHeap = ({ document, lines }: Reading): boolean => {
  if (document.format !== "text" || lines.length < 8) return false;
  const parted = lines.filter((line, at) => (line.block.lines?.[0] ?? 0) - (lines[at - 1]?.block.lines?.[1] ?? line.block.lines?.[0] ?? 0) > 1).length;
  return parted / (lines.length - 1) < 0.5;
};
