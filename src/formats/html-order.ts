import type { Declared } from "../model/raw-document.ts";
import { sameWords } from "../lib/text.ts";
import type { Facts } from "./html-shapes.ts";
import { parentOf } from "./html-standing.ts";
import type { HtmlElement } from "./html-tree.ts";

/** Where a block stands among the others: since the headline, in the run of the text, among its siblings; and what it shares with the page's own words. */
export const orderNames = [
  "blocks in all", "text above", "text below", "blocks since text", "blocks until text", "blocks since the headline", "headline", "words of the headline", "words of the description", "words of the story",
  "said twice", "said before", "blocks held within three", "running text within three", "phrases above", "place among its siblings", "siblings behind it", "name of an author", "blocks since the heading", "comments above", "related above",
] as const;

export interface PlacedFacts extends Facts {
  /** As `sameWords` writes it. */
  readonly same: string;
  readonly element: HtmlElement | undefined;
}

/** A page's blocks and, for each, whether it is running text, held by the extractor, and both (or stated): the text. */
export interface OrderedBlocks {
  readonly facts: readonly PlacedFacts[];
  readonly isProse: readonly boolean[];
  readonly isHeld: readonly boolean[];
  readonly isText: readonly boolean[];
  /** Of the text. */
  readonly letters: number;
}

/** For each block the values of `orderNames`, in order. */
export const ordersOf = ({ facts, isText, isProse, isHeld, letters }: OrderedBlocks, declared: readonly Declared[]): readonly (readonly number[])[] => {
  const said = (field: Declared["field"]): readonly string[] => declared.filter((one) => one.field === field).map(({ value }) => sameWords(value.value));
  const headlines = said("headline");
  const headline = headlines[0] ?? "\u0000";
  const headWords = new Set(contentWords(headline));
  const describing = new Set(said("description").flatMap(contentWords));
  const authors = said("byline").filter((name) => name.length > 4);
  const times = counted(facts.map(({ same }) => same));
  const talk = counted(facts.flatMap(({ text }, at) => (isText[at] ? [...new Set(contentWords(text))] : [])));
  const nextText = stepsToNext(isText);
  const siblings = counted(facts.map(({ element }) => parentOf(element)));
  const met = new Map<HtmlElement | null, number>();
  const before = new Set<string>();
  let [above, last, head, phrases, heading, comments, related] = [0, -1, -1, 0, -1, 0, 0];
  return facts.map(({ text, same, rule, element, block }, at) => {
    const isHeadline = headlines.includes(same) || (headline.length > 15 && same.startsWith(headline)) || (same.length > 25 && headline.startsWith(same));
    if (isHeadline && (head === -1 || above === 0)) [head, phrases, comments, related] = [at, 0, 0, 0];
    const words = contentWords(text);
    const parent = parentOf(element);
    const index = met.get(parent) ?? 0;
    met.set(parent, index + 1);
    const values = [
      facts.length, above / letters, 1 - (above + (isText[at] ? text.length : 0)) / letters, last === -1 ? 99 : Math.min(99, at - last), Math.min(99, nextText[at] ?? 99), head === -1 ? -1 : Math.min(60, at - head), isHeadline ? 1 : 0,
      shareIn(words, (word) => headWords.has(word)), shareIn(words, (word) => describing.has(word)), shareIn(words, (word) => (talk.get(word) ?? 0) > (isText[at] ? 1 : 0)),
      (times.get(same) ?? 0) > 1 ? 1 : 0, before.has(same) ? 1 : 0, shareNear(isHeld, at), shareNear(isProse, at), Math.min(40, phrases), Math.min(30, index), Math.min(30, (siblings.get(parent) ?? 0) - index),
      text.length < 300 && authors.some((name) => same.includes(name)) ? 1 : 0, heading === -1 ? -1 : Math.min(60, at - heading), Math.min(8, comments), Math.min(8, related),
    ];
    before.add(same);
    if (rule !== null) phrases++;
    if (rule === "comment-prompt" || rule === "comment-notice") comments++;
    if (rule === "related-heading") related++;
    if (block.kind === "heading") heading = at;
    if (isText[at]) [above, last] = [above + text.length, at];
    return values;
  });
};

const contentWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
const shareIn = (words: readonly string[], known: (word: string) => boolean): number => (words.length === 0 ? -1 : words.filter(known).length / words.length);

const counted = <Key>(keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** 99 when none follows. */
const stepsToNext = (isText: readonly boolean[]): readonly number[] => {
  const steps = isText.map(() => 99);
  for (let at = isText.length - 2; at >= 0; at--) steps[at] = isText[at + 1] ? 1 : Math.min(99, (steps[at + 1] ?? 99) + 1);
  return steps;
};

/** The share of the three on each side. */
const shareNear = (holds: readonly boolean[], at: number): number => {
  const near = [...holds.slice(Math.max(0, at - 3), at), ...holds.slice(at + 1, at + 4)];
  return near.filter(Boolean).length / Math.max(1, near.length);
};
