import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outsideLink, shortUrl } from "./outside-link.ts";

describe("a link out of the archive", () => {
  it("passes nothing on", () => assert.equal(outsideLink("https://a.example/b", "there").toString(), '<a href="https://a.example/b" rel="noopener noreferrer nofollow">there</a>'));

  it("leaves its words when the address is not safe", () => assert.equal(outsideLink("javascript:alert(1)", "<there>").toString(), "&lt;there&gt;"));

  it("is short enough to read", () => assert.equal(shortUrl("https://www.a.example/2019/12/"), "a.example/2019/12"));
});
