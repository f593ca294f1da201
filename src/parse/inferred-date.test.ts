import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedDump } from "../../test/invented-document.ts";
import { paragraph } from "../model/block.ts";
import type { NewsEvent } from "../model/event.ts";
import { parseArticle } from "./article.ts";
import { eventIndex, noEvents } from "./events.ts";
import { inferredDate } from "./inferred-date.ts";
import { sourceIndex } from "./source.ts";

const story = (paragraphs: readonly string[], language = "en") => ({ body: paragraphs.map((text, at) => paragraph(text, [at * 2 + 1, at * 2 + 1])), captions: [], language });
const inferred = (...paragraphs: readonly string[]) => inferredDate(story(paragraphs), noEvents);
const edtf = (...paragraphs: readonly string[]): string | null => {
  const published = inferred(...paragraphs)?.published;
  return published === undefined ? null : published.kind === "undated" ? (published.hint ?? null) : published.edtf;
};
const edtfIn = (language: string, text: string): string | null => {
  const published = inferredDate(story([text], language), noEvents)?.published;
  return published?.kind === "estimated" ? published.edtf : null;
};

describe("the beginning of an estimate", () => {
  it("is the latest year, month or day that is told as past", () => {
    assert.equal(edtf("The depot opened in 1968.", "Its roof fell in 2014, and nobody was hurt."), "[2014..]");
    assert.equal(edtf("The guard left the railway in January 2021."), "[2021-01..]");
    assert.equal(edtf("The carriage came home on 4 May 2024 without its trees."), "[2024-05-04..]");
    assert.equal(edtf("No train has stopped here since 2017."), "[2017..]");
    assert.equal(edtf("In 2019, when the lake froze, the engine stood for nine days."), "[2019..]");
  });
  it("is an estimate with its line, its words and a reason, never a known day", () => {
    const found = inferred("Nobody knew the guard.", "The carriage came home on 4 May 2024 without its trees.");
    assert.equal(found?.published.kind, "estimated");
    assert.deepEqual([found?.evidence.method, found?.evidence.lines], ["inferred", [3, 3]]);
    assert.deepEqual(found?.evidence.reasons, ["line 3: “4 May 2024” is told as past"]);
    assert.ok((found?.evidence.confidence ?? 1) <= 0.7);
  });
  it("is never a year that is planned, hoped for or only possible", () => {
    for (const text of [
      "The railway said the tunnel is to be finished by 2030.",
      "The guard signed a contract until 2027.",
      "The ministry announced that the line opens in 2031.",
      "The town was chosen and is ready for the fair in 2032.",
      "The depot had hoped to reopen in 2029.",
      "She won the right to run in 2028.",
      "The minister lost, but may stand in the election in 2033.",
    ])
      assert.equal(edtf(text), null, text);
  });
  it("is never a number that is no year", () => {
    for (const text of ["The trees were sold in 2000 boxes.", "It cost 1945 rubles.", "The firm employed 2014 people.", "They paid in 2015 rubles.", "The road fell by 2,014 metres.", "The picture was sold in the 2024 season."])
      assert.equal(edtf(text), null, text);
  });
  it("is not taken from the small print", () => assert.equal(edtf("Citation: How a carriage came home, retrieved 24 December 2023 from the archive."), null));
  it("is found in other languages where they leave no doubt", () => {
    assert.equal(edtfIn("ru", "В 2014 году депо открыло новую линию."), "[2014..]");
    assert.equal(edtfIn("ru", "В 2034 году депо планирует открыть новую линию."), null);
    assert.equal(edtfIn("uk", "У 2015 році депо відкрило нову лінію."), "[2015..]");
    assert.equal(edtfIn("de", "Das Depot wurde im Jahr 2016 eröffnet."), "[2016..]");
    assert.equal(edtfIn("de", "Das Depot soll im Jahr 2036 eröffnet werden."), null);
    assert.equal(edtfIn("kk", "Депо 2017 жылы ашылды."), "[2017..]");
    assert.equal(edtfIn("fr", "Le dépôt était fermé en 2018."), "[2018..]");
    assert.equal(edtfIn("es", "El depósito fue cerrado en 2019."), "[2019..]");
  });
});

describe("the end of an estimate", () => {
  it("is the year that is still to come", () => assert.equal(edtf("The depot opened in 1968.", "The museum will open in 2031."), "[1968..2031]"));
  it("is not taken from what somebody once said", () => assert.equal(edtf("“The museum will open in 2031,” the guard wrote."), null));
  it("is left out when it lies before the beginning", () => assert.equal(edtf("The depot opened in 2019.", "The museum will open in 2011."), "[2019..]"));
});

