/** A word or a sign of the text around a quotation. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** `end` closes a sentence; an abbreviation's full stop belongs to its word. */
  readonly kind: "word" | "comma" | "colon" | "dash" | "end" | "sign";
}

const pattern = /(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?=\s)|(?:\p{Lu}\.)+(?=\s?\p{L})|(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[’'\-‑][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** `offset` is that of the text in its paragraph. */
export const tokensOf = (text: string, offset = 0): readonly Token[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [one] = match;
    const start = offset + match.index;
    return { text: one, lower: one.toLowerCase(), start, end: start + one.length, kind: kindOf(one) };
  });

const kindOf = (one: string): Token["kind"] =>
  /[\p{L}\p{N}]/u.test(one) ? "word" : one === "," ? "comma" : one === ":" ? "colon" : /^[—–]$/u.test(one) ? "dash" : /^[.!?…;]$/u.test(one) ? "end" : "sign";

export const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
