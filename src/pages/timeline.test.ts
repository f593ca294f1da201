import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { eventSchema, type NewsEvent } from "../model/event.ts";
import * as timeline from "./timeline.11ty.ts";

const rowOf = (published: readonly (string | null)[], events: readonly NewsEvent[] = []) => {
  const archive = inventedArchive(published.map((one, index) => inventedArticle({ id: `a${index}`, published: one })), { events });
  return timeline.rows(archive)[0] ?? assert.fail();
};
const frost = eventSchema.parse({ name: "Night of frost", date: "2024-05-03..2024-05-05", place: "Sofia" });

describe("the timeline", () => {
  it("draws each span once, outlined or hatched, and leads to what it holds", () => {
    const row = rowOf(["2024-05", "2024-05", "[2024-01-10..2024-03-02]", "2024-06-01"]);
    assert.deepEqual(row.spans.map(({ first, last, kind, count, href }) => [first, last, kind, count, href]), [
      ["2024-01-10", "2024-03-02", "estimated", 1, "/articles/a2/"],
      ["2024-05-01", "2024-05-31", "known", 2, "/dates/2024/05/"],
    ]);
    assert.equal(timeline.render(row).toString().match(/class="est" fill/g)?.length, 1);
  });

  it("puts an estimated day among the spans, and no open end further than is known", () =>
    assert.deepEqual(rowOf(["2024-05-04~", "[2024-07-01..]"]).spans.map(({ first, last, kind }) => [first, last, kind]), [["2024-05-04", "2024-05-04", "estimated"], ["2024-07-01", "2024-07-01", "estimated"]]));

  it("counts the undated and draws none", () => {
    const row = rowOf([null, null, "2024-05-04"]);
    assert.equal(row.undated, 2);
    assert.match(timeline.render(row).toString(), /href="\/dates\/undated\/">2 articles have no date/);
  });

  it("counts for an event the articles certainly of its time", () => {
    const [event = assert.fail()] = rowOf(["2024-05-03", "2024-05-05", "2024-05", "2024-05-06", null], [frost]).events;
    assert.deepEqual([event.count, event.href, event.date], [2, "/dates/2024/05/", "between 3 and 5 May 2024"]);
  });

  it("reaches to events outside of the articles' time", () => assert.deepEqual(rowOf(["2022-01-01"], [frost]).whole, { first: "2022-01-01", last: "2024-05-05" }));

  it("says that there is nothing yet, and gives a single day its year", () => {
    assert.match(timeline.render(rowOf([])).toString(), /has a date yet/);
    assert.deepEqual(rowOf(["2024-05-04"]).whole, { first: "2024-01-01", last: "2024-12-31" });
  });
});