describe("years counted on", () => {
  it("give a bare day its year, which is the year of publication", () =>
    assert.equal(edtf("The line was closed in 2004.", "It reopened nearly nine years later, on March 3, two days before it flooded."), "[2013-03-06..2013-12-31]"));
  it("without a day only move the beginning", () => assert.equal(edtf("The line was closed in 2004. Six years later it reopened."), "[2009..]"));
  it("need a base near by and an exact number", () => {
    assert.equal(edtf("Six years later it reopened."), null);
    assert.equal(edtf("The line was closed in 2004. About ten years later it reopened."), "[2004..]");
  });
  it("give no day where two years fit", () => assert.equal(edtf("The line was closed in 2004.", "It reopened almost nine years later, on November 22."), "[2012..]"));
});

describe("a month without a year", () => {
  it("that is going on is a hint, while the year is open", () => {
    assert.equal(edtf("The guard had promised trees earlier in March."), "XXXX-03");
    assert.equal(inferred("The guard had promised trees earlier in March.")?.published.kind, "undated");
    assert.equal(edtf("The guard had promised trees earlier in March.", "The depot burned down in 2023."), "[2023..]");
  });
  it("that is over tells nothing alone", () => assert.equal(edtf("In June the guard spoke at a fair.", "The depot opened in 1968."), "[1968..]"));
});

describe("an event of the curator's", () => {
  const events = (...list: readonly Pick<NewsEvent, "name" | "date" | "aliases">[]) => eventIndex(list);
  const fair = events({ name: "Apple Fair of Almaty 2022", date: "[2022-06-15..2022-06-18]", aliases: ["fair in the steppe"] });
  const vote = events({ name: "Depot vote", date: "2014-03-16", aliases: [] });
  const dated = (index: ReturnType<typeof events>, ...paragraphs: readonly string[]): string | null => {
    const published = inferredDate(story(paragraphs), index)?.published;
    return published?.kind === "estimated" ? published.edtf : null;
  };
  it("that is told as past is the beginning", () => {
    assert.equal(dated(vote, "The railway praised the vote at the depot."), "[2014-03-16..]");
    assert.equal(dated(fair, "The guard had seen the Apple Fair in Almaty."), "[2022-06-15..]");
  });
  it("with which the story opens is taken to be news, about that month", () => {
    assert.equal(dated(fair, "The guard spoke at the Apple Fair in Almaty."), "2022-06~");
    assert.equal(dated(fair, "The guard spoke at the Apple Fair in Almaty two years ago."), "[2022-06-15..]");
    assert.equal(dated(fair, "The guard spoke at the Apple Fair in Almaty.", "The depot burned down in 2023."), "[2023..]");
  });
  it("that is still to come, or has another year, is none", () => {
    assert.equal(dated(vote, "The railway prepared for the depot vote."), null);
    assert.equal(dated(fair, "The guard had praised the Almaty Apple Fair of 2016."), null);
  });
  it("makes a weekday a week, and last week the week of that day", () => {
    assert.equal(dated(fair, "Last Friday the guard Qarabek sat on a stage.", "He spoke at the Apple Fair in Almaty."), "[2022-06-18..2022-06-24]");
    assert.equal(dated(fair, "Last Friday the guard Qarabek sat on a stage.", "He spoke at the Apple Fair in Almaty.", "Qarabek’s words last week enraged the depot."), "[2022-06-20..2022-06-24]");
  });
  it("is dated by its sentence only where it happened, not where it is talked of", () => {
    assert.equal(dated(vote, "Clerks spoke last week at the depot vote."), "[2014-03-17..2014-03-23]");
    assert.equal(dated(vote, "Last week clerks discussed how the depot vote had changed the line."), "[2014-03-16..]");
  });
  it("in a month without a year is of the year of publication, and over", () => assert.equal(dated(fair, "In June, at a fair in the steppe, the guard said no."), "[2022-06-18..2022-12-31]"));
  it("of the month that is going on gives that month its year", () => {
    assert.equal(dated(vote, "The railway praised the depot vote.", "It had been silent earlier in March."), "[2014-03-16..2014-03-31]");
    assert.equal(dated(vote, "The railway praised the depot vote.", "It had been silent earlier in March, years after the strike.", "On the anniversary a band played."), "[2014-03-16..]");
  });
  it("that shares its name with another is at least the earlier", () => {
    const both = events({ name: "Apple Fair 2021", date: "2021-06-15", aliases: [] }, { name: "Apple Fair 2022", date: "2022-06-15", aliases: [] });
    assert.equal(dated(both, "The guard spoke at the Apple Fair last week."), "[2021-06-15..]");
    assert.equal(dated(both, "The guard spoke at the Apple Fair of 2022."), "[2022-06-15..]");
  });
});

describe("a stated day", () => {
  it("always wins", () => {
    const original = { path: "content/a.txt", sha256: "0".repeat(64), bytes: 1, format: "text" } as const;
    const text = "Carriage comes home\n\nMay 4, 2024\n\nThe green carriage left the depot in 2014 with forty young apple trees aboard, and nobody waved when the engine whistled.";
    const { article } = parseArticle(inventedDump(text), original, { sources: sourceIndex([]), events: noEvents, guessLanguage: null });
    assert.deepEqual([article.published, article.evidence.published?.method], [{ kind: "known", edtf: "2024-05-04" }, "stated"]);
  });
});
