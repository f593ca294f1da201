import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkArchive } from "../src/check.ts";
import type { ReviewLine } from "../src/reports/review.ts";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";

const article = (headline: string, date: string, text: string): string =>
  `---\nheadline: ${headline}\npublished: ${date}\nlanguage: en\nsource: The Steppe Gazette\nurl: https://steppegazette.example/${date}\n---\n\n${text}\n`;

const files: Readonly<Record<string, string>> = {
  "content/a.md": article("Barley dear again", "2020-01-04", "The guard Kasim-Zhomart Orlaev waved at the last train. Barley was dear that winter in Oslo."),
  "content/b.md": article("Rowers win by two lengths", "2021-02-04", "The guard Kassym-Jomart Orlayev waved back. The rowers had won by two lengths."),
  "content/c.md": article("A bridge stays closed", "2019-03-04", "The lawyer Ada Marlow wrote to the council about the bridge."),
  "content/d.md": article("The school has no roof", "2018-05-04", "The lawyer Ada Marlowe painted a roof on the wall of the school."),
  "content/e.md": article("Lanterns on the lake", "2017-05-04", "The potter Martin Orlo sold nine lanterns at the lake. Nobody but Orlo had brought any."),
  "content/f.md": article("Goats in the theatre", "2016-05-04", "The singer Tamsin Orlo sang to four goats in the theatre."),
  "content/g.md": article("A clock runs backwards", "2015-05-04", "The clock of Mr Orlo runs backwards since the wedding."),
  "content/h.md": article("Salt for the road", "2014-05-04", "Mr Velmora bought salt for the road, said Velmora."),
  "content/i.md": article("Snow in the orchard", "2013-05-04", "Snow fell near Velmora, a town of nine people in the north."),
  "content/j.md": article("Bread for the travellers", "2012-05-04", "They baked bread with Harrowgate until noon."),
  "content/k.md": article("Ink in the river", "2011-05-04", "Ink from Harrowgate coloured the river blue."),
  "content/l.md": article("Kites over the market", "2010-05-04", "Nine kites, one of them with Harrowgate on it, flew over the market."),
};

const linesAt = async (root: string): Promise<readonly ReviewLine[]> => (await checkArchive({ root, withSample: true })).review.lines;
const named = (lines: readonly ReviewLine[]): readonly string[] => lines.map((line) => `${line.code} ${line.file}`);

/** Pages of names by their addresses, each with the headlines of the articles that it shows. */
const namePages = (root: string): Readonly<Record<string, readonly string[]>> => {
  built(root);
  return Object.fromEntries([...filesOf(join(root, "_site"))].flatMap(([path, text]) => {
    const [, name] = /^((?:people|organisations|places)\/[^/]+)\/index\.html$/.exec(path) ?? [];
    return name === undefined ? [] : [[name, Object.values(files).flatMap((file) => /headline: (.*)/.exec(file)?.[1] ?? []).filter((headline) => text.includes(headline)).sort()]];
  }));
};

const [barley, rowers, lawyers, orlos, velmoras, ink] = [["Barley dear again"], ["Rowers win by two lengths"], ["A bridge stays closed", "The school has no roof"], ["A clock runs backwards", "Lanterns on the lake"], ["Salt for the road", "Snow in the orchard"], ["Bread for the travellers", "Ink in the river", "Kites over the market"]];
const before = {};

/** Each question with an answer of its own, the likely one (0) or another, and the pages of names that it makes. */
const answers: readonly { readonly what: string; readonly code: string; readonly answer: number; readonly pages: Readonly<Record<string, readonly string[]>> }[] = [
  { what: "joins names with `aliases`", code: "names-merged", answer: 0, pages: { "people/kasim-zhomart-orlaev": [...barley, ...rowers] } },
  { what: "takes names apart with `split`", code: "names-merged", answer: 1, pages: { } },
  { what: "joins names with `merge_into`", code: "names-alike", answer: 0, pages: { "people/ada-marlowe": lawyers } },
  { what: "keeps names apart with `never_merge`", code: "names-alike", answer: 1, pages: { } },
  { what: "confirms a name", code: "name-unsure", answer: 0, pages: { "people/harrowgate": ink } },
  { what: "says with `ignore` that there is no name", code: "name-unsure", answer: 1, pages: { } },
  { what: "decides between kinds", code: "name-kinds", answer: 0, pages: { "people/velmora": velmoras } },
  { what: "decides for the other kind", code: "name-kinds", answer: 1, pages: { "places/velmora": velmoras } },
  { what: "keeps two bearers of a surname apart", code: "surname-shared", answer: 0, pages: { "people/martin-orlo": ["Lanterns on the lake"], "people/tamsin-orlo": ["Goats in the theatre"] } },
  { what: "gives a surname to one bearer, but not where an article has the other", code: "surname-shared", answer: 1, pages: { "people/martin-orlo": orlos } },
];

const yamlOf = (line: ReviewLine, answer: number): string => (answer === 0 ? line.yaml : (line.otherwise?.[answer - 1]?.yaml ?? ""));

describe("a decision on names, pasted from the review as it stands,", () => {
  for (const { what, code, answer, pages } of answers)
    it(what, async () => {
      const root = archiveOf(files);
      assert.deepEqual(namePages(root), before);
      const lines = await linesAt(root);
      const line = lines.find((one) => one.code === code);
      assert.ok(line);
      addFiles(root, { [line.sidecar]: `${yamlOf(line, answer)}\n` });
      assert.deepEqual(named(await linesAt(root)), named(lines.filter((one) => one !== line)));
      assert.deepEqual(namePages(root), pages);
    });

  it("goes to the end of a file that stands there, and leaves what it has", async () => {
    const root = archiveOf({ ...files, "_data/entities.yaml": "- id: oslo\n  kind: place\n  name: Oslo\n" });
    const { stdout } = cuttings(["check", "--root", root]);
    assert.match(stdout, /paste what is right at the end of _data\/entities\.yaml:\n/);
    for (const line of await linesAt(root)) addFiles(root, { [line.sidecar]: `${existsSync(join(root, line.sidecar)) ? readFileSync(join(root, line.sidecar), "utf8") : ""}${line.yaml}\n` });
    const { problems, review } = await checkArchive({ root, withSample: true });
    assert.deepEqual([problems, review.lines], [[], []]);
    assert.deepEqual(Object.keys(namePages(root)).sort(), ["people/ada-marlowe", "people/harrowgate", "people/kasim-zhomart-orlaev", "people/martin-orlo", "people/tamsin-orlo", "people/velmora", "places/oslo"]);
  });

  it("stands in the text of `check` as in its JSON", async () => {
    const root = archiveOf(files);
    const { stdout } = cuttings(["check", "--root", root]);
    for (const { yaml, otherwise, message } of await linesAt(root)) for (const text of [message, yaml, ...(otherwise ?? []).map((one) => one.yaml)]) assert.ok(stdout.includes(text.replace(/\n/g, "\n      ")), text);
  });
});
