import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evidence, known } from "../model/evidence.ts";
import { votedDate, type DatedCandidate } from "./date-vote.ts";
import { declaredDates } from "./declared-dates.ts";

const said = (instant: string, place: string, confidence = 0.9): DatedCandidate => {
  const [edtf = "", time] = instant.split("T");
  return { edtf, ...(time === undefined ? {} : { time }), evidence: evidence(place === "address" ? "url" : "markup", { place }, instant, confidence) };
};
const voted = (candidates: readonly DatedCandidate[], modified: readonly string[] = []): string | undefined => votedDate(candidates, modified)?.edtf;

describe("the vote on a day", () => {
  it("goes to the day that most voices say, and a voice counts once", () => {
    const jsonLd = said("2022-01-04", "JSON-LD datePublished", 0.97);
    assert.equal(voted([jsonLd, said("2022-01-09", "date under the headline")]), "2022-01-04");
    assert.equal(voted([jsonLd, said("2022-01-09", "date under the headline"), said("2022-01-09", "<time> under the headline")]), "2022-01-04");
    assert.equal(voted([jsonLd, said("2022-01-09", "meta article:published_time", 0.95), said("2022-01-09", "date under the headline")]), "2022-01-09");
  });

  it("does not hear the printed day of a change", () => assert.equal(voted([said("2022-01-04", "meta date", 0.75), said("2022-01-09", "<time> under the headline")], ["2022-01-09"]), "2022-01-04"));

  it("keeps the printed local day of an instant in UTC", () => {
    const instant = said("2023-11-09T00:49:17Z", "JSON-LD datePublished", 0.97);
    assert.equal(voted([instant, said("2023-11-08", "date under the headline")]), "2023-11-08");
    assert.equal(voted([instant, said("2023-11-08", "address")]), "2023-11-08");
    assert.equal(voted([said("2023-11-09T12:49:17Z", "JSON-LD datePublished", 0.97), said("2023-11-08", "address")]), "2023-11-09");
  });

  it("keeps the day of an instant with a zone, whatever edition the page names", () =>
    assert.equal(voted([said("2024-04-25T19:30:04+02:00", "JSON-LD datePublished", 0.97), said("2024-04-26", "date in the title"), said("2024-04-26", "date under the headline")]), "2024-04-25"));

  it("prefers the printed day to a bare neighbouring one", () => assert.equal(voted([said("2020-04-30", "meta date", 0.75), said("2020-04-29", "date under the headline", 0.75)]), "2020-04-29"));
});

describe("a declared day", () => {
  const read = (value: string, place = "date under the headline", language = "de"): string | undefined =>
    declaredDates([{ field: "language", value: known(language, evidence("markup", {}, language, 1)) }, { field: "published", value: known(value, evidence("markup", { place }, value, 0.9)) }], "published")[0]?.edtf;

  it("is read as programs and people write it", () => {
    for (const value of ["Mon Oct 11 14:57:21 CEST 2021", "20211011", "2021.10.11 14:57", "2021-10-11T00:10:00+02:00", "11.10.21", "11. 10. 2021", "11 ottobre 2021", "11 تشرين الأول / أكتوبر 2021".replace("تشرين الأول / ", "")]) assert.equal(read(value), "2021-10-11", value);
  });

  it("has its figures in the order of the page's language only where it is printed", () => {
    assert.deepEqual([read("03/04/2021"), read("03/04/2021", undefined, "en-US"), read("03/04/2021", undefined, "en"), read("03/04/2021", "meta date")], ["2021-04-03", "2021-03-04", undefined, undefined]);
  });
});
