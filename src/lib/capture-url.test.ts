import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { captureOf } from "./capture-url.ts";

describe("the address of a capture", () => {
  it("holds the address that was recorded", () => {
    for (const capture of ["https://web.archive.org/web/20200101120000/http://news.example/a?b=1", "https://web.archive.org/web/20200101120000im_/http:/news.example/a?b=1", "https://web.archive.org/web/2020/news.example/a?b=1", "https://archive.ph/2020.01.01-120000/http://news.example/a?b=1"])
      assert.equal(captureOf(capture)?.url, "http://news.example/a?b=1", capture);
    assert.equal(captureOf("https://web.archive.org/web/20200101120000im_/http://news.example/a")?.capture, "https://web.archive.org/web/20200101120000/http://news.example/a");
  });

  it("is no other address, and no capture of what may not be linked to", () => {
    for (const address of ["https://news.example/web/20200101/http://other.example/", "https://archive.ph/AbCdE", "https://web.archive.org/web/2020/javascript:alert(1)", "https://web.archive.org/web/2020/https://web.archive.org/web/2019/http://news.example/"])
      assert.equal(captureOf(address), null, address);
  });
});
