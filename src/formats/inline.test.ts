import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { imageAlone, inlineText } from "./inline.ts";

describe("a line of a text dump", () => {
  it("gives its links, by name or bare", () => {
    assert.deepEqual(inlineText("As [the mayor](https://news.example/a_(b) \"Mayor\") said"), {
      text: "As the mayor said",
      marks: [{ kind: "link", href: "https://news.example/a_(b)", start: 3, end: 12 }],
    });
    assert.deepEqual(inlineText("<https://news.example/a>").marks, [{ kind: "link", href: "https://news.example/a", start: 0, end: 22 }]);
  });

  it("keeps the words of a link that leads nowhere", () => {
    for (const target of ["#", "", "#top", "/2019/a", "javascript:alert(1)", "data:text/html,x", "a.html"])
      assert.deepEqual(inlineText(`It [reopened](${target}) today`), { text: "It reopened today", marks: [] });
  });

  it("gives strong words, also around and inside a link", () => {
    assert.deepEqual(inlineText("**Read also:** more"), { text: "Read also: more", marks: [{ kind: "strong", start: 0, end: 10 }] });
    assert.deepEqual(
      inlineText("**[a](https://news.example)** [b **c**](https://news.example)").marks.map(({ kind, start, end }) => `${kind} ${start}-${end}`),
      ["strong 0-1", "link 0-1", "link 2-5", "strong 4-5"],
    );
  });

  it("loses its images", () => assert.equal(inlineText("See ![the port](port.png) here").text, "See here"));

  for (const text of ["free expression of the[ir] will", "rows[0](x)", "2**3 and 4**5", "f(**options, **more)", "**open", "{{ braces }} {% percent %}", "*star* _under_ `tick`", "C:\\new \\* \\[a\\]", "<b>bold</b> <http:>", "<https://me:secret@news.example/>", "[a] (b)", "\\frac{1}{2}", "![", "****"])
    it(`stands as it is: ${text}`, () => assert.deepEqual(inlineText(text), { text, marks: [] }));

  it("is read in bounded time, whatever it holds", () => {
    for (const unit of ["[", "![", "[](", "**a ", "**", "[a](#)", "[a]((", "<https:/ ", "**[a](#)"]) {
      const start = process.cpuUsage();
      inlineText(unit.repeat(2_000_000 / unit.length));
      assert.ok(process.cpuUsage(start).user < 3_000_000, unit);
    }
  });
});

describe("an image alone in its line", () => {
  it("gives its words", () => {
    assert.equal(imageAlone("![The port at dawn](https://news.example/port.jpg)"), "The port at dawn");
    assert.equal(imageAlone("![](port.jpg)"), "");
    assert.equal(imageAlone("![a](b.png) and words"), null);
  });
});
