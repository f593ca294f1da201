import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { safeUrl } from "./safe-url.ts";

describe("an address", () => {
  for (const good of [
    "https://news.example/2019/12/04/harbour",
    "HTTP://news.example",
    "https://news.example:8080/a?b=c&d=%20#part",
    "https://новости.example/статья",
    "https://news.example/@name/1",
    "mailto:desk@news.example",
    "mailto:desk@news.example?subject=Harbour",
  ])
    it(`is kept: ${good}`, () => assert.equal(safeUrl(` ${good}\n`), good));

  for (const bad of [
    "",
    "#",
    "/2019/12/04",
    "//news.example/a",
    "news.example/a",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://news.example/a",
    "https:news.example",
    "https:\\\\news.example",
    "https://news.example\\@other.example",
    "https://user@news.example/",
    "https://user:secret@news.example/",
    "https://news.example/a b",
    "https://news.example/a\u202egpj",
    "https://news.example/a\u200bb",
    "https://news.example/\ud800",
    "https://",
    "https://news.example:99999/",
    "https://[::1",
    "mailto:",
    "mailto:nobody",
    `https://news.example/${"a".repeat(2048)}`,
  ])
    it(`is refused: ${JSON.stringify(bad).slice(0, 60)}`, () => assert.equal(safeUrl(bad), null));
});
