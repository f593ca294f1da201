import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedDump } from "../../test/invented-document.ts";
import type { Article } from "../model/article.ts";
import type { OverrideValues } from "../model/override.ts";
import { parseArticle } from "./article.ts";
import { noEvents } from "./events.ts";
import { sourceIndex } from "./source.ts";

const original = { path: "content/a.txt", sha256: "0".repeat(64), bytes: 1, format: "text" } as const;
const sources = sourceIndex([
  { id: "steppe-gazette", name: "The Steppe Gazette", domains: ["steppegazette.example"], aliases: [], kind: "outlet" },
  { id: "pigeon-wire", name: "Pigeon Wire", domains: ["pigeonwire.example"], aliases: [], kind: "agency" },
]);
const parsed = (text: string, override: OverrideValues = {}) => parseArticle(inventedDump(text, { override }), original, { sources, events: noEvents, guessLanguage: null });
const article = (text: string, override?: OverrideValues): Article => parsed(text, override).article;
const body = (text: string): readonly string[] => article(text).body.map((block) => block.text);

const story = [
  "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.",
  "“We have water for nine days and patience for more,” the guard said, and closed the window because of the dust that blew along the line.",
  "On the following morning the train stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village.",
] as const;
const dump = (head: string, tail = ""): string => `${head}\n\n${story.join("\n\n")}\n\n${tail}`;

describe("a headline that is stated", () => {
  const stated = { headline: "A carriage with trees" };
  it("leaves the first line of a clipping in the story when that says something else", () => {
    const clipping = { ...inventedDump(dump("Forty trees, one guard, no timetable"), { override: stated }), format: "markdown" as const };
    const read = parseArticle(clipping, original, { sources, events: noEvents, guessLanguage: null }).article;
    assert.deepEqual([read.headline, read.body.length, read.removed], ["A carriage with trees", 4, []]);
  });
  it("takes out a line that says the same, and a headline that stands twice", () => {
    assert.equal(article(dump("A carriage with trees"), stated).body.length, 3);
    assert.equal(article(dump("Carriage leaves with forty trees\n\nCarriage leaves with forty trees"), stated).body.length, 3);
  });
});

describe("a headline", () => {
  it("is the first line that is no furniture, if another says no more for itself", () =>
    assert.equal(article(dump("Search\n\nSubscribe\n\nEaten any pears of late? Count them now\n\nShare on Facebook\n\nPears of the valley are late this year")).headline, "Eaten any pears of late? Count them now"));

  it("that stands twice is taken once, and the other line is accounted for", () => {
    const read = article(dump("Carriage leaves with forty trees\n\nCarriage leaves with forty trees"));
    assert.equal(read.headline, "Carriage leaves with forty trees");
    assert.deepEqual(read.removed.map((one) => [one.lines, one.rule]), [[[3, 3], "headline-repeated"]]);
    assert.deepEqual(read.body.map((block) => block.text), story);
  });
  it("loses the site's name and the breadcrumb, which gives the section", () => {
    const read = article(dump("Home » News » Carriage leaves with forty trees\n\nCarriage leaves with forty trees"));
    assert.deepEqual([read.headline, read.section], ["Carriage leaves with forty trees", "News"]);
    assert.equal(article(dump("Carriage leaves with forty trees † All about trains")).headline, "Carriage leaves with forty trees");
    assert.equal(article(dump("Carriage leaves with forty trees | Steppe Gazette")).headline, "Carriage leaves with forty trees");
  });
  it("keeps a dash that is its own", () => {
    const headline = "Forty trees leave Almaty, none came back – head of the depot";
    assert.equal(article(dump(`${headline}\n\n${headline}`)).headline, headline);
  });
  it("is found below menus and above the story", () => assert.equal(article(dump("Home\n\nCarriage leaves with forty trees\n\nFacebook Twitter Email")).headline, "Carriage leaves with forty trees"));
  it("missing, is the first words, said to be a guess", () => {
    const read = article(story[0]);
    assert.equal(read.evidence.headline?.method, "inferred");
    assert.ok((read.evidence.headline?.confidence ?? 1) < 0.5);
    assert.deepEqual(read.body.map((block) => block.text), [story[0]]);
  });
});

