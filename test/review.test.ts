import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkArchive } from "../src/check.ts";
import type { Review } from "../src/reports/review.ts";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";

const story = [
  "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.",
  "On the following morning the train stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village.",
  "Nobody counted the trees in the evening, although the guard had promised the gardeners to do so before he closed the last of the doors.",
];
const headline = "Carriage leaves the depot with forty apple trees";
const dump = (more: { readonly head?: string; readonly end?: string; readonly title?: string; readonly address?: string }): string =>
  [more.title ?? `${headline}\n\n${headline}`, more.head ?? "May 4, 2024", ...story, more.end ?? "The doors stayed closed.", `Original url: https://steppegazette.example/${more.address ?? "a/carriage-leaves-the-depot"}`].join("\n\n") + "\n";

/** A record with fields that are not sure. */
const unsureRecord = (fields: Readonly<Record<string, string>>): string =>
  `---\ncuttings: 1\nid: pear-trees\nheadline: Pear trees\npublished: "2024-05-04"\npublished_kind: known\nsource: The Steppe Gazette\nsource_id: steppe-gazette\nbylines:\n  - name: Madina Qarabek\n    kind: person\nsection: Gardens\nlanguage: en\noriginal:\n  path: content/lost.txt\n  sha256: "${"0".repeat(64)}"\n  bytes: 9\n  format: text\nevidence:\n${Object.entries(fields).map(([field, text]) => `  ${field}:\n    method: pattern\n    text: ${text}\n    confidence: 0.4\n`).join("")}---\n\nPears came, too.\n`;

/** One file for each kind of line. */
const kinds: Readonly<Record<string, { readonly text: string; readonly codes: readonly string[] }>> = {
  "no-date.txt": { text: dump({ head: "" }), codes: ["undated"] },
  "no-outlet.txt": { text: dump({}).replace(/Original url.*/, ""), codes: ["source-unknown"] },
  "no-headline.txt": { text: `${story.join("\n\n")}\n`, codes: ["undated", "source-unknown", "unsure"] },
  "glued.txt": { text: dump({ end: "The doors stayed closedNobody knew for how long they would, said the guard." }), codes: ["glued-words"] },
  "quote.txt": { text: dump({ end: "“The doors stay closed, said the guard." }), codes: ["quote-unbalanced"] },
  "conflict.txt": { text: dump({ end: "The doors opened.", address: "2023/01/02/carriage-leaves-the-depot" }), codes: ["date-conflict"] },
  "ambiguous.txt": { text: dump({ head: "03/04/2024", end: "Nobody minded." }), codes: ["date-ambiguous"] },
  "impossible.txt": { text: dump({ head: "30 February 2024", end: "Nobody cared." }), codes: ["date-impossible"] },
  "damaged.txt": { text: dump({ end: "Nobody wrote.", address: "a/carriage-leaves-the-depot-with-forty-app-le-a68473" }).replaceAll("apple trees\n", "Apple\n"), codes: ["url-damaged"] },
  "record.md": { text: unsureRecord({ headline: "Pear", bylines: "Madina", section: "Gardens", language: "small words", published: "May 4" }), codes: ["unsure", "unsure", "unsure", "unsure", "unsure"] },
  "edited.txt": { text: dump({ end: "Nobody slept." }), codes: ["original-edited"] },
  "twin/a.txt": { text: dump({ end: "Nobody was surprised." }), codes: [] },
  "twin/b.txt": { text: dump({ end: "Nobody was surprised." }), codes: ["duplicate"] },
};

const files = { ...Object.fromEntries(Object.entries(kinds).map(([name, { text }]) => [`content/${name}`, text])), "_data/arrivals.tsv": "0000000000\tcontent/edited.txt\t2024-05-05\n" };
const reviewAt = async (root: string): Promise<Review> => (await checkArchive({ root, withSample: true })).review;
/** What is said of the archive as a whole stands in `_data/`. */
const aboutArticles = ({ lines }: Review): Review["lines"] => lines.filter(({ sidecar }) => !sidecar.startsWith("_data/"));
const paste = (root: string, sidecar: string, yaml: string): void => addFiles(root, { [sidecar]: `${existsSync(join(root, sidecar)) ? readFileSync(join(root, sidecar), "utf8") : ""}${yaml}\n` });

