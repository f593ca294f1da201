import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedDump } from "../../test/invented-document.ts";
import { datesInHeap } from "./heap-date.ts";
import { startReading } from "./reading.ts";

const story = [
  "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.",
  "“We have water for nine days and patience for more,” the guard said, and closed the window because of the dust that blew along the line.",
  "On the following morning the train stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village.",
];
const headline = "Carriage leaves with forty trees";
const menu = ["Steppe Gazette", "Friday, 17 May 2024", "Home", "World", "Weather", headline, "Trains", "Contact"];
const cards = ["More news", "The lake that the train forgot and then found again", "2 April 2024", "Bridge mended in a night by the village choir", "9 May 2024, 10:15"];

/** A dump of a whole page, no blank line in it, with the head given between menu and story. */
const read = (head: readonly string[], { lines = story, said = headline as string | null } = {}) => {
  const text = [`${headline} | Steppe Gazette`, ...menu, ...head, ...lines, ...cards, "© 2024 Steppe Gazette"].join("\n");
  const reading = startReading(inventedDump(text));
  return datesInHeap(reading, { published: [], modified: [], open: [], uses: [], problems: [] }, said).published[0];
};
const day = (...head: readonly string[]): string | undefined => read(head)?.edtf;

describe("the day in a dump of a whole page", () => {
  it("stands between the headline and the story, however it is dressed", () => {
    for (const line of [
      "4 May 2024", "Published May 4, 2024 • 3 minute read", "by Anna Person | 4 May 2024", "Anna PersonPublished May 4, 2024, 11:21am", "Trains / May 4, 2024", "Veröffentlicht am 4. Mai 2024, 11:26 Uhr, Anna Person",
      "04.05.20244. Mai 2024", "11:58, 4 May 2024Updated 12:44, 5 May 2024", "Lakeside - 4 may 2024 - 08:22Actualizado: 5 may 2024 - 17:38", "Publié le 4 mai 2024 à 15h01 Lecture 1 min.",
    ])
      assert.equal(day(headline, "A short line below it", line), "2024-05-04", line);
  });
  it("is found where the headline is not said again", () => assert.equal(read(["Trains", "4 May 2024, 11:26"], { said: null })?.edtf, "2024-05-04"));
  it("may stand right above the headline, with a time", () => {
    assert.equal(day("4 May 2024, 11:26", headline), "2024-05-04");
    assert.equal(day("Trains 4 May 2024", headline), undefined);
  });
  it("may have its time in the next line, below a summary", () => assert.equal(read([headline, story[0] ?? "", story[1] ?? "", "Trains", "4 May 2024,", "11:26"])?.edtf, "2024-05-04"));
  it("is not today's, nor a card's, nor that of a change", () => {
    assert.equal(day(headline), undefined);
    assert.equal(day(headline, "Updated 4 May 2024"), undefined);
    assert.equal(day(headline, "Read also", "4 May 2024"), undefined);
    assert.equal(day(headline, "The platform as it stood on 4 May 2024. Photo: Anna Person"), undefined);
    assert.equal(day(headline, "The guard posted it on 4 May 2024, and nobody in the village believed him."), undefined);
    assert.equal(day(headline, "© 4 May 2024"), undefined);
    assert.equal(read([headline], { lines: [...story, "Bridge mended in a night by the village choir", "9 May 2024, 10:15"] })?.edtf, undefined);
  });
  it("is a labelled one before others", () => assert.equal(day(headline, "Trains / May 2, 2024", "Published 4 May 2024"), "2024-05-04"));
  it("of a printed issue may be the evening before", () => {
    const found = read([headline, "4 May 2024", "From the issue, 4 May 2024, page 3"]);
    assert.equal(found?.edtf, "[2024-05-03..2024-05-04]");
    assert.equal(found?.evidence.text, "From the issue, 4 May 2024, page 3");
  });
  it("says where it stands and why it was taken", () => {
    const found = read([headline, "by Anna Person | 4 May 2024"]);
    assert.deepEqual([found?.evidence.lines, found?.evidence.reasons], [[11, 11], ["apart from other words", "next below the headline", "beside the byline"]]);
  });
});
