import type { Article } from "../model/article.ts";
import { storedAnswer } from "../model/kept-answer.ts";
import { growingIntegers } from "../lib/growing.ts";
import { once } from "../lib/once.ts";

/** Words of the body one after the other, each as 32 bits: for comparing texts. Letters of Chinese and Japanese stand alone. */
export const wordHashes = ({ body }: Article): Uint32Array => {
  const hashes = growingIntegers();
  for (const block of body) for (const [word] of block.text.toLowerCase().matchAll(words)) hashes.add(hashOf(word));
  return hashes.values();
};

/** What a text is told by among all others: few numbers, to be held for every article. */
export interface Fingerprint {
  /** How many words the body has. */
  readonly words: number;
  readonly prints: Uint32Array;
}

export const fingerprintOf: (article: Article) => Fingerprint = once((article) => {
  const [words, ...prints] = printed(article);
  return { words: words ?? 0, prints: Uint32Array.from(prints) };
});

/** Runs of so many words are printed, as chance shares shorter ones; of so many runs one at least. */
const printGram = 5;
const window = 4;

/** The number of words, then the prints. */
const printed = storedAnswer("fingerprints", (article): readonly number[] => {
  const hashes = wordHashes(article);
  return [hashes.length, ...winnowed(gramHashes(hashes, printGram), window)];
});

const words = /[\u3040-\u30ff\u4e00-\u9fff]|(?:(?![\u3040-\u30ff\u4e00-\u9fff])[\p{L}\p{M}\p{N}])+/gu;

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** The hash of each run of `size` words, in order; of a shorter text the one run it has. */
export const gramHashes = (hashes: Uint32Array, size: number): Uint32Array => {
  if (hashes.length === 0) return hashes;
  const count = Math.max(1, hashes.length - size + 1);
  const grams = new Uint32Array(count);
  for (let start = 0; start < count; start++) {
    let hash = 0x9e3779b9;
    for (let at = start; at < Math.min(start + size, hashes.length); at++) hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x85ebca6b) ^ (hash >>> 13);
    grams[start] = (hash ^ (hash >>> 16)) >>> 0;
  }
  return grams;
};

/** The least hash of each window of so many grams, each place once: what two texts share of it stands in both (Schleimer, Wilkerson, Aiken: Winnowing, 2003). */
export const winnowed = (grams: Uint32Array, window: number): Uint32Array => {
  const chosen: number[] = [];
  let last = -1;
  for (let start = 0; start <= Math.max(0, grams.length - window); start++) {
    let least = start;
    for (let at = start + 1; at < Math.min(start + window, grams.length); at++) if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
    if (least !== last && grams.length > 0) chosen.push(grams[least] ?? 0);
    last = least;
  }
  return Uint32Array.from(new Set(chosen));
};
