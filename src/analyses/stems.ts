/**
 * A word in lower case without the endings of number, case, tense and person: `win` for `wins` and `winning`, `протест` for
 * `протесты`. Rough: it serves comparing, and is never shown.
 */
export const stemOf = (word: string): string => {
  const bare = (/[\u0400-\u052f]/.test(word) ? word.replace(cyrillicEnding, "$1") : word.replace(/['’]s?$/, "").replace(latinEnding, "$1")).replace(silent, "$1");
  return bare.length > 3 && bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
};

const latinEnding = /^(.{3,}?)(?:es|s|ed|ing)$/;
const silent = /^(.{3,})[eyi]$/;
const cyrillicEnding = /^(.{3,}?)(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ов|ев|ей|ой|ом|ем|ую|юю|ая|яя|ое|ее|ые|ие|ий|ый|ых|их|ым|им|а|я|у|ю|о|е|ы|и|ь|й)$/;
