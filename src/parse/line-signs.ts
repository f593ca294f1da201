import * as is from "../lib/characters.ts";

// Destructuring is slow where it runs for each character or line of a crawl: here each variable has its own statement.

/** What one pass over the characters of a line finds. */
export interface Signs {
  /** The kinds of all its characters, and of the first: bits of `lib/characters.ts`. */
  readonly kinds: number;
  readonly first: number;
  /** What takes more than one character to see: bits below. */
  readonly pairs: number;
  readonly commas: number;
  readonly figures: number;
  /** Neither letters, figures nor white space. */
  readonly others: number;
  /** Letters of Chinese and Japanese. */
  readonly wide: number;
}

export const endsInCall = 1 << 0;
export const endsInDots = 1 << 1;
export const holdsColon = 1 << 2;
export const holdsSlash = 1 << 3;
export const holdsHashtag = 1 << 4;
export const mayHoldClock = 1 << 5;
export const mayHoldAddress = 1 << 6;

const ellipsis = 0x2026;
const dot = 0x2e;
const shown = is.letter | is.numeral | is.space;

export const signsOf = (text: string): Signs => {
  let kinds = 0;
  let pairs = 0;
  let commas = 0;
  let figures = 0;
  let others = 0;
  let wide = 0;
  let lastCall = -1;
  let lastDots = -1;
  let lastPlain = -1;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at) ?? code;
    const kind = is.kindOf(code);
    kinds |= kind;
    if ((kind & is.plain) !== 0) lastPlain = at;
    if ((kind & shown) === 0) others++;
    if ((kind & is.comma) !== 0) commas++;
    if ((kind & is.figure) !== 0) figures++;
    if ((kind & is.wide) !== 0) wide++;
    if ((kind & is.call) !== 0) lastCall = at;
    if (code === ellipsis) lastDots = at;
    if ((kind & is.joint) !== 0) {
      pairs |= pairAt(text, at, code);
      if (code === dot && at > 1 && text.charCodeAt(at - 1) === dot && text.charCodeAt(at - 2) === dot) lastDots = at;
    }
    if (code > 0xffff) at++;
  }
  if (lastCall > lastPlain) pairs |= endsInCall;
  if (lastDots > lastPlain) pairs |= endsInDots;
  return { kinds, first: is.kindAt(text, 0), pairs, commas, figures, others, wide };
};

const pairAt = (text: string, at: number, code: number): number => {
  const before = is.kindAt(text, at - 1);
  const after = is.kindAt(text, at + 1);
  if (code === 0x23) return (after & is.letter) !== 0 ? holdsHashtag : 0;
  if (code === 0x2f) return (before & after & is.space) !== 0 ? holdsSlash : 0;
  const clock = (before & after & is.figure) !== 0 ? mayHoldClock : 0;
  if (code === dot) return clock | ("condCOND".includes(text.charAt(at + 1)) || "wW".includes(text.charAt(at - 1)) ? mayHoldAddress : 0);
  return clock | ((before & is.letter) !== 0 && (after & is.space) !== 0 ? holdsColon : 0) | ("psPS".includes(text.charAt(at - 1)) ? mayHoldAddress : 0);
};

/**
 * Ends of sentences with the beginning of another behind them: `/[.!?…。！？][”"’»)」]*\s*[\p{Lu}\p{Lo}“"«„「]/gu`, counted without
 * the steps back that the pattern takes.
 */
export const sentencesInside = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if ((is.kindAt(text, at) & is.ender) === 0) continue;
    let next = at + 1;
    let kind = is.kindAt(text, next);
    let isQuoted = false;
    for (; (kind & is.closer) !== 0; kind = is.kindAt(text, ++next)) if ((kind & is.opener) !== 0) isQuoted = true;
    while ((kind & is.space) !== 0) kind = is.kindAt(text, ++next);
    const isBegun = (kind & begins) !== 0;
    if (isBegun || isQuoted) count++;
    at = isBegun ? next : next - 1;
  }
  return count;
};

const begins = is.upper | is.caseless | is.opener;

export const speaksToReader = 1 << 0;
export const speaksOfItself = 1 << 1;
export const holdsYear = 1 << 2;

const said: ReadonlyMap<string, number> = new Map([
  ...["I", "my", "lol", "ich", "je", "yo"].map((word) => [word, speaksOfItself] as const),
  ...["you", "your", "sie", "ihr", "ihre", "vous", "votre", "usted", "su"].map((word) => [word, speaksToReader] as const),
]);

/** Codes of the letters that these words begin with, small and capital. */
const beginnings: ReadonlySet<number> = new Set([...said.keys()].flatMap((word) => [word.toLowerCase().charCodeAt(0), word.toUpperCase().charCodeAt(0)]));

/** What the runs of ASCII letters and figures say, between `\b` and `\b`. */
export const plainWords = (text: string): number => {
  let bits = 0;
  for (let start = 0; start < text.length; start++) {
    if ((is.kindAt(text, start) & is.plain) === 0) continue;
    let end = start + 1;
    while ((is.kindAt(text, end) & is.plain) !== 0) end++;
    if (end - start <= 5) bits |= wordBits(text, start, end);
    start = end;
  }
  return bits;
};

const wordBits = (text: string, start: number, end: number): number => {
  const code = text.charCodeAt(start);
  if (code < 0x3a) return /^(?:19|20)\d\d$/.test(text.slice(start, end)) ? holdsYear : 0;
  if (!beginnings.has(code)) return 0;
  const word = text.slice(start, end);
  return (said.get(word) ?? 0) | (said.get(word.toLowerCase()) ?? 0) & speaksToReader;
};
