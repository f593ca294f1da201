import { localeOf } from "./words.ts";

/** A language tag that may stand in `lang`, or null. */
export const languageTag = (language: string | null): string | null =>
  language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : null;

/** `ru`: `Russian`, in the site's language; the tag itself when it has no name. */
export const languageName = (language: string, inLanguage: string): string => named("language", language, inLanguage);

/** `KZ`: `Kazakhstan`. */
export const countryName = (country: string, inLanguage: string): string => named("region", country, inLanguage);

const names = new Map<string, string>();

/** Asked for every article, and slow to ask for. */
const named = (type: "language" | "region", code: string, inLanguage: string): string => {
  const key = `${type} ${inLanguage} ${code}`;
  const found = names.get(key) ?? askedName(type, code, inLanguage);
  names.set(key, found);
  return found;
};

const askedName = (type: "language" | "region", code: string, inLanguage: string): string => {
  try {
    return new Intl.DisplayNames([localeOf(inLanguage)], { type }).of(code) ?? code;
  } catch {
    return code;
  }
};
