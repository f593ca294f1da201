import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { dateOrder, datePage, publishedOn } from "./published.ts";

describe("a date of publication", () => {
  it("is known when it is exact as far as it goes, else an estimate", () => {
    assert.equal(publishedOn("2024-05").kind, "known");
    assert.equal(publishedOn("2024-05~").kind, "estimated");
    assert.equal(publishedOn("[2024-05-01..2024-05-09]").kind, "estimated");
    assert.equal(publishedOn("nonsense").kind, "undated");
  });
  it("stands on the narrowest page that holds it whole", () => {
    assert.deepEqual(datePage(publishedOn("2024-05-04")), ["2024", "05", "04"]);
    assert.deepEqual(datePage(publishedOn("2024-05-04~")), ["2024", "05"]);
    assert.deepEqual(datePage(publishedOn("[2022-06-20..2022-06-24]")), ["2022", "06"]);
    assert.deepEqual(datePage(publishedOn("[2022-06..2022-12]")), ["2022"]);
    assert.equal(datePage(publishedOn("[2021-06..2022-12]")), null);
    assert.equal(datePage(publishedOn("[2022..]")), null);
  });
  it("sorts exact days above the month that begins with them, and the undated last", () => {
    const given = ["2024-05", "2024-05-01", "2024-05-02", "[2024-04-30..2024-06-01]", "none"];
    const sorted = given.sort((a, b) => (dateOrder(publishedOn(a)) < dateOrder(publishedOn(b)) ? 1 : -1));
    assert.deepEqual(sorted, ["2024-05-02", "2024-05-01", "2024-05", "[2024-04-30..2024-06-01]", "none"]);
  });
});
