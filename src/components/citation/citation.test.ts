import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { manyArticles } from "../../../test/hostile.ts";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import { isoDate } from "../../model/published.ts";
import { citedText } from "./cited-text.ts";
import { citationFile } from "./files.ts";
import { referenceOf, type Reference } from "./reference.ts";
import { inText, styles } from "./styles.ts";

const archive = inventedArchive([], { settings: { ...inventedArchive([]).settings, name: "Press archive", address: "https://archive.example" } });
const referenceTo = (given: Parameters<typeof inventedArticle>[0]): Reference => referenceOf(archive, inventedArticle(given), []);
const references = manyArticles.map((article) => referenceOf(archive, article, ["Rail & road, 100 %"]));

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly URL?: string;
  readonly author?: readonly object[];
  readonly reporter?: unknown;
  readonly issued?: { readonly "date-parts"?: readonly (readonly (number | string)[])[] };
  readonly ["container-title"]?: string;
}
const load = createRequire(import.meta.url);
const { Cite } = load("@citation-js/core") as { Cite: new (text: string | object, options: object) => { readonly data: readonly CslItem[] } };
load("@citation-js/plugin-bibtex");
load("@citation-js/plugin-ris");

const plain = (text: string | undefined): string => (text ?? "").replace(/<[^>]*>/g, "");
const day = (item: CslItem): string | null => item.issued?.["date-parts"]?.[0]?.map((part) => String(part).padStart(2, "0")).join("-") ?? null;