describe("a date of publication", () => {
  it("is the line of its own, with its place", () => {
    const read = article(dump("Carriage leaves with forty trees\n\nMay 4, 2024"));
    assert.deepEqual(read.published, { kind: "known", edtf: "2024-05-04" });
    assert.deepEqual([read.evidence.published?.method, read.evidence.published?.lines], ["stated", [3, 3]]);
  });
  it("is read from the address when no line states it", () => {
    const read = article(dump("Carriage leaves with forty trees", "Original url:\n\nhttps://www.steppegazette.example/2024/05/04/carriage-leaves"));
    assert.deepEqual([read.published, read.evidence.published?.method], [{ kind: "known", edtf: "2024-05-04" }, "url"]);
  });
  it("is never a date in running text", () =>
    assert.equal(article(dump("Carriage leaves with forty trees").replace("on Saturday", "on May 4, 2024")).published.kind, "undated"));
  it("keeps an update apart", () => {
    const read = article(dump("Carriage leaves with forty trees\n\nPublished: 4 May 2024\n\nUpdated: 6 May 2024"));
    assert.deepEqual([read.published, read.modified], [{ kind: "known", edtf: "2024-05-04" }, "2024-05-06"]);
  });
  it("that is impossible is a problem and no date", () => {
    const { article: read, problems } = parsed(dump("Carriage leaves with forty trees\n\n30 February 2024"));
    assert.equal(read.published.kind, "undated");
    assert.deepEqual(problems.map((one) => [one.code, one.line]), [["date-impossible", 3]]);
    assert.deepEqual(read.evidence.published?.reasons, ["none of them states a day", "“30 February 2024” is no day of the calendar."]);
  });
  it("that may be one of two days lies between them, and both are reported", () => {
    const { article: read, problems } = parsed(dump("Carriage leaves with forty trees\n\n10/11/2019"));
    assert.deepEqual(read.published, { kind: "estimated", edtf: "[2019-10-11..2019-11-10]" });
    assert.deepEqual(problems.map((one) => [one.code, one.line, one.message]), [["date-ambiguous", 3, "“10/11/2019” may be 2019-11-10 or 2019-10-11."]]);
  });
  it("that may be one of two days is read as the page writes another, or as the address has it", () => {
    const told = parsed(dump("Carriage leaves with forty trees\n\n10/11/2019\n\nUpdated: 25/11/2019"));
    assert.deepEqual([told.article.published, told.problems], [{ kind: "known", edtf: "2019-11-10" }, []]);
    assert.match(told.article.evidence.published?.reasons.join() ?? "", /the day comes first, as in “25\/11\/2019” in line 5/);
    const settled = parsed(dump("Carriage leaves with forty trees\n\n10/11/2019", "Original url:\n\nhttps://steppegazette.example/2019/10/11/carriage"));
    assert.deepEqual([settled.article.published, settled.problems], [{ kind: "known", edtf: "2019-10-11" }, []]);
  });
  it("that disagrees with the address is reported", () => {
    const { problems } = parsed(dump("Carriage leaves with forty trees\n\nMay 4, 2024", "Original url:\n\nhttps://steppegazette.example/2023/01/02/carriage"));
    assert.deepEqual(problems.map((one) => one.code), ["date-conflict"]);
  });
});

describe("an outlet", () => {
  it("is the table's for the address's domain", () => {
    const read = article(dump("Carriage leaves with forty trees", "Original url:\n\n<https://www.steppegazette.example/carriage-leaves>"));
    assert.deepEqual(read.source, { id: "steppe-gazette", name: "The Steppe Gazette" });
    assert.equal(read.url, "https://www.steppegazette.example/carriage-leaves");
    assert.deepEqual(read.removed.map((one) => one.rule), ["original-url-label"]);
  });
  it("is the host where no table knows it", () => assert.equal(article(dump("Carriage leaves", "Original url: https://m.unknown.example/x")).source?.name, "unknown.example"));
  it("is none where nothing says so, even if one is quoted", () => assert.equal(article(dump("Carriage leaves with forty trees").replace("the guard said", "the guard told The Steppe Gazette")).source, null));
});

describe("a byline", () => {
  const bylines = (line: string) => article(dump(`Carriage leaves with forty trees\n\n${line}`)).bylines.map((one) => `${one.name} (${one.kind})`);
  it("names persons, agencies and desks", () => {
    assert.deepEqual(bylines("By Madina Qarabek and Jonas Wetter"), ["Madina Qarabek (person)", "Jonas Wetter (person)"]);
    assert.deepEqual(bylines("By Pigeon Wire"), ["Pigeon Wire (agency)"]);
    assert.deepEqual(bylines("By Gazette Staff"), ["Gazette Staff (desk)"]);
    assert.deepEqual(bylines("By Madina Qarabek | May 4, 2024"), ["Madina Qarabek (person)"]);
  });
  it("is none rather than a wrong one", () => assert.deepEqual(bylines("By nightfall the carriage had gone"), []));
});

