import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Article } from "../model/article.ts";
import { paragraph } from "../model/block.ts";
import { evidence } from "../model/evidence.ts";
import { datedByOthers } from "./dating.ts";

const headline = "The lake that the train forgot and then found again";
const address = "https://steppegazette.example/lake?utm_source=mail";
const open = (given: Partial<Article> = {}): Article => ({ ...inventedArticle({ id: "open", published: null, headline, url: address }), ...given });
const linking = (id: string, published: string, href: string, more: Partial<Article> = {}): Article => ({
  ...inventedArticle({ id, published, headline: `A story of ${id}`, evidence: { published: evidence("stated", { lines: [3, 3] }, published, 0.99) } }),
  body: [{ ...paragraph("As this newspaper wrote, the train forgot a lake.", [5, 5]), marks: [{ kind: "link", start: 0, end: 5, href }] }],
  ...more,
});
const dated = (articles: readonly Article[], isPrivate: (article: Article) => boolean = () => false) => datedByOthers(articles, (article) => !isPrivate(article));
const of = (articles: readonly Article[], id = "open"): string => {
  const { published } = articles.find((one) => one.id === id) ?? inventedArticle();
  return published.kind === "undated" ? "undated" : published.edtf;
};
const sameAddress = "http://www.steppegazette.example/lake/";

describe("an article without a date", () => {
  it("is no younger than one that links to it, and says which", () => {
    const [read] = dated([open(), linking("a", "2024-06-02", sameAddress), linking("b", "2024-05-04", sameAddress)]);
    assert.deepEqual(read?.published, { kind: "estimated", edtf: "[..2024-05-04]" });
    assert.deepEqual(read?.evidence.published, evidence("inferred", { place: "article b" }, "A story of b", 0.6, ["“A story of b” (b), published 2024-05-04 (its line 3), links to it"]));
  });
  it("is no younger than one that quotes its headline, or points to it within its text", () => {
    const quoting = inventedArticle({ id: "q", published: "2024-05", body: [`In “${headline}” the guard told of it.`] });
    assert.equal(of(dated([open(), quoting])), "[..2024-05-31]");
    const related = [{ title: headline, url: null, lines: [4, 4] as const }];
    assert.equal(of(dated([open(), inventedArticle({ id: "r", related, body: ["One.", "Two."] })])), "[..2024-05-04]");
  });
  it("learns nothing from links below a story, which pages renew", () => {
    const related = [{ title: headline, url: null, lines: [9, 9] as const }];
    assert.equal(of(dated([open(), inventedArticle({ id: "r", related, body: ["One.", "Two."] })])), "undated");
  });
  it("may be as young as the last change of what links to it", () => assert.equal(of(dated([open(), linking("a", "2024-05-04", sameAddress, { modified: "2024-05-09T10:00:00Z" })])), "[..2024-05-09]"));
  it("is no older than one that it links to", () => {
    const target = inventedArticle({ id: "t", published: "2024-05-04", url: "https://steppegazette.example/tree", headline: "Tree" });
    const read = dated([{ ...linking("open", "2024-01-01", "https://steppegazette.example/tree"), published: { kind: "undated" }, evidence: {} }, target]);
    assert.equal(of(read), "[2024-05-04..]");
  });
  it("keeps what it tells of itself, and a bound that contradicts it is left out", () => {
    const own = open({ published: { kind: "estimated", edtf: "[2024-05..]" }, evidence: { published: evidence("inferred", { lines: [7, 7] }, "in May 2024", 0.6, ["told as past"]) } });
    const [read] = dated([own, linking("a", "2024-06-02", sameAddress), linking("b", "2023-06-02", sameAddress)]);
    assert.equal(read && of([read]), "[2024-05..2024-06-02]");
    assert.deepEqual([read?.evidence.published?.lines, read?.evidence.published?.text, read?.evidence.published?.reasons.length], [[7, 7], "in May 2024", 2]);
  });
  it("is left alone where a curator says that nobody knows", () => {
    const said = open({ evidence: { published: evidence("curator", { place: "a.yaml" }, "null", 1) } });
    assert.equal(of(dated([said, linking("a", "2024-06-02", sameAddress)])), "undated");
  });
  it("learns nothing from a private article, nor from one that is undated itself", () => {
    const secret = linking("secret", "2024-06-02", sameAddress);
    const read = dated([open(), secret], (article) => article.id === "secret");
    assert.equal(of(read), "undated");
    assert.ok(!JSON.stringify(read[0]).includes("secret"));
    assert.equal(of(dated([open(), linking("a", "2024-06~", sameAddress)])), "undated");
  });
  it("that shares its headline with another is not meant by it", () => {
    const quoting = inventedArticle({ id: "q", body: [`In “${headline}” the guard told of it.`] });
    assert.equal(of(dated([open(), open({ id: "other", url: null }), quoting])), "undated");
  });
});

describe("a copy of a dated article", () => {
  const sentences = ["lake", "train", "guard", "tree", "dust"].map((word, at) => `On the platform number ${at} stood a ${word} that nobody in the village had ever seen before.`);
  const copy = open({ url: null, body: inventedArticle({ body: [sentences.slice(0, 3).join(" "), sentences.slice(3).join(" ")] }).body });
  const print = (id: string, published: string, body: readonly string[] = sentences): Article => inventedArticle({ id, published, body });
  it("is of about its month, and says so", () => {
    const [read] = dated([copy, print("a", "2024-05-04", [...sentences, "The lake was given back."])]);
    assert.deepEqual(read?.published, { kind: "estimated", edtf: "2024-05~" });
    assert.match(read?.evidence.published?.reasons.join() ?? "", /\(a\), published 2024-05-04, has the same text; assumed/);
  });
  it("is not when the copies are of two months, or little is the same", () => {
    assert.equal(of(dated([copy, print("a", "2024-05-04"), print("b", "2024-07-04")])), "undated");
    assert.equal(of(dated([copy, print("a", "2024-05-04", [...sentences.slice(0, 3), "And so on."])])), "undated");
  });
});

describe("dates from other articles", () => {
  const articles = [open(), linking("a", "2024-06-02", sameAddress), linking("b", "2024-05-04", sameAddress)];
  it("do not change when read again", () => assert.deepEqual(dated(dated(articles)), dated(articles)));
  it("do not depend on the order of the articles", () => assert.equal(of(dated([...articles].reverse())), of(dated(articles))));
  it("leave the others as they are", () => assert.deepEqual(dated(articles).slice(1), articles.slice(1)));
});
