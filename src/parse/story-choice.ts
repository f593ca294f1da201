import type { Line } from "./reading.ts";

/** Below this share a line is not the story's. Chosen where a lost line weighs more than one left in (docs/parsing.md). */
export const bars = { usual: 0.25, prose: 0.17, inner: 0.1 };

/**
 * Which lines of a dump are the story's, from the share that the model gives each (null: not asked, a field or a rule has it). The bar is lower in a dump that is mostly running
 * text, where little of the page was taken along, and lower still right between two lines of running text: there a subheading stands
 * more often than anything else.
 */
export const storyChoice = (lines: readonly Line[], shares: readonly (number | null)[]): readonly boolean[] => {
  const usual = lines.filter((line) => line.prose).length > 0.55 * lines.length ? bars.prose : bars.usual;
  return lines.map((_, at) => (shares[at] ?? 0) > (isBetweenProse(lines, at) ? bars.inner : usual));
};

const isBetweenProse = (lines: readonly Line[], at: number): boolean => lines[at - 1]?.prose === true && lines[at + 1]?.prose === true;
