import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inlineMarkdown, reference, unprintable } from "./inline-markdown.ts";

/** Asks of every character by itself what is to be done with it. */
const oneByOne = (text: string, breaks: "hard" | "reference"): string =>
  [...text]
    .map((sign, at, all) => {
      const [before, after] = [all[at - 1] ?? "\n", all[at + 1] ?? "\n"];
      const rest = all.slice(at).join("");
      const ends = /\s/.test(after);
      if (sign === "\n") return breaks === "hard" && before !== "\n" && after !== "\n" ? "\\\n" : reference(sign);
      if (sign === " " || sign === "\t") return before === "\n" || after === "\n" ? reference(sign) : sign;
      if (sign === "&") return /^&#?\w{1,31};/.test(rest) ? "\\&" : sign;
      if (sign === "." || sign === ")") return ends && /(?:^|\n)\d{1,9}$/.test(all.slice(0, at).join("")) ? `\\${sign}` : sign;
      if (sign === "#") return before === "\n" || after === "\n" ? "\\#" : sign;
      if ("-+=:>".includes(sign)) return before === "\n" && (ends || "=>".includes(sign) || after === "-") ? `\\${sign}` : sign;
      if ("\\`*_[]<|~".includes(sign)) return `\\${sign}`;
      return unprintable.test(sign) ? reference(sign) : sign;
    })
    .join("");

const text = fc.array(fc.oneof(fc.constantFrom(..."\\`*_[]<|~&!#=:>+-.) \t\n1a;é\u202e\ufeff"), fc.constantFrom("&amp;", "12. ", "\n1) ", "\n- ", "# ")), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));

describe("plain words as Markdown", () => {
  it("have a sign escaped where one who looks at each would escape it, and nowhere else", () =>
    fc.assert(fc.property(text, fc.constantFrom("hard" as const, "reference" as const), (given, breaks) => assert.equal(inlineMarkdown({ text: given, marks: [] }, breaks), oneByOne(given, breaks))), { numRuns: 5000 }));

  it("are escaped in the same places where a mark cuts them", () =>
    fc.assert(
      fc.property(text.map((given) => `a${given.replace(/[![\]\\]/g, "")}`), fc.nat(), (given, cut) => {
        const at = cut % given.length;
        const marked = inlineMarkdown({ text: given, marks: [{ kind: "link", start: at, end: given.length, href: "https://a.example/" }] }, "hard");
        assert.equal(marked.replace("](https://a.example/)", "").replace("[", ""), oneByOne(given, "hard"));
      }),
      { numRuns: 2000 },
    ));
});
