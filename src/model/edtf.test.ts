import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { spanOf } from "./edtf.ts";

const bounds = (edtf: string) => {
  const span = spanOf(edtf);
  return span && [span.earliest, span.latest];
};

describe("the span of an EDTF text", () => {
  it("is as wide as it says", () => {
    assert.deepEqual(bounds("2019-12-04"), ["2019-12-04", "2019-12-04"]);
    assert.deepEqual(bounds("2024-02"), ["2024-02-01", "2024-02-29"]);
    assert.deepEqual(bounds("2023~"), ["2023-01-01", "2023-12-31"]);
  });
  it("of a set reaches from its first member to its last", () => {
    assert.deepEqual(bounds("[2022-06-17..2022-06-30]"), ["2022-06-17", "2022-06-30"]);
    assert.deepEqual(bounds("[2022-06..2022-12]"), ["2022-06-01", "2022-12-31"]);
    assert.deepEqual(bounds("[2022-06-17..]"), ["2022-06-17", null]);
    assert.deepEqual(bounds("[..2014-03-31]"), [null, "2014-03-31"]);
  });
  it("of other EDTF comes from the library", () => assert.deepEqual(bounds("201X"), ["2010-01-01", "2019-12-31"]));
  it("is none where there is no date", () => {
    for (const text of ["2023-02-30", "0000", "soon", "", "2024-13", "[2024..2023]", "[..]", "31/02/2024"]) assert.equal(spanOf(text), null, text);
  });
});
