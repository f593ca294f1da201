import { evidence, type Evidence } from "../model/evidence.ts";
import { languagesOfWord } from "../tables/function-words.ts";
import type { Reading } from "./reading.ts";

export interface LanguageFound {
  readonly value: string;
  readonly evidence: Evidence;
}

/** A library's guess for a text: BCP 47, and whether it is sure. */
export type LanguageGuess = (text: string) => { readonly language: string; readonly isReliable: boolean } | null;

/** Slow to load, so it is loaded only for texts that their letters and small words leave open. */
export const loadLanguageGuess = async (): Promise<LanguageGuess> => {
  const { eld } = await import("./language-library.ts");
  return (text) => {
    const guess = eld.detect(text);
    return guess.language === "" ? null : { language: guess.language, isReliable: guess.isReliable() };
  };
};

/**
 * BCP 47, from the words of the article: letters that one language alone has, its small words, else the library's guess
 * (`"open"` when that is needed and not loaded). What the page declares decides only when the words cannot.
 */
export const languageOf = (reading: Reading, text: string, guess: LanguageGuess | null): LanguageFound | null | "open" => {
  const declared = reading.document.declared.find((one) => one.field === "language");
  const sample = text.slice(0, 1200);
  const found = byLetters(sample) ?? bySmallWords(sample);
  if (found) return found;
  if (!/\p{L}{2}/u.test(sample)) return declared ? { value: declared.value.value, evidence: declared.value.evidence } : null;
  if (guess === null) return "open";
  const guessed = guess(sample);
  if (guessed && (guessed.isReliable || !declared)) return { value: guessed.language, evidence: evidence("pattern", {}, "", guessed.isReliable ? 0.9 : 0.6, ["frequent letter groups"]) };
  return declared ? { value: declared.value.value, evidence: declared.value.evidence } : null;
};

const oneLanguage: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
];

/** Scripts of one language; among Cyrillic ones Kazakh has letters that Russian lacks, Ukrainian others. */
const byLetters = (text: string): LanguageFound | null => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10) return null;
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / letters;
  const script = /[^\u0000-\u052f]/.test(text) ? oneLanguage.find(([pattern]) => share(pattern) > (pattern.source.includes("Hiragana") ? 0.1 : 0.3)) : undefined;
  if (script) return byPattern(script[1], 0.97, "a script of this language only");
  if (share(/\p{Script=Cyrillic}/gu) < 0.5) return null;
  if (share(/[әғқңұһ]/giu) > 0.015) return byPattern("kk", 0.97, "letters of this language only");
  return share(/[їєґ]/giu) > 0.003 && share(/[ыэъё]/giu) < 0.003 ? byPattern("uk", 0.97, "letters of this language only") : null;
};

/**
 * At least four small words, a fair share of the text, and clearly more than of any other language; fewer are enough where hardly
 * one is another's, as in lists and advertisements (neighbours such as Norwegian and Swedish share more than a quarter of theirs).
 */
const bySmallWords = (text: string): LanguageFound | null => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) for (const language of languagesOfWord.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best) return null;
  const [hit, other] = [best[1], second?.[1] ?? 0];
  const isDense = hit >= 4 && hit >= words.length * 0.18 && hit >= 1.4 * other;
  const isAlone = hit >= 10 && hit >= words.length * 0.12 && hit >= 4 * other;
  if (!isDense && !isAlone) return null;
  return byPattern(best[0], 0.95, "small words of this language");
};

const byPattern = (value: string, confidence: number, reason: string): LanguageFound => ({ value, evidence: evidence("pattern", {}, "", confidence, [reason]) });
