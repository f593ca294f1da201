import type { Token } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";

/** Names by their words, for finding the longest at a place of a text. */
export interface NameTrie<Value> {
  readonly next: Map<string, NameTrie<Value>>;
  value: Value | null;
}

export const emptyTrie = <Value>(): NameTrie<Value> => ({ next: new Map(), value: null });

/** The first value given of a name stays. Names without a word are passed over. */
export const addName = <Value>(trie: NameTrie<Value>, name: string, value: Value): void => {
  let node = trie;
  const steps = plainName.test(name) ? name.toLowerCase().split(" ").map((word) => `^${word}`) : tokensOf(name, "").map((token, at) => stepOf(token, at === 0));
  if (steps.length === 0) return;
  for (const step of steps) {
    const known = node.next.get(step) ?? emptyTrie<Value>();
    node.next.set(step, known);
    node = known;
  }
  node.value ??= value;
};

/** Most that ship: read without looking for more than words. */
const plainName = /^[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*$/;

/** The longest name that begins at a token, and how many tokens it has. */
export const longestName = <Value>(trie: NameTrie<Value>, tokens: readonly Token[], from: number, until = tokens.length): { readonly value: Value; readonly length: number } | null => {
  if (trie.next.size === 0) return null;
  let node: NameTrie<Value> | undefined = trie;
  let found: { readonly value: Value; readonly length: number } | null = null;
  for (let at = from; at < until; at++) {
    const token = tokens[at];
    if (!token || (at > from && token.gap === "other")) break;
    node = node.next.get(stepOf(token, at === from));
    if (!node) break;
    if (node.value !== null) found = { value: node.value, length: at - from + 1 };
  }
  return found;
};

/** A word of a name must be written with a capital where the name has one; small words may be written either way. */
const stepOf = (token: Token, isFirst: boolean): string => `${!isFirst && token.gap === "comma" ? "," : ""}${token.shape === "small" || token.shape === "number" ? "" : isShortAcronym(token) ? "^^" : "^"}${token.key}`;

/** `US` is no `Us`; longer words in capitals are what they are in small letters. */
const isShortAcronym = (token: Token): boolean => token.shape === "capitals" && token.key.length <= 4;
