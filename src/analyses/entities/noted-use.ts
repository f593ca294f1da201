import type { WordUse } from "./word-use.ts";

/** What was asked of the use of words and how it was answered: `>0.6 1`: the words, with spaces between them, of whose use a greater share than that is in small letters. */
export type Noted = Readonly<Record<string, string>>;

export interface Noting {
  /** As the other answers. How large a share is exactly is not noted: who asks for that has to ask again. */
  readonly use: WordUse;
  readonly all: () => Noted;
}

export const noting = (use: WordUse): Noting => {
  const asked = new Map<string, Set<string>>();
  const note = (question: string, lower: string, answer: boolean): boolean => {
    const key = `${question} ${answer ? 1 : 0}`;
    const words = asked.get(key);
    if (words) words.add(lower);
    else asked.set(key, new Set([lower]));
    return answer;
  };
  return {
    use: { ...use, isOver: (lower, share) => note(`>${share}`, lower, use.isOver(lower, share)), isUnder: (lower, share) => note(`<${share}`, lower, use.isUnder(lower, share)) },
    all: () => Object.fromEntries([...asked].map(([key, words]) => [key, [...words].join(" ")])),
  };
};

/** Whether a question that was noted would be answered so again of a word, by its place among `words`; each is asked once. */
export const stillIs = (question: string, words: readonly string[], use: WordUse): ((word: number) => boolean) => {
  const [, sign, share, answer] = /^([<>])(\S+) ([01])$/.exec(question) ?? [];
  const [isAsked, least] = [sign === ">" ? use.isOver : use.isUnder, Number(share)];
  const [not, same, other] = [0, 1, 2];
  const known = new Uint8Array(words.length);
  return (word) => {
    if (known[word] === not) known[word] = isAsked(words[word] ?? "", least) === (answer === "1") ? same : other;
    return known[word] === same;
  };
};
