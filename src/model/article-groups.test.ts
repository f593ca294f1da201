import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import { articleGroups } from "./article-groups.ts";

const articles = (published: string | null, count: number) => Array.from({ length: count }, () => inventedArticle({ published }));
const groups = (list: Parameters<typeof articleGroups>[0]) => articleGroups(list).map(({ name, from, articles: own }) => `${name}: ${from} ${own.length}`);

describe("groups of articles", () => {
  it("are years, and those without a date", () => assert.deepEqual(groups([...articles("2021-03-01", 2), ...articles("2020-05", 1), ...articles("2020-01-02", 1), ...articles(null, 1)]), ["2021 0: 0 2", "2020 0: 2 2", "undated 0: 4 1"]));
  it("of a large year are several", () => assert.deepEqual(groups(articles("2021-03-01", 2100)), ["2021 0: 0 1000", "2021 1: 1000 1000", "2021 2: 2000 100"]));
  it("have names of their own also where a year comes twice", () => assert.deepEqual(groups([...articles("2021-03-01", 1), ...articles(null, 1), ...articles("2021-03-01", 1)]), ["2021 0: 0 1", "undated 0: 1 1", "2021 1: 2 1"]));
});
