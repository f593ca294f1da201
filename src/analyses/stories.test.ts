import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Article } from "../model/article.ts";
import { publishedOn } from "../model/published.ts";
import { storiesOf } from "./stories.ts";

const told = (id: string, day: string | null, body: string): Article => {
  const article = inventedArticle({ id, body: [body] });
  return { ...article, headline: body.split(" ").slice(0, 6).join(" "), published: day === null ? { kind: "undated" } : publishedOn(day) };
};
const fire = (id: string, day: string | null) => told(id, day, "A fire in the Orlen granary of Velmora destroyed eleven wagons of barley on Monday, said the brigade, and the granary's keeper Tamsin Brook was saved from the roof.");
const retold = (id: string, day: string | null) => told(id, day, "Eleven wagons of barley burned in Velmora when the Orlen granary caught fire; keeper Tamsin Brook was brought down from the roof by the brigade.");
const match = told("match", "2021-05-04", "The rowers of Lindholm won the regatta by two lengths before a crowd that filled both banks of the river.");
const ids = (articles: readonly Article[]) => storiesOf(inventedArchive(articles)).map((story) => story.articles.map((article) => article.id));

describe("a story", () => {
  it("is one event in the words of several outlets, the earliest first", () => assert.deepEqual(ids([retold("late", "2021-05-05"), fire("early", "2021-05-04"), match]), [["early", "late"]]));
  it("takes in the undated, behind the others", () => assert.deepEqual(ids([fire("undated", null), retold("dated", "2021-05-05"), match]), [["dated", "undated"]]));
  it("is not another event of the same kind, a year later", () => assert.deepEqual(ids([fire("one", "2021-05-04"), retold("two", "2022-05-05"), match]), []));
});
