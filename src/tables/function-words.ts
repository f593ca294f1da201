import functionWords from "./function-words.json";

/** The languages that have a small word of this form, by the word in lower case. */
export const languagesOfWord: ReadonlyMap<string, readonly string[]> = Object.entries(functionWords).reduce((index, [language, words]) => {
  for (const word of new Set(words.split(" "))) index.set(word, [...(index.get(word) ?? []), language]);
  return index;
}, new Map<string, readonly string[]>());
