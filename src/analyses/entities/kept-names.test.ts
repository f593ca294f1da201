import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { inventedArticle } from "../../../test/invented-article.ts";
import type { Article } from "../../model/article.ts";
import { keepAnswersIn } from "../../model/kept-answer.ts";
import { keptArticle, labelOf, placeOf, textOf } from "../../model/kept-article.ts";
import { curatedNames } from "./curated-names.ts";
import { namesOfAll } from "./kept-names.ts";
import { unpackedNames } from "./packed-names.ts";
import { wordUseOf } from "./word-use.ts";

afterEach(() => keepAnswersIn(null));

/** Notes in `read` when its text is asked for. */
const article = (name: string, body: string, read: string[] = []): Article => {
  const made = inventedArticle({ id: name, published: "2021-03-01", body: [body] });
  return keptArticle(placeOf(made), `digest-of-${name}`, { label: () => labelOf(made), text: () => (read.push(name), textOf(made)) });
};

/** What is kept is JSON. */
const storeIn = (kept: Map<string, string>): void =>
  keepAnswersIn({ find: (question, name) => ((json) => json && (JSON.parse(json) as unknown))(kept.get(`${question} ${name}`)), keep: (question, name, answer) => void kept.set(`${question} ${name}`, JSON.stringify(answer)), stay: () => undefined });

const namesIn = (articles: readonly Article[], common: readonly Article[] = articles): readonly unknown[] => {
  const { tables, starts, numbers } = namesOfAll(articles, [], curatedNames([]), wordUseOf(common));
  return articles.map((_, at) => unpackedNames(numbers.subarray(starts[at], starts[at + 1]), tables));
};

const told = ["The guard Tamsin Brook of Port Harriers (PH) waved in Berlin.", "Barley was dear, said Martin Keel, the keeper of the Velmora Railway Company.", "Nobody saw Tamsin Brook. Barley burned."] as const;

describe("names of running texts that were kept", () => {
  it("are as those that were just found, whatever articles came and went", () => {
    const kept = new Map<string, string>();
    const [one, two, three] = told.map((text, at) => article(`article-${at}`, text)) as [Article, Article, Article];
    for (const articles of [[one, two], [three, one], [one, two, three], [two]]) {
      keepAnswersIn(null);
      const found = namesIn(articles);
      storeIn(kept);
      assert.deepEqual(namesIn(articles), found);
      assert.deepEqual(namesIn(articles), found);
    }
  });

  it("are looked for again in new articles only", () => {
    storeIn(new Map());
    const read: string[] = [];
    const articles = told.map((text, at) => article(`article-${at}`, text, read));
    const use = wordUseOf(articles);
    const find = (some: readonly Article[]): readonly string[] => {
      read.length = 0;
      namesOfAll(some, [], curatedNames([]), use);
      return [...new Set(read)];
    };
    assert.deepEqual(find(articles.slice(1)), ["article-1", "article-2"]);
    assert.deepEqual(find(articles), ["article-0"]);
    assert.deepEqual(find(articles), []);
  });

  it("are found anew where the archive writes a word otherwise than before", () => {
    storeIn(new Map());
    const own = [article("own", "Barley Keeper waved. The guard saw Barley Keeper.")];
    const others = [article("others", "The barley burned, and barley was dear, and no barley was left.")];
    const before = namesIn(own);
    const after = namesIn(own, others);
    keepAnswersIn(null);
    assert.deepEqual(after, namesIn(own, others));
    assert.notDeepEqual(after, before);
  });
});
