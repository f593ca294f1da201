import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Guarded } from "../model/guarded.ts";
import { LeakError } from "../model/usage-error.ts";
import { leaksIn, refuseLeaks, soughtOf } from "./leaks.ts";

const secret = "Nobody told the stationmaster that forty young apple trees were hidden behind the samovar until the carriage had left.";
const guarded = (why: "rights" | "takedown", allowed: readonly string[] = []): Guarded => ({ texts: [{ file: "content/secret.txt", id: "secret", why, text: secret }], allowed });
const nine = "told the stationmaster that forty young apple trees were";
const eight = "told the stationmaster that forty young apple trees";
const leaks = (path: string, text: string | Uint8Array, given = guarded("rights")): number => leaksIn(path, typeof text === "string" ? Buffer.from(text) : text, soughtOf(given)).length;

describe("the check of finished files", () => {
  it("finds nine words in a row, and lets eight pass", () => {
    assert.ok(leaks("a.txt", `x ${nine} x`) > 0);
    assert.equal(leaks("a.txt", `x ${eight} x`), 0);
  });

  it("finds six words of an article that was taken out, and lets five pass", () => {
    assert.ok(leaks("a.txt", "the stationmaster that forty young apple", guarded("takedown")) > 0);
    assert.equal(leaks("a.txt", "stationmaster that forty young apple", guarded("takedown")), 0);
  });

  for (const [name, path, text] of [
    ["markup between the words", "a.html", `<p>told the <em>station</em>master that</p>\n<p id="p2"><a href="#p2" aria-label="Paragraph 2"></a>forty <b>young</b> apple trees were</p>`],
    ["an attribute", "a.html", `<meta name="description" content="${nine}">`],
    ["entities", "a.xml", `<t>told&#32;the&nbsp;stationmaster that fo&#114;ty young apple trees were</t>`],
    ["a comment", "a.html", `<!-- ${nine} -->`],
    ["JSON with signs written out", "a.json", JSON.stringify({ a: nine.replaceAll(" ", "\n") }).replace("forty", "\\u0066orty")],
    ["an address", "a.html", `<span title="rft.title=${encodeURIComponent(nine)}">`],
    ["Markdown links", "a.md", "told the [stationmaster](https://a.example/x) that **forty** young apple trees were"],
    ["another case and other signs", "a.bib", "TOLD the {Station\u00admaster} that: forty – “young” apple\\ntrees were"],
  ] as const)
    it(`looks through ${name}`, () => assert.ok(leaks(path, text) > 0));

  it("opens what is compressed", () => {
    assert.ok(leaks("pagefind/fragment/en_1.pf_fragment", gzipSync(`pagefind_dcd{"content":"${nine}"}`)) > 0);
    assert.ok(leaks("a.html.br", brotliCompressSync(`<p>${nine}</p>`)) > 0);
    assert.throws(() => leaks("a.gz", Uint8Array.from([0x1f, 0x8b, 1, 2, 3])), /cannot be opened/);
  });

  it("lets pass what stands in what is allowed", () => assert.equal(leaks("a.txt", nine, guarded("rights", [`A headline: ${nine} there`])), 0));

  it("says file, words and original, and passes over what has passed before", () => {
    const root = mkdtempSync(join(tmpdir(), "cuttings-leaks-"));
    const page = [{ path: "page.html", place: join(root, "page.html") }];
    try {
      const write = (text: string): void => writeFileSync(join(root, "page.html"), text);
      write("<p>Nothing here.</p>");
      refuseLeaks(root, page, guarded("rights"));
      write(`<p>${nine}</p>`);
      assert.throws(() => refuseLeaks(root, page, guarded("rights")), (error) => error instanceof LeakError && error.problems[0]?.file === "page.html" && /“told the stationmaster.*content\/secret\.txt/.test(error.problems[0].message));
      assert.throws(() => refuseLeaks(root, page, guarded("rights")), LeakError, "a leak is never taken for passed");
      refuseLeaks(root, page, guarded("rights", [nine]));
      assert.throws(() => refuseLeaks(root, page, guarded("rights")), LeakError, "what passed for other texts is looked at again");
      refuseLeaks(root, page, { texts: [], allowed: [] });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
