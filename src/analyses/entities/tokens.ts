import { keyOf } from "./word-keys.ts";

/** A word of a text with what its shape says. Offsets are UTF-16; a possessive `'s` is not part of it. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** The word without its case ending: what names are looked up by. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Its capital may be the sentence's. */
  readonly opens: boolean;
  /** What parts it from the word before: one space, a comma, or more. */
  readonly gap: Gap;
  readonly isPossessive: boolean;
}

export type Shape = "small" | "capital" | "capitals" | "number";
export type Gap = "space" | "comma" | "other";

const abbreviation = "(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Adm|Maj|Capt|Cmdr|Prof|Pres|Inc|Corp|Ltd|Co|Bros|Calif|Fla|Conn|Mass|Mich|Minn|Ind|Ill)\\.(?=[\\s,;)”\"’']|$)";
const word = new RegExp(`(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}\\p{N}]))?|\\p{Lu}\\.(?=[ ]?\\p{Lu})|${abbreviation}|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-\\u2010\\u2011'’ʼ&][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*`, "gu");

const noWords: ReadonlySet<string> = new Set();

/** The words of a text in order; those in `glued` are two each, parted before their capital. */
export const tokensOf = (text: string, language: string, glued: ReadonlySet<string> = noWords): readonly Token[] => {
  const tokens: Token[] = [];
  let before = 0;
  const add = (found: string, index: number): void => {
    const owned = isOwned(found) ? found.slice(0, -2) : found;
    const lower = owned.toLowerCase();
    const gap = index === before + 1 && text.charCodeAt(before) === 32 ? " " : text.slice(before, index);
    tokens.push({
      text: owned,
      lower,
      key: keyOf(lower, language),
      start: index,
      end: index + owned.length,
      shape: shapeOf(owned, lower),
      opens: before === 0 || (gap !== " " && sentenceEnd.test(gap)),
      gap: gap === " " || gap === "\u00a0" ? "space" : gap === ", " ? "comma" : "other",
      isPossessive: owned !== found || (isApostrophe(text.charCodeAt(index + found.length)) && /^['’](?![\p{L}\p{N}])/u.test(text.slice(index + found.length, index + found.length + 2))),
    });
    before = index + found.length;
  };
  for (const match of text.matchAll(word)) addWords(match[0], match.index, glued, add);
  return tokens;
};

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const isOwned = (found: string): boolean => found.charCodeAt(found.length - 1) === 115 && isApostrophe(found.charCodeAt(found.length - 2));

/** Adjectives made of a name come apart: `Oslo`, `-led`; `pro-`, `Oslo`. */
const addWords = (found: string, index: number, glued: ReadonlySet<string>, add: (found: string, index: number) => void): void => {
  const join = glued.size > 0 && glued.has(found) ? found.search(/(?<=\p{Ll})\p{Lu}/u) : 0;
  if (join > 0) {
    add(found.slice(0, join), index);
    add(found.slice(join), index + join);
    return;
  }
  const parts = found.includes("-") && found !== found.toLowerCase() ? madeAdjective.exec(found) : null;
  if (!parts) return add(found, index);
  const [left = "", right = ""] = parts.slice(1).filter((part) => part !== undefined);
  add(left, index);
  add(right, index + left.length + 1);
};

const madeAdjective = /^(?:(\p{Lu}[\p{L}\p{M}]{2,}(?:-\p{Lu}[\p{L}\p{M}]*)*)-(\p{Ll}{3,}(?:-\p{Ll}+)*)|(pro|anti|non|ex|post|pre|mid|trans|intra|inter|un|former|then)-(\p{Lu}.*))$/u;

const sentenceEnd = /[.!?…:\n•*“"«„]|[-–—]\s*$|^\s*['‘]/u;
const arabicArticle = /^(?:al|el|as|an|ash|ar|ad|at|az|bin|ibn|ul|de|d|l|mc|o)[-'’]\p{Lu}/u;

const shapeOf = (text: string, lower: string): Shape => {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return "number";
  if (text === lower) return "small";
  if (text.length > 1 && text === text.toUpperCase() && !/^\p{Lu}\.$/u.test(text)) return "capitals";
  return text.charAt(0) !== lower.charAt(0) || arabicArticle.test(text) ? "capital" : /^[a-z]{1,2}\p{Lu}/u.test(text) ? "capital" : "small";
};
