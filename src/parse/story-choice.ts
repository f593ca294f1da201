import type { Line } from "./reading.ts";

/**
 * Above these shares a line is the story's (docs/parsing.md says how they were chosen): in any dump; in one that is mostly running
 * text, where little of the page was taken along; in one of which the rules left hardly anything else; and right between two lines of
 * running text, where a subheading stands more often than anything else.
 */
export const bars = { usual: 0.36, prose: 0.25, picked: 0.07, inner: 0.155 };

/** The model is doubted when it takes less than this share of the letters of a dump of no more lines than a copied column has: a list, a table, a recipe. */
const doubted = { share: 0.3, lines: 80 };

/** Which lines of a dump are the story's, from the share that the model gives each (null: not asked, a field or a rule has it). */
export const storyChoice = (lines: readonly Line[], shares: readonly (number | null)[]): readonly boolean[] => {
  const asked = lines.filter((_, at) => isAsked(shares[at]));
  const usual = proseShare(asked) > 0.7 ? bars.picked : proseShare(lines) > 0.55 ? bars.prose : bars.usual;
  const chosen = lines.map((_, at) => (shares[at] ?? 0) > (isBetweenProse(lines, at) ? Math.min(usual, bars.inner) : usual));
  const isDoubted = lines.length <= doubted.lines && lettersOf(lines.filter((_, at) => chosen[at])) < doubted.share * lettersOf(asked);
  return isDoubted ? lines.map((_, at) => isAsked(shares[at])) : chosen;
};

const isAsked = (share: number | null | undefined): boolean => share !== null && share !== undefined;

const proseShare = (lines: readonly Line[]): number => lines.filter(({ prose }) => prose).length / Math.max(1, lines.length);

const lettersOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

const isBetweenProse = (lines: readonly Line[], at: number): boolean => lines[at - 1]?.prose === true && lines[at + 1]?.prose === true;
