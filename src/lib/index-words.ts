/** A word: letters and digits, apostrophes inside. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** Stands behind each word of the index, as the engine keeps it for part of the word; no text is ever shown with it. */
const end = "‿";

/**
 * Text as the search index holds it: small letters, the end of each word marked, as many words between spaces as before.
 * For a word that an index does not have Pagefind answers with the longest one that the word begins with ("a" for "axle"). Marked
 * words begin no other, and a question with the mark asks for the whole word.
 */
export const indexWords = (text: string): string => text.toLowerCase().replace(wordPattern, `$&${end}`);

/** Stands behind the end of a word that the article's own text does not have: a question for the whole word in quotes passes over it. */
const other = "⁀";

/** Other words for what an article names, as the index holds them: found like its own, but for exact forms. */
export const otherWords = (words: string): string => words.toLowerCase().replace(wordPattern, `$&${end}${other}`);
