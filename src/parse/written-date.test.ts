import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { wordsBesideDate, writtenDates } from "./written-date.ts";

const days = (text: string): readonly (string | null)[] => writtenDates(text).map((date) => date.edtf);

describe("a written date", () => {
  it("is read in seven languages", () => {
    assert.deepEqual(days("May 4, 2024"), ["2024-05-04"]);
    assert.deepEqual(days("4th of May 2024"), ["2024-05-04"]);
    assert.deepEqual(days("12 марта 2025 г., 10:15"), ["2025-03-12"]);
    assert.deepEqual(days("12 березня 2025 року"), ["2025-03-12"]);
    assert.deepEqual(days("2025 жылғы 12 наурыз"), ["2025-03-12"]);
    assert.deepEqual(days("12. März 2025"), ["2025-03-12"]);
    assert.deepEqual(days("le 1er août 2025"), ["2025-08-01"]);
    assert.deepEqual(days("3 de mayo de 2024"), ["2024-05-03"]);
  });
  it("is read in figures", () => assert.deepEqual(days("2024-05-04 · 04.05.2024 · 2024/5/4 · 25/12/2024"), ["2024-05-04", "2024-05-04", "2024-05-04", "2024-12-25"]));
  it("is as exact as it is written", () => assert.deepEqual(days("May 2024"), ["2024-05"]));
  it("is not guessed when day and month may change places", () => {
    const [date] = writtenDates("03/04/2024");
    assert.equal(date?.edtf, null);
    assert.deepEqual(date?.ambiguous, ["2024-04-03", "2024-03-04"]);
  });
  it("is impossible when no calendar has it", () => assert.equal(writtenDates("30 February 2024")[0]?.impossible, true));
  it("is no other number", () => assert.deepEqual(days("Room 2024, 12 of 30 seats, version 1.2.2024.7"), []));
});

describe("the words beside a date", () => {
  it("are none on a line of its own, whatever the time, zone and weekday", () => {
    for (const line of ["Saturday, May 4, 2024 at 10:15 am EST", "4. Mai 2024, 10.15 Uhr", "Вторник, 12 марта 2025 г. 18:40 МСК"])
      assert.equal(wordsBesideDate(line, writtenDates(line)), "");
  });
  it("are kept", () => assert.equal(wordsBesideDate("Updated May 4, 2024", writtenDates("Updated May 4, 2024")), "Updated"));
});
