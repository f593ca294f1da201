import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../../test/invented-article.ts";
import { datesOf } from "./dates.ts";

/** Each date of a text and its value. `published` is a Wednesday. */
const dates = (body: string, published: string | null = "2031-08-20", language = "en"): Readonly<Record<string, string | null>> =>
  Object.fromEntries(datesOf(inventedArticle({ body: [body], published, language })).map((one) => [one.text, one.value]));

describe("a date in the text", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
    ["The kiln closed on Monday.", { Monday: "2031-08-18" }],
    ["The kiln closed Wednesday.", { Wednesday: "2031-08-20" }],
    ["The kiln will open on Monday.", { Monday: "2031-08-25" }],
    ["The guild said on Monday that the kiln will open.", { Monday: "2031-08-18" }],
    ["The kiln closed last Wednesday.", { "last Wednesday": "2031-08-13" }],
    ["It closed on Friday (Aug 8).", { "Friday (Aug 8": "2031-08-08" }],
    ["The storm of March 28 broke it.", { "March 28": "2031-03-28" }],
    ["The storm of December 28 broke it.", { "December 28": null }],
    ["The hearing of September 4 was called off.", { "September 4": null }],
    ["It closed in October, the guild said.", { October: "2030-10" }],
    ["It closed in April last year.", { "April last year": "2030-04" }],
    ["It was shut from May to July 2029.", { May: "2029-05", "July 2029": "2029-07" }],
    ["It burned last week and this quarter.", { "last week": "2031-W33", "this quarter": "2031-Q3" }],
    ["It earned more in the second quarter.", { "the second quarter": "2031-Q2" }],
    ["Three weeks ago and six months ago it rained.", { "Three weeks ago": "2031-W31", "six months ago": "2031-02" }],
    ["It opened on 3 May 1988. Two days later it closed.", { "3 May 1988": "1988-05-03", "Two days later": "1988-05-05" }],
    ["It opened in 1988 and closed nine years later.", { "1988": "1988", "nine years later": "1997" }],
    ["Idris, who left in 1990, came back. Two days later he left.", { "1990": "1990", "Two days later": null }],
    ["In the 1970s, in spring 1981 and in late 1984 it burned.", { "the 1970s": "197X", "spring 1981": "1981-21", "late 1984": "1984" }],
    ["The form says 04/05/2021, the poster 30 February 2020.", { "04/05/2021": null, "30 February 2020": null }],
    ["Now it is quiet; recently it was not.", { Now: null, recently: null }],
    ["They may march past Room 1945 of the Hotel Sunday, as April Fenn did for 2,014 people every Monday.", {}],
    ["The Kiln Today says nothing.", {}],
  ];
  for (const [text, expected] of cases) it(`is read from: ${text}`, () => assert.deepEqual(dates(text), expected));

  it("is never counted from a day that is not known", () => {
    assert.deepEqual(dates("It closed yesterday, on Monday, in June, two years ago.", null), { yesterday: null, Monday: null, June: null, "two years ago": null });
    assert.deepEqual(dates("It closed last Friday, and yesterday it rained.", "[2031-08-18..2031-08-21]"), { "last Friday": "2031-08-15", yesterday: null });
    assert.deepEqual(dates("It closed in January, and again in August.", "2031-08~"), { January: "2031-01", August: null });
  });

  it("is read in other languages", () => {
    assert.deepEqual(dates("Вчера печь закрыли. Она открылась в марте 1998 года, а в субботу, 2 августа, сгорела.", "2031-08-20", "ru"), { Вчера: "2031-08-19", "марте 1998 года": "1998-03", "субботу, 2 августа": "2031-08-02" });
    assert.deepEqual(dates("Піч відкрили 4 травня 1998 року.", null, "uk"), { "4 травня 1998 року": "1998-05-04" });
    assert.deepEqual(dates("Der Ofen wurde am 3. Oktober 1998 gelöscht.", null, "de"), { "3. Oktober 1998": "1998-10-03" });
    assert.deepEqual(dates("Le four a fermé le 3 mars 1998.", null, "fr"), { "3 mars 1998": "1998-03-03" });
  });
});
