import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { html } from "./html.ts";

const story = "<p>The harbour of Zarechye reopened on 1 May 1999 after a winter in which no ship had called, and the town came to see it, as it does each spring.</p>".repeat(3);

const declaredIn = (before: string, after = "", head = ""): readonly string[] => {
  const read = html.read({ path: "content/a.html", bytes: Buffer.from(`<html lang="en-GB"><head><title>Harbour reopens</title>${head}</head><body>${before}${story}${after}</body>`) });
  return read.kind === "document" ? read.document.declared.filter(({ field }) => field === "published" || field === "modified").map(({ field, value }) => `${field} ${value.value}, ${value.evidence.place}`) : [];
};

const title = "<h1>Harbour reopens</h1>";

describe("a printed date", () => {
  it("stands under the headline, above it, or behind a label", () => {
    assert.deepEqual(declaredIn(`${title}<div>28.01.22 | Zarechye</div>`), ["published 28.01.22, date under the headline"]);
    assert.deepEqual(declaredIn(`<p class="meta">Friday, 28 January 2022, 10:16</p>${title}`), ["published 28 January 2022, date above the headline"]);
    assert.deepEqual(declaredIn(title, "<div><div>Published on 28 January 2022</div></div>"), ["published 28 January 2022, labelled date under the headline"]);
    assert.deepEqual(declaredIn(`${title}<time datetime="2022-01-28">on Friday</time>`), ["published 2022-01-28, <time> under the headline"]);
  });

  it("is taken from the markup where figures may change places", () =>
    assert.deepEqual(declaredIn(`${title}<time datetime="2022-01-03">3/1/2022</time>`), ["published 2022-01-03, <time> under the headline"]));

  it("is the day of a change when it says so", () => assert.deepEqual(declaredIn(`${title}<div>Last updated: 28 January 2022</div>`), ["modified 28 January 2022, date under the headline"]));

  it("is not that of running text, comments, other articles or captions", () => {
    assert.deepEqual(declaredIn(title), []);
    for (const box of ['<div class="comments"><time>28 January 2022</time></div>', '<aside><div class="date">28 January 2022</div></aside>', '<ul class="related-articles"><li class="date">28 January 2022</li></ul>', "<figure><figcaption>Zarechye, 28 January 2022</figcaption></figure>"])
      assert.deepEqual(declaredIn(title, box), [], box);
    assert.deepEqual(declaredIn(title, [1, 2, 3, 4].map((day) => `<div class="card"><b class="date">${day} January 2022</b></div>`).join("")), []);
  });

  it("is a part of the title by itself", () => {
    assert.deepEqual(declaredIn("", "", '<meta property="og:title" content="Harbour reopens | Gazette | 28.04.2023">'), ["published 28.04.2023, date in the title"]);
    assert.deepEqual(declaredIn("", "", '<meta property="og:title" content="Harbour reopens on 28.04.2023 at last">'), []);
  });
});