describe("what is not the story", () => {
  it("is taken out, each line with its rule", () => {
    const read = article(dump("Carriage leaves with forty trees", "Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nAll rights reserved."));
    assert.deepEqual(read.body.map((block) => block.text), story);
    assert.deepEqual(read.removed.map((one) => one.lines?.[0]), [9, 11, 13]);
    assert.ok(read.removed.every((one) => one.rule !== ""));
  });
  it("is put in its place: captions with their credit, links to other articles", () => {
    const read = article(dump("Carriage leaves with forty trees\n\nThe carriage at the depot. Photo: Madina Qarabek", "Read also: The carriage comes home at last"));
    assert.deepEqual(read.captions.map((one) => [one.text, one.credit, one.before]), [["The carriage at the depot.", "Madina Qarabek", 0]]);
    assert.deepEqual(read.related.map((one) => one.title), ["The carriage comes home at last"]);
  });
  it("never is a sentence of the story, however short", () => assert.deepEqual(body(`Carriage leaves with forty trees\n\n${story[0]}\n\nNobody waved.\n\n${story[1]}`), [story[0], "Nobody waved.", story[1]]));
});

describe("a subheading", () => {
  it("is a short line without an end between paragraphs", () => {
    const read = article(`Carriage leaves with forty trees\n\n${story[0]}\n\nA house built for it\n\n${story[1]}`);
    assert.deepEqual(read.body.map((block) => block.kind), ["paragraph", "heading", "paragraph"]);
  });
});

describe("a curator", () => {
  it("is right about every field", () => {
    const read = article(dump("Carriage leaves with forty trees\n\nMay 4, 2024"), { headline: "Another headline", published: "2024-05", source: "The Steppe Gazette", id: "pinned-id", bylines: ["Madina Qarabek"] });
    assert.deepEqual([read.headline, read.published, read.source?.id, read.id, read.bylines[0]?.kind], ["Another headline", { kind: "known", edtf: "2024-05" }, "steppe-gazette", "pinned-id", "person"]);
    assert.deepEqual([read.evidence.headline?.method, read.evidence.published?.method], ["curator", "curator"]);
  });
  it("may say of every field that there is none", () => {
    const text = dump("Home » Gardens » Carriage leaves with forty trees\n\nCarriage leaves with forty trees\n\nBy Madina Qarabek\n\nMay 4, 2024", "Original url: https://steppegazette.example/carriage");
    const none = { headline: null, published: null, modified: null, source: null, via: null, url: null, bylines: [], dateline: null, section: null, language: null, description: null, tags: [], archived: [], rights: null };
    const read = article(text, none);
    assert.deepEqual([read.published.kind, read.source, read.url, read.bylines, read.section, read.language, read.tags], ["undated", null, null, [], null, null, []]);
    assert.equal(read.headline, `${story[0].split(" ").slice(0, 12).join(" ")} …`);
    assert.deepEqual(Object.keys(none).filter((field) => read.evidence[field as keyof typeof none]?.method !== "curator"), []);
    assert.deepEqual(read.body.map((block) => block.text), [...story]);
  });
  it("who names another address takes the printed one out of the text", () => {
    const read = article(dump("Carriage leaves with forty trees", "Original url: https://steppegazette.example/carriage"), { url: "https://lakecourier.example/b" });
    assert.deepEqual([read.url, read.body.length, read.removed.map((one) => one.rule)], ["https://lakecourier.example/b", 3, ["not-taken: url"]]);
  });
  it("may say that there is no date", () => assert.equal(article(dump("Carriage\n\nMay 4, 2024"), { published: null }).published.kind, "undated"));
  it("is told of a date that cannot be read, and the text's own stands", () => {
    const { article: read, problems } = parsed(dump("Carriage leaves with forty trees\n\nMay 4, 2024"), { published: "31/02/2024" });
    assert.deepEqual([read.published.kind, problems.map((one) => one.code)], ["known", ["date-unreadable"]]);
  });
  it("keeps a line that a rule takes out, and drops one that it leaves", () => {
    const read = article(dump("Carriage leaves with forty trees", "Leave a Reply"), { keep: [9], drop: [3] });
    assert.deepEqual(read.body.map((block) => block.text), [story[1], story[2], "Leave a Reply"]);
    assert.deepEqual(read.removed.map((one) => [one.lines, one.rule]), [[[3, 3], "dropped-by-curator"]]);
  });
});

