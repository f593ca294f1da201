import { numberAttribute } from "./html-clean.ts";
import { mostWordsOf } from "./html-extract.ts";
import { attributeOf, elementsIn, type HtmlElement } from "./html-tree.ts";

/** Four words in a row, by which a block is found again in the body that JSON-LD states. */
const runLength = 4;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** For a block's text the share of its runs of words that the stated body has; -1 when the page states none. */
export const statedShare = (paragraphs: readonly string[]): ((text: string) => number) => {
  if (paragraphs.length === 0) return () => -1;
  const all = paragraphs.flatMap(wordsIn);
  const runs = new Set(all.map((_, at) => all.slice(at, at + runLength).join(" ")));
  const joined = ` ${all.join(" ")} `;
  return (text) => {
    const words = wordsIn(text);
    if (words.length < runLength) return words.length > 0 && joined.includes(` ${words.join(" ")} `) ? 1 : 0;
    const own = words.slice(0, 1 - runLength).map((_, at) => words.slice(at, at + runLength).join(" "));
    return own.filter((run) => runs.has(run)).length / own.length;
  };
};

/** The numbers of the elements in the page's own article element; none when it has none with enough words. */
export const articleNumbers = (elements: readonly HtmlElement[]): ReadonlySet<number> => {
  const chosen = mostWordsOf(elements, "article") ?? mostWordsOf(elements, "main");
  return new Set((chosen ? [chosen, ...elementsIn(chosen)] : []).map((element) => Number(attributeOf(element, numberAttribute))));
};
