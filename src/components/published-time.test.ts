import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { publishedOn } from "../model/published.ts";
import { plainDate, publishedTime, shownDate, shownPeriod, wordedDate } from "./published-time.ts";

const worded = (edtf: string, language = "en"): string => wordedDate(publishedOn(edtf), language);

describe("a publication date in words", () => {
  for (const [edtf, said] of [
    ["2014-03-27", "27 March 2014"],
    ["2014-03", "March 2014"],
    ["2014", "2014"],
    ["2014-03~", "about March 2014"],
    ["2014-03?", "March 2014 (uncertain)"],
    ["2014-03%", "about March 2014 (uncertain)"],
    ["[2022-06-17..2022-06-30]", "between 17 and 30 June 2022"],
    ["[2022-06-17..2022-07-03]", "between 17 June and 3 July 2022"],
    ["[2021-12-30..2022-01-02]", "between 30 December 2021 and 2 January 2022"],
    ["[2022-06..2022-12]", "between June and December 2022"],
    ["[2022-06-17..]", "on or after 17 June 2022"],
    ["[..2014-03-31]", "by 31 March 2014"],
    ["201X", "between 2010 and 2019"],
    ["2014-03-XX", "some time in March 2014"],
  ] as const)
    it(`${edtf} is “${said}”`, () => assert.equal(worded(edtf), said));

  it("is undated when nothing is known, and says what little is", () => {
    assert.equal(wordedDate({ kind: "undated" }, "en"), "Undated");
    assert.equal(wordedDate({ kind: "undated", hint: "XXXX-03" }, "en"), "Undated (March, year unknown)");
  });

  it("follows the site's language and its order", () => {
    assert.equal(worded("2014-03-27", "en-US"), "March 27, 2014");
    assert.match(worded("2014-03-27", "ru"), /^27 марта 2014/);
    assert.match(worded("[2022-06-17..2022-06-30]", "uk"), /^у період 17–30 червня 2022/);
    assert.match(worded("2014-03", "kk"), /наурыз/);
  });

  it("holds the year and its sign together", () => assert.equal(worded("2014-03-27", "ru"), "27 марта 2014\u202fг."));
  it("is left as it stands where the calendar has no such day", () => assert.equal(shownPeriod("2014-02-30", "en"), "2014-02-30"));

  it("is in English where the site has no words of that language", () => assert.equal(worded("2014-03~", "fr"), "about March 2014"));

  it("is the same day in every time zone", () => {
    const before = process.env.TZ;
    const days = ["2014-03-30", "1900-01-01", "2011-12-30", "2024-02-29"];
    const said = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"].map((zone) => {
      process.env.TZ = zone;
      return days.map((day) => worded(day));
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    assert.deepEqual(said[0], ["30 March 2014", "1 January 1900", "30 December 2011", "29 February 2024"]);
    for (const other of said) assert.deepEqual(other, said[0]);
  });
});

describe("a shown date", () => {
  const shown = (edtf: string, time?: string): string => publishedTime(shownDate(publishedOn(edtf, time), "en")).toString();

  it("offers programs a known date", () => assert.equal(shown("2014-03"), '<time datetime="2014-03">March 2014</time>'));

  it("offers the time only when it is one", () => {
    assert.match(shown("2014-03-27", "14:05+05:00"), /datetime="2014-03-27T14:05\+05:00"/);
    assert.match(shown("2014-03-27", "14:05 pm"), /datetime="2014-03-27"/);
  });

  it("offers programs nothing of an estimated date", () => assert.equal(shown("2014-03~"), '<i class="est">about March 2014</i>'));

  it("can be shown without a machine's date", () => assert.doesNotMatch(plainDate(shownDate(publishedOn("2014-03-27"), "en")).toString(), /time/));
});