describe("citation files", () => {
  for (const [at, reference] of references.entries()) {
    const exact = isoDate(reference.published);

    it(`are read by a citation library from BibTeX: ${reference.id}`, () => {
      const [item, ...others] = new Cite(citationFile([reference], "bib"), { forceType: "@biblatex/text", generateGraph: false }).data;
      assert.ok(item && others.length === 0);
      // The library reads a sign of TeX in its own way now and then; letters and figures must all be there, in order.
      const letters = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");
      assert.equal(letters(item.title), letters(reference.title));
      assert.equal(letters(item["container-title"] ?? ""), letters(reference.container ?? ""));
      assert.equal(item.author?.length ?? 0, reference.authors.length);
      if (exact !== null) assert.equal(day(item), exact);
    });

    it(`are read by a citation library from RIS: ${reference.id}`, () => {
      const [item, ...others] = new Cite(citationFile([reference], "ris"), { forceType: "@ris/file", generateGraph: false }).data;
      assert.ok(item && others.length === 0, `${others.length} more`);
      assert.equal(item.type, "article-newspaper");
      assert.equal(item.title, reference.title);
      assert.equal(item["container-title"] ?? null, reference.container);
      assert.equal(item.URL ?? null, reference.original ?? reference.page);
      // The library calls the authors of news reporters and reads the year alone.
      assert.equal(item.reporter !== undefined, reference.authors.length > 0);
      assert.equal(day(item), exact?.slice(0, 4) ?? null);
      assert.equal(/^DA  - (.*?)\/*\r$/m.exec(citationFile([reference], "ris"))?.[1] ?? null, exact?.replaceAll("-", "/") ?? null);
    });

    it(`are read by a citation library from CSL-JSON: ${reference.id}`, () => {
      const [item] = new Cite(JSON.parse(citationFile([reference], "json")), { generateGraph: false }).data;
      assert.ok(item);
      assert.deepEqual([item.type, item.id, item.title, item["container-title"] ?? null], ["article-newspaper", manyArticles[at]?.id, reference.title, reference.container]);
      if (exact !== null) assert.equal(day(item), exact);
    });
  }

  it("hold a whole list", () => {
    for (const [format, type] of [["bib", "@biblatex/text"], ["ris", "@ris/file"]] as const) assert.equal(new Cite(citationFile(references, format), { forceType: type, generateGraph: false }).data.length, references.length, format);
    assert.equal(citationFile(references, "json"), `${JSON.stringify(JSON.parse(citationFile(references, "json")), null, 1)}\n`);
    assert.equal(JSON.parse(citationFile(references, "json")).length, references.length);
    assert.equal(citationFile([], "json"), "[]\n");
  });

  it("say of dates what is known, and of no other", () => {
    const issued = (published: string | null) => JSON.parse(citationFile([referenceTo({ published })], "json"))[0].issued;
    assert.deepEqual(issued("2020-03~"), { "date-parts": [[2020, 3]], circa: true });
    assert.deepEqual(issued("2020-03-27?"), { "date-parts": [[2020, 3, 27]], circa: true });
    assert.deepEqual(issued("[2022-06-17..2022-06-30]"), { literal: "between 17 and 30 June 2022" });
    assert.equal(issued(null), undefined);
    assert.match(citationFile([referenceTo({ published: "2020-03~" })], "bib"), /date = \{2020-03~\}(?![\s\S]*year =)/);
    for (const published of ["2020-03~", "[..2014-03-31]", null]) assert.doesNotMatch(citationFile([referenceTo({ published })], "ris"), /^(DA|PY)/m);
  });
});

describe("a citation in words", () => {
  const cite = (given: Parameters<typeof inventedArticle>[0]): readonly string[] => styles.map((style) => citedText(style.cite(referenceTo(given))));
  const depot = { id: "depot", name: "The Depot" };

  it("follows each style", () =>
    assert.deepEqual(cite({ source: depot, url: "https://depot.example/1", bylines: [{ name: "Ines Halvard", kind: "person" }, { name: "Jan van der Berg", kind: "person" }], saved: "2024-06-01" }), [
      "Halvard, I., & van der Berg, J. (2024, May 4). Carriage leaves the depot. The Depot. https://depot.example/1",
      "Halvard, Ines, and Jan van der Berg. “Carriage leaves the depot.” The Depot, May 4, 2024. https://depot.example/1. Archived at https://archive.example/articles/a123456789/.",
      "Halvard, Ines, and Jan van der Berg. “Carriage leaves the depot.” The Depot, 4 May 2024, https://depot.example/1. Press archive, https://archive.example/articles/a123456789/.",
      "Halvard I., van der Berg J. Carriage leaves the depot [Электронный ресурс] // The Depot. 2024. 4 мая. URL: https://depot.example/1 (дата обращения: 01.06.2024).",
    ]));

  it("begins with the title where nobody signs, and never doubles a mark", () =>
    assert.deepEqual(cite({ headline: "Who drives “the library”?", source: depot, published: "2022-05" }).slice(0, 3), [
      "Who drives “the library”? (2022, May). The Depot. https://archive.example/articles/a123456789/",
      "“Who drives ‘the library’?” The Depot, May 2022. https://archive.example/articles/a123456789/.",
      "“Who drives ‘the library’?” The Depot, May 2022. Press archive, https://archive.example/articles/a123456789/.",
    ]));

  it("says honestly that a date is not known, about, doubtful or a span", () => {
    const dates = (published: string | null) => cite({ source: depot, published }).map((text) => text.replace(/ ?https.*| ?URL.*|\. Press archive.*/, "").replace(/^.*?(?=\(|The Depot)/, ""));
    assert.deepEqual(dates(null), ["(n.d.). The Depot.", "The Depot, n.d.", "The Depot, n.d", "The Depot. [Б. г.]."]);
    assert.deepEqual(dates("2020-03~"), ["(ca. 2020, March). The Depot.", "The Depot, [ca. March 2020].", "The Depot, circa Mar. 2020", "The Depot. [примерно март 2020 г.]."]);
    assert.deepEqual(dates("2020-03-27?"), ["(2020, March 27?). The Depot.", "The Depot, [March 27, 2020?].", "The Depot, [27 Mar. 2020?]", "The Depot. [27 марта 2020 г. (под вопросом)]."]);
    assert.deepEqual(dates("[2022-06-17..2022-06-30]").slice(0, 3), ["(between 17 and 30 June 2022). The Depot.", "The Depot, [between 17 and 30 June 2022].", "The Depot, [between 17 and 30 June 2022]"]);
  });

  it("names a paragraph in the text", () => {
    assert.equal(inText(referenceTo({ bylines: [{ name: "Ines Halvard", kind: "person" }] }), 12), "(Halvard, 2024, para. 12)");
    assert.equal(inText(referenceTo({ published: null, headline: "Carriage leaves the depot at noon" }), 3), "(“Carriage leaves the depot …”, n.d., para. 3)");
  });
});
