import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { csvOf, risOf } from "./exports.ts";
import { partsOf, textFragment } from "./result.ts";

describe("an excerpt", () => {
  it("is parted at what was found; words side by side are one, and signs of the text stay text", () =>
    assert.deepEqual(partsOf("a <mark>broken</mark> <mark>axle,</mark> &lt;b&gt;"), [
      { text: "a ", isFound: false },
      { text: "broken axle,", isFound: true },
      { text: " <b>", isFound: false },
    ]));
  it("leads to each thing found, once", () => {
    assert.equal(textFragment(partsOf("<mark>Axle,</mark> the <mark>axle</mark> of-<mark>a-b</mark>")), "#:~:text=axle&text=a%2Db");
    assert.equal(textFragment(partsOf("nothing")), "");
  });
});

const fragment = (title: string, shown: object, filters: object) => ({ url: "/articles/a/", excerpt: "", meta: { title }, filters: { ...filters, shown: [JSON.stringify({ edtf: null, authors: [], original: null, ...shown })] } });

describe("results taken along", () => {
  it("as CSV never calculate, and keep quotes and commas", () => {
    const text = csvOf([fragment('=1+1, "x"', { authors: ["A B", "C"] }, { source: ["-S"], kind: ["undated"] })], "https://a.example");
    assert.equal(text.split("\r\n")[1], `"'=1+1, ""x""",'-S,,undated,A B; C,,,https://a.example/articles/a/`);
    assert.ok(text.startsWith("\ufeffheadline,"));
  });
  it("as RIS give a date only as far as it is known", () => {
    const dated = (edtf: string, kind: string): string => risOf([fragment("A\nline", { edtf, original: "https://b.example/x" }, { kind: [kind] })], "https://a.example");
    assert.match(dated("2019-12", "known"), /^TY {2}- NEWS\r\nTI {2}- A line\r\nPY {2}- 2019\r\nDA {2}- 2019\/12\/\/\r\nUR {2}- https:\/\/b\.example\/x\r\nL2 {2}- https:\/\/a\.example\/articles\/a\/\r\nER {2}- \r\n$/);
    assert.doesNotMatch(dated("2019-12~", "estimated"), /^(PY|DA)/m);
  });
});
