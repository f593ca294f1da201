import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { arrivalsOf } from "./arrivals.ts";

describe("arrivals", () => {
  it("are read by id and by path", () => {
    const arrivals = arrivalsOf("id\tpath\tdate\nk7f3q2xm4a\tcontent/a.txt\t2026-01-02\n# a remark\nzzzzzzzzzz\tcontent/a.txt\t2026-02-03\n");
    assert.equal(arrivals.byId.get("k7f3q2xm4a")?.date, "2026-01-02");
    assert.equal(arrivals.ofPath("content/a.txt").at(-1)?.id, "zzzzzzzzzz");
    assert.deepEqual(arrivals.problems, []);
  });
  it("that cannot be read are said with their line", () => {
    const { problems } = arrivalsOf("k7f3q2xm4a content/a.txt 2026-01-02\n");
    assert.deepEqual(problems.map((one) => [one.code, one.line]), [["arrival-unreadable", 1]]);
  });
});
