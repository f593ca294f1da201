import { eld } from "eld/small";
import { evidence, type Evidence } from "../model/evidence.ts";
import type { Reading } from "./reading.ts";

export interface LanguageFound {
  readonly value: string;
  readonly evidence: Evidence;
}

/** BCP 47, from the words of the article; what the page declares decides only when the words cannot. */
export const languageOf = (reading: Reading, text: string): LanguageFound | null => {
  const declared = reading.document.declared.find((one) => one.field === "language");
  const sample = text.slice(0, 1000);
  const byLetters = letterLanguage(sample);
  if (byLetters) return { value: byLetters, evidence: evidence("pattern", {}, "", 0.97, ["letters of this language only"]) };
  const guess = sample.length >= 20 ? eld.detect(sample) : null;
  if (guess?.language && (guess.isReliable() || !declared)) return { value: guess.language, evidence: evidence("pattern", {}, "", guess.isReliable() ? 0.95 : 0.6, ["frequent letter groups"]) };
  return declared ? { value: declared.value.value, evidence: declared.value.evidence } : null;
};

/** Kazakh has letters that Russian lacks, Ukrainian others. */
const letterLanguage = (text: string): string | null => {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters < 40) return null;
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / letters;
  if (share(/[әғқңұһ]/giu) > 0.02) return "kk";
  return share(/[їєґ]/giu) > 0.004 && share(/[ыэъё]/giu) < 0.004 ? "uk" : null;
};
