import { demonyms } from "../../tables/gazetteer.ts";
import { commonWords, eventHeads, knownCompanies, nameSuffixes, organisationHeads, placeEnding, placeHeads, surnameEnding } from "../../tables/name-evidence.ts";
import { givenNames } from "../../tables/name-words.ts";
import { evidence, type Evidence } from "./evidence.ts";
import { isOpenerWord, particles } from "./runs.ts";
import type { Token } from "./tokens.ts";
import type { WordUse } from "./word-use.ts";

/** What counts of a word. */
export type ShapedWord = Pick<Token, "text" | "lower" | "key" | "shape" | "opens">;

/** A word that is written small more often than not. */
const usual = 0.5;

const isSmallWord = (word: ShapedWord): boolean => commonWords.has(word.lower) || isOpenerWord(word);

/** Whether a name of one word says the more against itself the larger the share is. */
export const countsShare = (word: ShapedWord, use: Use): boolean => word.shape !== "small" && !isSmallWord(word) && use.isOver(word.lower, usual);

/** What is asked of a word's use in the archive. */
type Use = Pick<WordUse, "common" | "isOver">;

/** What the words of a name say of its kind, wherever it stands. */
export const shapeEvidence = (words: readonly ShapedWord[], use: Use): Evidence => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return evidence({});
  const sum = { person: 0, organisation: 0, place: 0, event: 0, none: 0 };
  const core = nameSuffixes.has(last.lower) && words.length > 1 ? words.slice(0, -1) : words;
  const length = core.length;
  const capitals = core.filter((one) => one.shape !== "small");
  const usuals = capitals.filter((one) => isSmallWord(one) || use.isOver(one.lower, usual)).length;
  const isGiven = givenNames.has(first.lower) || givenNames.has(first.lower.split("-")[0] ?? "");

  if (length === 1) {
    if (knownCompanies.has(first.lower)) sum.organisation += 3;
    else if (first.shape === "capitals" && first.key.length >= 2 && first.key.length <= 6 && !commonWords.has(first.lower)) sum.organisation += /^[ivxlcdm]+$/.test(first.lower) ? 0 : 2.2;
    else if (demonyms.has(first.lower) || organisationHeads.has(first.lower) || placeHeads.has(first.lower) || eventHeads.has(first.lower)) sum.none += 4;
    if (isGiven) sum.person += 1.5;
    if (usuals > 0) sum.none += isSmallWord(first) ? 3 : 4 * use.common(first.lower) - 1;
    else if (first.shape === "capital" && !first.opens) {
      sum.person += 0.5;
      sum.organisation += 0.3;
      sum.place += 0.3;
    }
    if (/\d/.test(first.text)) sum.none += 1;
    if (/^\p{Lu}\.?$/u.test(first.text)) sum.none += 4;
  } else {
    if (isGiven && length <= 4) sum.person += demonyms.has(last.lower) ? 1 : 3;
    if (core.slice(0, -1).some((one) => /^\p{Lu}\.$/u.test(one.text))) sum.person += 3;
    if (core !== words) sum.person += 3;
    if (core.slice(1, -1).some((one) => particles.has(one.lower))) sum.person += 1.5;
    if (length <= 3 && usuals === 0 && capitals.every((one) => one.shape === "capital" && !/\d/.test(one.text))) sum.person += 1.6;
    if (length >= 4 && !isGiven) sum.organisation += 0.8;
    if (usuals > 0) {
      sum.person -= 1.2 * usuals;
      sum.none += usuals === capitals.length ? 1.5 : 0.4;
      sum.organisation += 0.7;
    }
    if (capitals.some((one) => one.shape === "capitals" && one.key.length >= 2 && !/^[ivx]+$/.test(one.lower))) sum.organisation += 1.2;
    if (words.some((one) => one.text === "&" || one.text.includes("&"))) sum.organisation += 2;
  }
  if (last.shape === "capital" && surnameEnding.test(last.lower)) sum.person += 0.7;
  if (length === 1 && placeEnding.test(last.lower)) sum.place += 0.9;
  return sum;
};
