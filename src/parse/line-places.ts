import { sameWords } from "../lib/text.ts";
import { clustersOf, type ProseClusters } from "./prose-clusters.ts";
import { contentWords, type Vocabulary, type Word } from "./line-words.ts";
import type { Line, Reading } from "./reading.ts";

/** Where a line stands: since the headline was last said, in the mass of running text, behind which boxes. */
export const placeFeatures = [
  "lines in all", "running text in all", "blank lines in all", "letters of running text in all", "share of running text above", "lines since running text", "lines until running text",
  "lines since the headline", "times the headline was said", "headline", "lines until the end", "place in all", "said twice", "words of the story", "words of the headline", "gap above",
  "mass of its running text", "inside the main text", "comment lines above", "related lines above", "legal lines above", "invitations above", "scraps since the headline",
  "phrases since the headline", "used by a field",
] as const;

/** Gives for each line the values of `placeFeatures`, in order. */
export const placesOf = (reading: Reading, headline: string | null, vocabulary: Vocabulary, give: (at: number, values: readonly number[]) => void): void => {
  const { lines, uses } = reading;
  const clusters = clustersOf(lines);
  const head = sameWords(headline ?? "\u0000");
  const headWords = new Set(contentWords(headline ?? "", vocabulary));
  const content = lines.map((line) => contentWords(line.text, vocabulary));
  const talk = storyWords(lines, content, clusters);
  const forms = counted(lines.map((line) => line.form));
  const total = lines.reduce((sum, line) => sum + (line.prose ? line.text.length : 0), 0) || 1;
  const running = lines.filter((line) => line.prose).length / Math.max(1, lines.length);
  const parted = lines.filter((line, at) => gapAbove(lines, line, at) > 1).length / Math.max(1, lines.length - 1);
  const next = nextProse(lines);
  let before = 0;
  let last = -1;
  let said = -1;
  let times = 0;
  let since = nothingSeen();
  lines.forEach((line, at) => {
    const isHeadline = line.same === head || (head.length > 15 && line.same.startsWith(head)) || (line.same.length > 25 && head.startsWith(line.same));
    if (isHeadline) {
      said = at;
      times++;
      since = nothingSeen();
    }
    const words = content[at] ?? [];
    const isMain = clusters.of[at] === clusters.main;
    const follows = next[at] ?? -1;
    const own = isMain && line.prose ? 1 : 0;
    give(at, [
      lines.length, running, parted, total, before / total, last === -1 ? 99 : at - last, follows === -1 ? 99 : follows - at,
      said === -1 ? -1 : Math.min(60, at - said), times, isHeadline ? 1 : 0, lines.length - at, at / lines.length, (forms.get(line.form) ?? 0) > 1 ? 1 : 0,
      shareIn(words, (word) => (talk.get(word) ?? 0) > own), shareIn(words, (word) => headWords.has(word)), gapAbove(lines, line, at),
      clusters.share[at] ?? 0, isMain ? 1 : 0, Math.min(8, since.comments), Math.min(8, since.related), Math.min(4, since.legal), Math.min(4, since.invitations), Math.min(80, since.scraps),
      Math.min(40, since.phrases), uses.has(at) ? 1 : 0,
    ]);
    const { rule } = line;
    if (rule === "comment-prompt" || rule === "comment-notice") since.comments++;
    if (rule === "related-heading") since.related++;
    if (rule === "legal") since.legal++;
    if (rule === "newsletter" || rule === "subscription") since.invitations++;
    if (rule !== null) since.phrases++;
    if (!line.prose && line.text.length < 40) since.scraps++;
    if (line.prose) {
      before += line.text.length;
      last = at;
    }
  });
};

/** What has stood since the headline was last said. */
const nothingSeen = () => ({ comments: 0, related: 0, legal: 0, invitations: 0, scraps: 0, phrases: 0 });

const shareIn = (words: readonly Word[], known: (word: Word) => boolean): number => {
  if (words.length === 0) return -1;
  let count = 0;
  for (const word of words) if (known(word)) count++;
  return count / words.length;
};

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const gapAbove = (lines: readonly Line[], line: Line, at: number): number => {
  const above = lines[at - 1]?.block.lines;
  return above && line.block.lines ? Math.min(6, line.block.lines[0] - above[1]) : 0;
};

const nextProse = (lines: readonly Line[]): readonly number[] => {
  const next: number[] = lines.map(() => -1);
  for (let at = lines.length - 2; at >= 0; at--) next[at] = lines[at + 1]?.prose ? at + 1 : (next[at + 1] ?? -1);
  return next;
};

/** In how many lines of the main text each word stands. */
const storyWords = (lines: readonly Line[], content: readonly (readonly Word[])[], { of, main }: ProseClusters): ReadonlyMap<Word, number> => {
  const counts = new Map<Word, number>();
  for (const [at, line] of lines.entries())
    if (of[at] === main && line.prose) for (const word of new Set(content[at])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
