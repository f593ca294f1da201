import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { paragraph } from "../model/block.ts";
import { lineOf } from "./reading.ts";
import { datelineOf } from "./dateline.ts";

const dateline = (...texts: readonly string[]): string | null => datelineOf(texts.map((text, at) => lineOf(paragraph(text, [at + 1, at + 1]), at)), "")?.value ?? null;

describe("a dateline", () => {
  it("is the place before the dash, with country, day and agency", () => {
    assert.equal(dateline("LEIPZIG, Germany – The slowest train has arrived."), "LEIPZIG, Germany");
    assert.equal(dateline("AKTOBE, May 3 (Waypost) — An axle broke."), "AKTOBE, May 3 (Waypost)");
    assert.equal(dateline("Almaty, Kazakhstan -- Forty trees left."), "Almaty, Kazakhstan");
    assert.equal(dateline("АЛМАТЫ, 14 октября — Вагон ушёл."), "АЛМАТЫ, 14 октября");
    assert.equal(dateline("Таганрог, 5 мая (Полустанок) — Вагон пришёл."), "Таганрог, 5 мая (Полустанок)");
  });
  it("may be one word in capitals, but no label and no acronym", () => {
    assert.equal(dateline("ISTANBUL — It took thirteen months."), "ISTANBUL");
    assert.equal(dateline("OSLO – The train is late.", "Nobody in Oslo minds."), "OSLO");
    assert.equal(dateline("EXCLUSIVE – The train is late."), null);
    assert.equal(dateline("UNOK – The union has met.", "The UNOK will meet again."), null);
  });
  it("may be one word that the text names as a place", () => {
    assert.equal(dateline("Plagwitz. Für zehn Wochen sucht der Wagen ein Gleis.", "In ganz Plagwitz gibt es eines, in Plagwitz steht es leer."), "Plagwitz");
    assert.equal(dateline("Talgar – The orchard is closed.", "Nobody has been seen in Talgar since."), "Talgar");
    assert.equal(dateline("Sadvaqas. The name is known.", "People ask what Sadvaqas said."), null);
  });
  it("is not one capitalised word alone, a day, nor a sentence with a dash", () => {
    assert.equal(dateline("Exclusive – Forty trees left Almaty."), null);
    assert.equal(dateline("Monday, June 3 – Forty trees left Almaty."), null);
    assert.equal(dateline("The crew – five people in all – slept aboard."), null);
    assert.equal(dateline("Water, Bread – that was all they had."), null);
  });
});
