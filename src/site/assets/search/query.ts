import { indexWords, wordPattern } from "../../../lib/index-words.ts";

const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]/gu;

/**
 * What has to be asked of the engine, a word or a phrase at a time: an article fits when it is in every answer. (Asked for
 * several words at once, Pagefind passes over those that a period does not have.)
 */
export const questionsOf = (text: string, isExact: boolean): readonly string[] => {
  const phrases = [...text.matchAll(quoted)].map((match) => match.slice(1).find((one) => one !== undefined) ?? "");
  const words = text.replace(quoted, " ").match(wordPattern) ?? [];
  const loose = words.map((word) => (isExact ? inQuotes(word) : word.length < 4 ? indexWords(word) : stemOf(word)));
  return [...new Set([...loose, ...phrases.filter((phrase) => phrase.search(wordPattern) >= 0).map(inQuotes)])];
};

const inQuotes = (words: string): string => `"${indexWords(words).trim()}"`;

export const isWhole = (question: string): boolean => question.startsWith('"');

const kazakh = /(?:[лдт][ае]р)?(?:[нтд][ыі]ң|[ғқкг][ае]|[дт][ае]н?|н[ае]н|[дтн][ыі]|[бмп]ен)$/u;
const slavic =
  /(?:иями|ями|ами|ого|его|ому|ему|ими|ыми|іми|ові|еві|ією|ою|ею|ия|ии|ию|ие|ів|їв|ов|ев|ей|ий|ый|ой|ій|ая|яя|ое|ее|ые|их|ых|іх|ую|юю|ым|им|ім|ом|ем|ём|ам|ям|ах|ях|[аяоеёиыуюьйіїє])$/u;
const latin = /(?:['’]s|ies|ings?|ed|(?<=[^s])s)$/u;

/** A word without the ending that its grammar gives it, as the engine finds all words that begin so; at least four letters stay. */
export const stemOf = (word: string): string => {
  const small = word.toLowerCase();
  const isCyrillic = /^[\u0400-\u04ff'’ʼ]+$/u.test(small);
  for (const ending of isCyrillic ? (/[әғқңөұүһ]|(?:[лдт][ае]р|[нтд]ың)/u.test(small) ? [kazakh, slavic] : [slavic]) : [latin]) {
    const stem = small.replace(ending, "");
    if (stem !== small && stem.length >= 4) return stem;
  }
  return small;
};