describe("a record's own text, read again, has the same body", () => {
  const again = (text: string): readonly (readonly string[])[] => {
    const read = article(text);
    return [read, article([read.headline, ...read.body.map((block) => block.text)].join("\n\n"))].map(({ headline, body }) => [headline, ...body.map((block) => block.text)]);
  };
  const texts: Readonly<Record<string, string>> = {
    "when its headline is one short line above the story": dump("Pear trees"),
    "when an address stood at its edge, furniture behind it": dump("Carriage leaves with forty trees", "https://steppegazette.example/carriage\n\nLeave a Reply"),
    "when two addresses stood behind the same label": dump("Carriage leaves with forty trees", "Original url: https://steppegazette.example/a\n\nOriginal url: https://steppegazette.example/b"),
    "when it spoke of comments at its end": dump("Carriage leaves with forty trees", "Please keep your comments polite, or you will be sorry\n\nLeave a Reply\n\nMenu\n\nLog in\n\nSearch\n\nHome\n\nBack\n\nNext"),
    "when there is no story in it": "By nightfall\n\nPears, plums",
  };
  for (const [which, text] of Object.entries(texts))
    it(which, () => {
      const [first, second] = again(text);
      assert.ok((first?.length ?? 0) > 1, "a body");
      assert.deepEqual(second, first);
    });
});

describe("the story keeps", () => {
  const bodyOf = (...lines: readonly string[]) => article(lines.join("\n\n")).body.map((block) => block.text);
  it("a break between two paragraphs, and no sign elsewhere", () => {
    assert.deepEqual(bodyOf("Carriage leaves with forty trees", story[0], "***", story[1], ".", story[2], "___"), [story[0], "***", story[1], story[2]]);
  });
  it("a line with a quotation in angles, which is no path through a site", () => {
    const line = "8h41 - The guard spoke of « a new beginning » for the trees";
    assert.deepEqual(bodyOf("Carriage leaves with forty trees", story[0], line, story[1]), [story[0], line, story[1]]);
  });
  it("a word of menus that heads a part of it, and no other", () => {
    assert.deepEqual(bodyOf("Carriage leaves with forty trees", story[0], "About", story[1], "Menu", story[2], "About"), [story[0], "About", story[1], story[2]]);
  });
  it("what only a story has, in a heap of lines", () => {
    const heap = [
      "Carriage leaves with forty trees", "Home", "Log in", "Sports", "Weather in Karatal", "KARATAL, STEPPE", ...story, "What the guard promised the gardeners then:", ...story.map((one) => `Later ${one}`),
      "[1] Trees of the steppe, an atlas", "[2] Trains of the steppe, an atlas", "More from the valley", "Weather", "Sports", "Contact us",
    ];
    const body = article(heap.join("\n")).body.map((block) => block.text);
    for (const line of ["KARATAL, STEPPE", "What the guard promised the gardeners then:", "[1] Trees of the steppe, an atlas", "[2] Trains of the steppe, an atlas"]) assert.ok(body.includes(line), line);
    assert.ok(!body.includes("Weather in Karatal"));
  });
});

describe("every line of the original", () => {
  it("is in the body, in a field or in what was removed, once", () => {
    const text = dump("Home » News » Carriage leaves with forty trees\n\nCarriage leaves with forty trees\n\nBy Madina Qarabek\n\nMay 4, 2024\n\nThe carriage. Photo: J. Wetter", "Read also: The carriage comes home\n\nLeave a Reply\n\nOriginal url:\n\nhttps://steppegazette.example/carriage");
    const read = article(text);
    const places = [...read.body, ...read.captions, ...read.related, ...read.removed, ...Object.values(read.evidence).filter((one) => ["stated", "pattern"].includes(one.method))].flatMap((one) => (one.lines ? [one.lines[0]] : []));
    const wanted = text.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [at + 1]));
    assert.deepEqual([...new Set(places)].sort((a, b) => a - b), wanted);
  });
});
