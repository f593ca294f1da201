import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedDump } from "../../test/invented-document.ts";
import { parseArticle } from "./article.ts";
import { eventIndex } from "./events.ts";
import { sourceIndex } from "./source.ts";

const original = { path: "content/a.txt", sha256: "0".repeat(64), bytes: 1, format: "text" } as const;
const sources = sourceIndex([
  { id: "steppe-gazette", name: "The Steppe Gazette", domains: ["steppegazette.example"], aliases: ["Steppe Gazette"], kind: "outlet" },
  { id: "pigeon-wire", name: "Pigeon Wire", domains: ["pigeonwire.example"], aliases: [], kind: "agency" },
]);
const story = [
  "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.",
  "“We have water for nine days,” said Timur Daulet, the guard, and closed the window. Daulet has been on the line for thirty-one years now.",
  "On the following morning the train stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village.",
] as const;
const headline = "Carriage leaves with forty trees";
const read = (lines: readonly string[]) => parseArticle(inventedDump(lines.join("\n\n")), original, { sources, events: eventIndex([]), guessLanguage: null }).article;
const above = (...lines: readonly string[]) => read([headline, headline, ...lines, ...story]);
const below = (...lines: readonly string[]) => read([headline, headline, ...story, ...lines]);
const names = (article: ReturnType<typeof read>) => article.bylines.map((one) => (one.kind === "person" ? one.name : `${one.name} (${one.kind})`));

describe("a byline without a label", () => {
  it("is a name between headline and story", () => {
    assert.deepEqual(names(above("Jonas Reiter")), ["Jonas Reiter"]);
    assert.deepEqual(names(above("4 May 2024", "Инна Вершкова, разъезд под Актобе")), ["Инна Вершкова"]);
    assert.deepEqual(names(above("Jonas Reiter | 4 May 2024")), ["Jonas Reiter"]);
    assert.deepEqual(names(above("Pigeon Wire", "4 May 2024")), ["Pigeon Wire (agency)"]);
    assert.deepEqual(names(above("4 May 2024", "Steppe Gazette staff")), ["Steppe Gazette staff (desk)"]);
  });
  it("is no section, place, label or thing", () => {
    for (const line of ["World News", "New Talgar", "Key Points", "Rule Changes", "Anna’s Orchard"]) assert.deepEqual(names(above(line, "4 May 2024")), [], line);
  });
  it("is not whom the story is about", () => assert.deepEqual(names(above("Timur Daulet", "4 May 2024")), []));
  it("stands right below the story in a letter", () => {
    assert.deepEqual(names(below("Ida Poel, Talgar")), ["Ida Poel"]);
    assert.deepEqual(names(below("Timur Daulet")), []);
  });
});

describe("a byline with a label", () => {
  it("may stand on the line below the label", () => assert.deepEqual(names(above("By", "Jonas Reiter")), ["Jonas Reiter"]));
  it("may stand behind other words, or behind the date", () => {
    assert.deepEqual(names(above("Story and photos by Jonas Reiter")), ["Jonas Reiter"]);
    assert.deepEqual(names(above("Posted on 4 May 2024 by Jonas Reiter")), ["Jonas Reiter"]);
  });
  it("may be below a standfirst of one sentence", () =>
    assert.deepEqual(names(above("The carriage needs a track, and the only one there is has been taken by others.", "By Jonas Reiter")), ["Jonas Reiter"]));
  it("at the end names reporters", () => assert.deepEqual(names(below("(Reporting by Jonas Reiter in Talgar; Editing by Ida Poel)")), ["Jonas Reiter"]));
  it("names no translator", () => assert.deepEqual(names(above("Translated by Jonas Reiter")), []));
});

describe("an agency in the dateline", () => {
  const wired = (source: string) => read([headline, headline, `TALGAR, May 3 (Pigeon Wire) — ${story[0]}`, story[1], story[2], source]);
  it("signs the story and is what the source has it from", () => {
    const article = wired("© 2024 The Steppe Gazette");
    assert.deepEqual([names(article), article.via, article.source?.id], [["Pigeon Wire (agency)"], "Pigeon Wire", "steppe-gazette"]);
  });
  it("is not the source", () => assert.equal(wired("Leave a Reply").source, null));
});

describe("the outlet as the page prints it", () => {
  const source = (...lines: readonly string[]) => read(lines).source?.id ?? null;
  it("stands behind the headline", () => {
    assert.equal(source(`${headline} | Steppe Gazette`, headline, ...story), "steppe-gazette");
    assert.equal(source(`${headline} — Steppe Gazette`, headline, ...story), "steppe-gazette");
  });
  it("is not who reported it: a dash without the headline standing alone", () => assert.equal(source(`${headline} – Steppe Gazette`, ...story), null));
  it("stands at the foot of the page", () => {
    assert.equal(source(headline, ...story, "The Steppe Gazette – news of the line. All rights reserved."), "steppe-gazette");
    assert.equal(source(headline, ...story, "© 2020–2024 Steppe Gazette"), "steppe-gazette");
  });
  it("is not one that is quoted, nor one that no table has", () => {
    assert.equal(source(headline, ...story, "The guard told The Steppe Gazette so."), null);
    assert.equal(source(`${headline} | The Unheard-of`, headline, ...story), null);
  });
  it("gives the section when few other words stand before it", () => assert.equal(read(["LETTERS | Steppe Gazette", headline, ...story]).section, "Letters"));
});
