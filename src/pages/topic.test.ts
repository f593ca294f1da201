import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { entitySchema } from "../model/entity.ts";
import { topicSchema } from "../model/topic.ts";
import * as topic from "./topic.11ty.ts";

const entities = [entitySchema.parse({ id: "ada-mills", kind: "person", name: "Ada Mills" }), entitySchema.parse({ id: "velmora", kind: "place", name: "Velmora" })];
const orchards = topicSchema.parse({ id: "orchards", name: "Orchards", any: ["orchard"], iptc: "10000000" });
const pageOf = (texts: readonly string[]): string => {
  const archive = inventedArchive(texts.map((text, at) => inventedArticle({ id: `article-${at}`, body: [text] })), { entities, topics: [orchards] });
  return topic.render(topic.rows(archive)[0] ?? assert.fail()).toString();
};

describe("the page of a topic", () => {
  it("says whom and what its articles name, by kind, once two of them do", () => {
    const page = pageOf(["Ada Mills saw the orchard of Velmora.", "Ada Mills left the orchard.", "Velmora has a river."]);
    assert.match(page, /People<\/h2><ul class="counted"><li><a href="\/people\/ada-mills\/"><bdi>Ada Mills<\/bdi><\/a> <span class="count">2</);
    assert.doesNotMatch(page, /places\/velmora/);
  });

  it("gives its place among the IPTC Media Topics", () => assert.match(pageOf(["An orchard burned."]), /<a href="http:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/10000000"[^>]*>medtop:10000000</));
});
