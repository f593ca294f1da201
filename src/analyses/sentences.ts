/** A stretch of a text by its offsets, UTF-16, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A full stop ends no sentence behind an abbreviation or an initial, and no sentence begins with a small letter. */
const boundary = /(?<=[.!?…]["”’»)\]]*)(?<!(?:^|[^\p{L}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|ca|bzw|U\.S|U\.K|U\.N|ул|им|г|стр|млн|млрд|тыс)\.)[^\S\n]+(?=[\p{Lu}\p{N}«“„"‘'¿¡([—–])|\n+/gu;

/** The sentences of a text in order; white space between them belongs to none. A line break ends a sentence. */
export const sentencesIn = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  let start = 0;
  const add = (end: number): void => {
    const inner = text.slice(start, end);
    const from = start + (inner.length - inner.trimStart().length);
    if (inner.trim() !== "") found.push({ start: from, end: from + inner.trim().length });
  };
  for (const match of text.matchAll(boundary)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found;
};

/** From the beginning of the sentence that holds the first character to the end of the one that holds the last. */
export const sentencesAround = (sentences: readonly Stretch[], { start, end }: Stretch): Stretch => {
  const [first, last] = [sentences.find((one) => one.end > start), sentences.findLast((one) => one.start < end)];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
};
