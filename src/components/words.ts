import { en, type Words } from "./words/en.ts";
import { kk } from "./words/kk.ts";
import { ru } from "./words/ru.ts";
import { uk } from "./words/uk.ts";

const languages: ReadonlyMap<string, Words> = new Map([["en", en], ["kk", kk], ["ru", ru], ["uk", uk]]);

/** The words of the archive's language, else the English ones. */
export const wordsOf = (language: string): Words => languages.get(language.split("-")[0] ?? "") ?? en;

/** The language that page furniture and dates are really in: `en` is written with the day first, `en-US` as asked. */
export const localeOf = (language: string): string => {
  const known = languages.has(language.split("-")[0] ?? "") ? language : "en";
  return known === "en" ? "en-GB" : known;
};

/** For `<html lang>`. */
export const interfaceLanguage = (language: string): string => (languages.has(language.split("-")[0] ?? "") ? language : "en");
