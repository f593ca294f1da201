const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]/gu;

/**
 * What has to be asked of the engine so that an article fits when it is in every answer: the loose words together, and each
 * phrase by itself. Null asks for all.
 */
export const questionsOf = (text: string, isExact: boolean): readonly (string | null)[] => {
  const phrases = [...text.matchAll(quoted)].map((match) => match.slice(1).find((one) => one !== undefined) ?? "");
  const words = text.replace(quoted, " ").split(/[\s"“”«»„]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const loose = words.length === 0 ? [] : isExact ? words.map(inQuotes) : [words.map(stemOf).join(" ")];
  const asked = [...loose, ...phrases.filter((one) => /[\p{L}\p{N}]/u.test(one)).map(inQuotes)];
  return asked.length > 0 ? [...new Set(asked)] : [null];
};

const inQuotes = (words: string): string => `"${words}"`;

// The longest that fits is taken off. Kazakh endings first: they are longer and end in the same letters.
const endings: readonly RegExp[] = [
  /(?:[лдт][ае]р)?(?:[нтд][ыі]ң|[ғқкг][ае]|[дт][ае]н?|н[ае]н|[дтн][ыі]|[бмп]ен)$/u,
  /(?:иями|ями|ами|ого|его|ому|ему|ими|ыми|іми|ого|ові|еві|ією|ою|ею|ия|ии|ию|ие|ів|їв|ов|ев|ей|ий|ый|ой|ій|ая|яя|ое|ее|ые|ые|их|ых|іх|ую|юю|ом|ем|ём|ам|ям|ах|ях|[аяоеёиыуюьйіїє])$/u,
  /(?:’s|'s|ings?|ed|e[nrms]?|s)$/u,
];

/** A word without the ending that its grammar gives it, as the engine finds all words that begin so; at least four letters stay. */
export const stemOf = (word: string): string => {
  const small = word.toLowerCase();
  for (const [at, ending] of endings.entries()) {
    if (at === 2 ? !/^[a-zß-ɏ'’]+$/u.test(small) : !/^[\u0400-\u04ff'’ʼ]+$/u.test(small)) continue;
    if (at === 0 && !/[әғқңөұүһі]/u.test(small) && !/(?:[лдт][ае]р|[нтд]ың|ға|қа|нан|мен)/u.test(small)) continue;
    const stem = small.replace(ending, "");
    if (stem !== small && stem.length >= 4) return stem;
  }
  return small;
};
