import { lineFeatures } from "./line-features.ts";
import { freeLines, removedBy, type Line, type Reading, type Use } from "./reading.ts";
import { against, noPull, storyShare } from "./story-lines.ts";

/** Below this share a line is not the story's. Chosen where a lost line weighs more than one left in (docs/parsing.md). */
const bar = 0.25;
/** In a dump that is mostly running text, where little of the page was taken along. */
const proseBar = 0.17;
/** For a line right between two of running text: there a subheading stands more often than anything else. */
const innerBar = 0.1;

/**
 * Lines of a dump that are unlike a story. Asked only of dumps whose lines no blank line parts, as crawlers and copied columns
 * give them: with all of a page in one heap, rules and phrases alone leave too much. Where blank lines part the paragraphs, a
 * person has chosen the text, and a line stays unless a rule with a name says otherwise.
 * `read` is the reading as the model learned to see it: with headline, date and captions found, before any chrome was.
 */
export const crawledChrome = (reading: Reading, read: Reading, headline: string | null): readonly (readonly [number, Use])[] => {
  if (!isHeap(reading)) return [];
  const features = lineFeatures(read, headline);
  const usual = read.lines.filter((line) => line.prose).length > 0.55 * read.lines.length ? proseBar : bar;
  const pull = noPull();
  const judged = freeLines(reading).flatMap((line) => {
    const own = features[line.index];
    const isStory = own === undefined || storyShare(own, pull) > (isBetweenProse(read, line) ? innerBar : usual);
    return own ? [{ line, reasons: isStory ? null : against(pull) }] : [];
  });
  if (!judged.some(({ reasons }) => reasons === null)) return [];
  return judged.flatMap(({ line, reasons }) => (reasons === null ? [] : [removedBy(line, `unlike the story: ${reasons.join(", ") || "all in all"}`)]));
};

const isBetweenProse = ({ lines }: Reading, { index }: Line): boolean => lines[index - 1]?.prose === true && lines[index + 1]?.prose === true;

/** A dump of eight or more lines, most of which no blank line parts. */
export const isHeap = ({ document, lines }: Reading): boolean => {
  if (document.format !== "text" || lines.length < 8) return false;
  const parted = lines.filter((line, at) => (line.block.lines?.[0] ?? 0) - (lines[at - 1]?.block.lines?.[1] ?? line.block.lines?.[0] ?? 0) > 1).length;
  return parted / (lines.length - 1) < 0.5;
};
