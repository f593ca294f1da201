import type { Token } from "./tokens.ts";
import { languagesOfWord } from "../../tables/function-words.ts";
import { openers } from "../../tables/name-evidence.ts";

/** From the first token to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer ones are no names; the rest of them is read as a run of its own. */
const longest = 24;
const connectors = new Set(["of", "for", "and", "the", "&", "de", "la", "von", "van", "der", "den", "da", "di", "du", "del", "dos", "bin", "ibn", "al", "el", "le", "zu", "ter", "y"]);

/** A small word that may stand inside a name. */
export const isConnector = (token: Token | undefined): boolean => token !== undefined && (token.shape === "small" || token.text === "&") && connectors.has(token.text);

/** Parts of personal names in small letters. */
export const particles = new Set(["de", "la", "von", "van", "der", "den", "da", "di", "du", "del", "dos", "bin", "ibn", "al", "el", "le", "zu", "ter"]);

export const isCapital = (token: Token | undefined): boolean => token?.shape === "capital" || token?.shape === "capitals";

/** Capitalised words that follow each other, with the small words between them (`Bank of the North`), beginning at a capital. */
export const runAt = (tokens: readonly Token[], from: number, ends: (at: number) => boolean): Stretch => {
  let to = from + 1;
  while (to < tokens.length && to - from < longest && !tokens[to - 1]?.isPossessive && tokens[to]?.gap === "space" && !ends(to)) {
    if (isCapital(tokens[to])) {
      to++;
      continue;
    }
    let over = to;
    while (over < to + 3 && tokens[over]?.gap === "space" && isConnector(tokens[over])) over++;
    if (over === to || !isCapital(tokens[over]) || tokens[over]?.gap !== "space" || isOpenerWord(tokens[over])) break;
    to = over + 1;
  }
  return { from, to };
};

/** A small word of the language that a sentence opens with: `The`, `However`. */
export const isOpenerWord = (token: Pick<Token, "shape" | "lower"> | undefined): boolean => token !== undefined && token.shape === "capital" && (openers.has(token.lower) || languagesOfWord.has(token.lower));
