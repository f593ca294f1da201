import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Article } from "./article.ts";
import { countedWords } from "./counted-words.ts";
import { keepAnswersIn } from "./kept-answer.ts";
import { keptArticle, labelOf, placeOf, textOf } from "./kept-article.ts";

afterEach(() => keepAnswersIn(null));

const article = (headline: string, day: string): Article => {
  const made = inventedArticle({ headline, published: day });
  return keptArticle(placeOf(made), `digest-of-${headline.replace(/ /g, "-")}`, { label: () => labelOf(made), text: () => textOf(made) });
};

/** What is kept is JSON. */
const storeIn = (kept: Map<string, string>): void =>
  keepAnswersIn({ find: (question, name) => ((json) => json && (JSON.parse(json) as unknown))(kept.get(`${question} ${name}`)), keep: (question, name, answer) => void kept.set(`${question} ${name}`, JSON.stringify(answer)), stay: () => undefined });

/** The words of all headlines with their numbers and counts, and the headlines that had to be read. */
const counted = (articles: readonly Article[]): { readonly words: readonly string[]; readonly numbers: readonly (readonly number[])[]; readonly read: readonly string[] } => {
  const [numbers, read] = [[] as number[][], [] as string[]];
  const count = countedWords("letters", ({ headline }) => {
    read.push(headline);
    const letters = [...headline.replace(/ /g, "")];
    return [[...new Set(letters)].join(" "), [...new Set(letters)].map((letter) => letters.filter((one) => one === letter).length)];
  });
  const words = count(articles, ({ starts, ids, counts }) => starts.subarray(1).forEach((end, at) => numbers.push([...ids.subarray(starts[at], end)].flatMap((id, rank) => [id, counts[(starts[at] ?? 0) + rank] ?? 0]))));
  return { words, numbers, read };
};

describe("words counted in articles", () => {
  const [fig, plum, pear, none] = [article("fig", "2021-03-01"), article("plum pulp", "2020-02-01"), article("pear", "2020-01-01"), article("", "2020-01-01")];

  it("have numbers in the order in which they first stand there", () =>
    assert.deepEqual(counted([fig, plum, none]), { words: ["f", "i", "g", "p", "l", "u", "m"], numbers: [[0, 1, 1, 1, 2, 1], [3, 3, 4, 2, 5, 2, 6, 1], []], read: ["fig", "plum pulp", ""] }));

  it("are read once, and are the same whatever came and went since", () => {
    const kept = new Map<string, string>();
    for (const articles of [[fig, plum, none], [plum, pear, none], [pear, plum, fig], [none, pear]]) {
      keepAnswersIn(null);
      const { words, numbers } = counted(articles);
      storeIn(kept);
      const again = counted(articles);
      assert.deepEqual({ words: again.words, numbers: again.numbers }, { words, numbers });
      assert.deepEqual(counted(articles).read, []);
    }
  });

  it("are read again of the new articles of a year only", () => {
    storeIn(new Map());
    counted([fig, plum, none]);
    assert.deepEqual(counted([fig, plum, pear, none]).read, ["pear"]);
  });
});
