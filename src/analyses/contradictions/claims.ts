import type { Article } from "../../model/article.ts";
import { storedAnswer } from "../../model/kept-answer.ts";
import { once } from "../../lib/once.ts";
import { isNegation, numberOf } from "../../tables/contrary-words.ts";
import { quotesOf } from "../quotes/quotes.ts";
import { sentencesIn, type Stretch } from "../sentences.ts";

/** A sentence or a quotation as far as another may say the contrary. Offsets in the block's text. */
export interface Claim extends Stretch {
  readonly article: Article;
  readonly block: number;
  readonly isQuote: boolean;
  /** Its words in lower case, numbers in figures. */
  readonly words: readonly string[];
  readonly negations: number;
  readonly numbers: readonly string[];
  /** Its first and last words but for negations and numbers: claims that are nearly the same share one. */
  readonly keys: readonly string[];
}

/** Fewer words that are neither negation nor number say too little, of a quotation and of a sentence. */
const [fewestQuoted, fewestTold] = [6, 8];
/** Words of a key. */
const long = 5;
const longest = 80;

export const claimsIn = (article: Article): readonly Claim[] => {
  const quotes = quotesOf(article).flatMap(({ block, start, end }) => claimOf(article, block, { start, end }, true) ?? []);
  const told = article.body.flatMap(({ kind, text }, block) => (kind === "code" || kind === "table" || kind === "heading" ? [] : sentencesIn(text).flatMap((one) => claimOf(article, block, one, false) ?? [])));
  return [...quotes, ...told];
};

/** Numbers a claim in `claimMarks`: of its first words, of its last words, and of its negations and numbers. */
export const markWidth = 3;
/** Of a claim that neither denies nor counts anything. */
export const plainClaim = 0;

/** The claims of an article as numbers, in the same order: few enough to be kept for every article. */
export const claimMarks: (article: Article) => Uint32Array = once((article) => Uint32Array.from(marksIn(article)));

const marksIn = storedAnswer("claims", (article): readonly number[] =>
  claimsIn(article).flatMap(({ keys: [first = "", last = ""], negations, numbers }) => [numberOfText(first), numberOfText(last), negations === 0 && numbers.length === 0 ? plainClaim : numberOfText(`${negations} ${numbers.join()}`) || 1]),
);

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. Two texts with one number are told apart when they are compared. */
const numberOfText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const claimOf = (article: Article, block: number, { start, end }: Stretch, isQuote: boolean): Claim | null => {
  const words = wordsIn((article.body[block]?.text ?? "").slice(start, end));
  if (words.length > longest) return null;
  const bare = words.filter((word) => !isNegation(word) && !/^\d/.test(word));
  if (bare.length < (isQuote ? fewestQuoted : fewestTold)) return null;
  const key = (list: readonly string[]): string => list.map((word) => word.slice(0, 6)).join(" ");
  return {
    article, block, start, end, isQuote, words,
    negations: words.filter(isNegation).length,
    numbers: words.filter((word) => /^\d/.test(word)),
    keys: [`^ ${key(bare.slice(0, long))}`, `$ ${key(bare.slice(-long))}`],
  };
};

/** In lower case, numbers in figures: `1,140` and `1140` are one word, and so are `nine` and `9`. */
export const wordsIn = (text: string): readonly string[] =>
  (text.normalize("NFC").match(/\d[\d.,]*\d|\d|[\p{L}\p{M}]+(?:['’\u02bc][\p{L}\p{M}]+)*/gu) ?? []).map((word) => {
    const plain = word.toLowerCase().replace(/[’\u02bc]/g, "'");
    return numberOf(plain) ?? plain;
  });
