import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { inventedArticle as inventedText } from "../../bench/corpus/article.ts";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { contradictionsOf } from "../analyses/contradictions/contradictions.ts";
import { framingOf } from "../analyses/framing/framing.ts";
import { positionsOf } from "../analyses/positions/positions.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { keepAnswersIn, type AnswerStore } from "../model/kept-answer.ts";
import { keptArticle, labelOf, placeOf, textOf } from "../model/kept-article.ts";
import { publishedOn } from "../model/published.ts";
import { findingsOf } from "./findings.ts";

const extra = [
  "Police closed the Orlen bridge, said Mayor Tamsin Brook. “We will not open the bridge before the spring rains end,” she said. Granary workers left Velmora.",
  "The mayor of Velmora, Tamsin Brook, said that the bridge would stay closed. “We will open the bridge before the spring rains end,” said Tamsin Brook. Police agreed.",
];

/** Names that others write as words: how much so depends on what else the archive has. */
const own: Readonly<Record<number, string>> = { 3: "Then Mayor Zelkova said no.", 4: "Then Mayor Ostrova said yes.", 5: "An ostrova stood beside an ostrova." };

/** Each a new object, as after another reading; what is in it is named by its digest. */
const article = (number: number, headline?: string, text?: string): Article => {
  const given = inventedText(1, number);
  const made = inventedArticle({ id: `article-${number}`, headline: headline ?? given.headline, body: [...(text === undefined ? given.paragraphs : [text]), extra[number % 2] ?? "", own[number] ?? "Nothing else."] });
  const dated = { ...made, published: publishedOn(`2021-05-${String(1 + (number % 9)).padStart(2, "0")}`) };
  return keptArticle(placeOf(dated), sha256(JSON.stringify(dated)), { label: () => labelOf(dated), text: () => textOf(dated) });
};

const said = (change: readonly [number, string, string?] | null = null): string => {
  const archive = inventedArchive(Array.from({ length: 30 }, (_, number) => (change?.[0] === number ? article(...change) : article(number))), {
    topics: [{ id: "bridges", name: "Bridges", any: { en: ["bridge", "granar*"] }, all: {}, none: {}, entities: [], examples: [] }],
    terms: [{ id: "closing", name: "Closing", terms: [{ name: "closed", forms: {} }, { name: "shut", forms: {} }] }],
  } as unknown as Parameters<typeof inventedArchive>[1]);
  return JSON.stringify([[...findingsOf(archive)], contradictionsOf(archive), positionsOf(archive), framingOf(archive)]);
};

/** Answers as files would give them again; `asked` counts those that were there. */
const store = (): AnswerStore & { readonly all: Map<string, string>; asked: number } => {
  const all = new Map<string, string>();
  const one = {
    all,
    asked: 0,
    find: (question: string, digest: string): unknown => {
      const known = all.get(`${question} ${digest}`);
      if (known !== undefined) one.asked++;
      return known === undefined ? undefined : JSON.parse(known);
    },
    stay: () => undefined,
    keep: (question: string, digest: string, answer: unknown) => void all.set(`${question} ${digest}`, JSON.stringify(answer)),
  };
  return one;
};

describe("findings", () => {
  afterEach(() => keepAnswersIn(null));

  it("are the same with answers of an earlier build, and without", () => {
    const plain = said();
    const answers = store();
    keepAnswersIn(answers);
    assert.equal(said(), plain);
    assert.equal(answers.asked, 0);
    const size = answers.all.size;
    assert.equal(said(), plain);
    assert.ok(answers.asked >= size, "answers were made that were there");
    assert.equal(answers.all.size, size);
  });

  it("are the same with the answers of an archive in which one article was another", () => {
    for (const change of [[7, "Retitled by hand: Velmora closes the Granary"], [7, "Police", "The zelkova, a zelkova and some zelkova, zelkova upon zelkova; an ostrova, more ostrova and no ostrova."]] as const) {
      keepAnswersIn(null);
      const plain = said(change);
      keepAnswersIn(store());
      said();
      assert.equal(said(change), plain);
    }
  });
});
