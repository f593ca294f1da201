import { sameWords } from "../lib/text.ts";
import { clustersOf, type ProseClusters } from "./prose-clusters.ts";
import { isProse, type Line, type Reading } from "./reading.ts";

/** Where a line stands: since the headline was last said, in the mass of running text, behind which boxes. */
export const placeFeatures = [
  "lines in all", "running text in all", "blank lines in all", "letters of running text in all", "share of running text above", "lines since running text", "lines until running text",
  "lines since the headline", "times the headline was said", "headline", "lines until the end", "place in all", "said twice", "words of the story", "words of the headline", "gap above",
  "mass of its running text", "inside the main text", "comment lines above", "related lines above", "legal lines above", "invitations above", "scraps since the headline",
  "phrases since the headline", "used by a field",
] as const;

/** For each line the values of `placeFeatures`, in order; `rules` are the chrome rules of the lines. */
export const placesOf = (reading: Reading, headline: string | null, rules: readonly (string | null)[]): readonly (readonly number[])[] => {
  const { lines, uses } = reading;
  const prose = lines.map(isProse);
  const clusters = clustersOf(lines);
  const head = sameWords(headline ?? "\u0000");
  const headWords = new Set(contentWords(headline ?? ""));
  const talk = storyWords(lines, clusters);
  const forms = counted(lines.map((line) => line.form));
  const total = lines.reduce((sum, line, at) => sum + (prose[at] ? line.text.length : 0), 0) || 1;
  const running = prose.filter(Boolean).length / Math.max(1, lines.length);
  const parted = lines.filter((line, at) => gapAbove(lines, line, at) > 1).length / Math.max(1, lines.length - 1);
  const next = nextProse(prose);
  let [before, last, said, times, scraps, phrases] = [0, -1, -1, 0, 0, 0];
  let [comments, related, legal, invitations] = [0, 0, 0, 0];
  return lines.map((line, at) => {
    const isHeadline = line.same === head || (head.length > 15 && line.same.startsWith(head)) || (line.same.length > 25 && head.startsWith(line.same));
    if (isHeadline) [said, times, scraps, phrases, comments, related, legal, invitations] = [at, times + 1, 0, 0, 0, 0, 0, 0];
    const words = contentWords(line.text);
    const isMain = clusters.of[at] === clusters.main;
    const follows = next[at] ?? -1;
    const values = [
      lines.length, running, parted, total, before / total, last === -1 ? 99 : at - last, follows === -1 ? 99 : follows - at,
      said === -1 ? -1 : Math.min(60, at - said), times, isHeadline ? 1 : 0, lines.length - at, at / lines.length, (forms.get(line.form) ?? 0) > 1 ? 1 : 0,
      shareIn(words, (word) => (talk.get(word) ?? 0) > (isMain && prose[at] ? 1 : 0)), shareIn(words, (word) => headWords.has(word)), gapAbove(lines, line, at),
      clusters.share[at] ?? 0, isMain ? 1 : 0, Math.min(8, comments), Math.min(8, related), Math.min(4, legal), Math.min(4, invitations), Math.min(80, scraps),
      Math.min(40, phrases), uses.has(at) ? 1 : 0,
    ];
    const rule = rules[at] ?? null;
    if (rule === "comment-prompt" || rule === "comment-notice") comments++;
    if (rule === "related-heading") related++;
    if (rule === "legal") legal++;
    if (rule === "newsletter" || rule === "subscription") invitations++;
    if (rule !== null) phrases++;
    if (!prose[at] && line.text.length < 40) scraps++;
    if (prose[at]) [before, last] = [before + line.text.length, at];
    return values;
  });
};

const contentWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];

const shareIn = (words: readonly string[], known: (word: string) => boolean): number => (words.length === 0 ? -1 : words.filter(known).length / words.length);

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const gapAbove = (lines: readonly Line[], line: Line, at: number): number => {
  const above = lines[at - 1]?.block.lines;
  return above && line.block.lines ? Math.min(6, line.block.lines[0] - above[1]) : 0;
};

const nextProse = (prose: readonly boolean[]): readonly number[] => {
  const next: number[] = prose.map(() => -1);
  for (let at = prose.length - 2; at >= 0; at--) next[at] = prose[at + 1] ? at + 1 : (next[at + 1] ?? -1);
  return next;
};

/** In how many lines of the main text each word stands. */
const storyWords = (lines: readonly Line[], { of, main }: ProseClusters): ReadonlyMap<string, number> =>
  counted(lines.flatMap((line, at) => (of[at] === main && isProse(line) ? [...new Set(contentWords(line.text))] : [])));