describe("the review", () => {
  it("has a line for everything that a person should decide, the least sure first", async () => {
    const lines = aboutArticles(await reviewAt(archiveOf(files)));
    for (const [name, { codes }] of Object.entries(kinds))
      assert.deepEqual(lines.filter((line) => line.file === `content/${name}`).map((line) => line.code).sort(), [...codes].sort(), name);
    assert.deepEqual(lines.map((line) => line.confidence), lines.map((line) => line.confidence).sort((a, b) => a - b));
    assert.ok(lines.every((line) => line.sidecar === `${line.file}.yaml`));
  });

  it("loses each line to its own YAML, and none to another's", async () => {
    const root = archiveOf(files);
    for (const line of aboutArticles(await reviewAt(root))) {
      paste(root, line.sidecar, line.yaml);
      const left = aboutArticles(await reviewAt(root)).filter((one) => one.file === line.file);
      rmSync(join(root, line.sidecar));
      const same = left.filter((one) => one.code === line.code && one.field === line.field && one.line === line.line);
      assert.deepEqual(same, [], `${line.file} ${line.code} ${line.yaml}`);
      assert.equal(left.length, (kinds[line.file.slice("content/".length)]?.codes.length ?? 0) - 1, `${line.file} ${line.yaml}`);
    }
  });

  it("is empty when every block is pasted, and stays so", async () => {
    const root = archiveOf(files);
    for (const { sidecar, yaml } of (await reviewAt(root)).blocks) paste(root, sidecar, yaml);
    const report = await checkArchive({ root, withSample: true });
    assert.deepEqual([report.review.lines, report.problems.filter((one) => one.severity !== "note")], [[], []]);
  });

  it("keeps what a curator accepted before, and says that the sidecar stands there", async () => {
    const root = archiveOf({ ...files, "content/quote.txt.yaml": "accept: [glued-words]\n" });
    const block = (await reviewAt(root)).blocks.find((one) => one.sidecar === "content/quote.txt.yaml");
    assert.deepEqual(block, { sidecar: "content/quote.txt.yaml", exists: true, yaml: 'accept: ["glued-words", "quote-unbalanced:13"]' });
  });

  it("stands in the output of `check` as one block for each sidecar", () => {
    const root = archiveOf({ "content/no-headline.txt": kinds["no-headline.txt"]?.text ?? "" });
    const { stdout } = cuttings(["check", "--root", root]);
    const [, yaml = ""] = /paste into content\/no-headline\.txt\.yaml, if this is right:\n((?: {4}.*\n)+)/.exec(stdout) ?? [];
    paste(root, "content/no-headline.txt.yaml", yaml.replace(/^ {4}/gm, ""));
    assert.deepEqual(JSON.parse(cuttings(["check", "--root", root, "--json"]).stdout), { problems: [], review: [], answers: [] });
  });
});

describe("the review of storylines", () => {
  const fire = "A fire in the Orlen granary of Velmora destroyed eleven wagons of barley on Monday, said the brigade, and the keeper Tamsin Brook was saved from the roof by two rowers of the regatta of Lindholm.";
  const choir = "A choir from the other bank of Serrano sang on the quay, while a market for old clocks went on in the square below the hall, and whoever had come to look went home on foot, but for the keeper and his brigade, the oldest brigade on that bank.";
  const record = (id: string, day: string, headline: string, text: string): string => `---\nid: ${id}\nheadline: ${headline}\npublished: ${day}\nsource: The Gazette of ${id}\n---\n\n${text}\n`;
  const contents = { "content/one.md": record("fire-one", "2024-05-04", "Granary burns in Velmora", fire), "content/two.md": record("fire-two", "2025-05-05", "Choir sings on the quay of Serrano", choir) };
  const asked = async (root: string) => (await reviewAt(root)).lines.filter(({ sidecar }) => sidecar === "_data/stories.yaml");

  it("loses its line to either answer, for good", async () => {
    const root = archiveOf(contents);
    const [line, ...others] = await asked(root);
    assert.ok(line, "nothing was asked");
    assert.equal(others.length, 0);
    const answers = [line.yaml, ...(line.otherwise ?? []).map(({ yaml }) => yaml)];
    assert.equal(answers.length, 2);
    for (const answer of answers) {
      addFiles(root, { "_data/stories.yaml": `${answer}\n` });
      assert.deepEqual(await asked(root), [], answer);
      built(root);
      const lines = [...filesOf(join(root, "_site")).keys()].filter((path) => /^storylines\/[^/]+\/index\.html$/.test(path)).length;
      assert.equal(lines, /^- line/.test(answer) ? 1 : 0, answer);
    }
  });
});
