import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkArchive } from "../src/check.ts";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";

const story = (who: string): string =>
  `The ${who} left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.\n\nOn the following morning the ${who} stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village.`;
const article = (who: string, day: string): string => `The ${who} leaves with forty apple trees\n\nBy Madina Qarabek\n\n${day}\n\n${story(who)}`;
const three = [article("carriage", "4 May 2024"), article("ferry", "5 May 2024"), article("wagon", "6 May 2024")];
const pasted = `${three.join("\n\n---\n\n")}\n`;
/** Headline and day say too little. */
const doubtful = pasted.replace(/By Madina Qarabek\n\n/g, "");

const parsed = (root: string, file: string): readonly { readonly id: string; readonly headline: string; readonly path: string; readonly part: unknown; readonly body: readonly { readonly lines: unknown }[] }[] =>
  cuttings(["parse", "--root", root, "--format", "ndjson", join(root, file)]).stdout.trim().split("\n").map((line) => JSON.parse(line));

describe("several articles in one file", () => {
  it("are records and pages of their own, with the file's path and its line numbers", () => {
    const root = archiveOf({ "content/pasted.txt": pasted, "content/wagon.txt": three[2] ?? "", "content/link.md": "# One more\n\nNobody waved.\n" });
    const report = built(root);
    assert.deepEqual([report.found, report.counted["furtherArticles"], report.counted["published"], report.counted["duplicates"]], [3, 2, 4, 1]);
    assert.deepEqual(report.problems.filter((one) => one.severity !== "note"), []);
    assert.deepEqual(report.problems.map((one) => [one.code, one.file, one.line ?? null]).sort(), [["duplicate", "content/wagon.txt", null], ["several-articles", "content/pasted.txt", null]]);
    const records = [...filesOf(join(root, "_records")).values()].filter((text) => text.includes("path: content/pasted.txt"));
    assert.deepEqual(records.map((text) => /part:\n {4}number: (\d)\n {4}of: 3\n {4}lines:\n? *(.*)\n/.exec(text)?.[1]).sort(), ["1", "2", "3"]);
    const pages = [...filesOf(join(root, "_site"))].filter(([path, text]) => /^articles\/[^/]+\/index\.html$/.test(path) && text.includes("in this file"));
    assert.equal(pages.length, 3);
    assert.ok(pages.every(([, text]) => /article [123] of 3 in this file, lines \d+ to \d+/.test(text)));
    assert.match(cuttings(["build", "--root", root]).stderr, /^3 files with 2 further articles in them in content\/: 4 published, 1 of equal text with another\.$/m);
  });

  it("are one object each in the output of `parse`", () => {
    const root = archiveOf({ "content/pasted.txt": pasted });
    const found = parsed(root, "content/pasted.txt");
    assert.deepEqual(found.map((one) => [one.headline, one.part, one.body[0]?.lines]), [
      ["The carriage leaves with forty apple trees", { number: 1, of: 3, lines: [1, 9] }, [7, 7]],
      ["The ferry leaves with forty apple trees", { number: 2, of: 3, lines: [13, 21] }, [19, 19]],
      ["The wagon leaves with forty apple trees", { number: 3, of: 3, lines: [25, 33] }, [31, 31]],
    ]);
    const alone = archiveOf({ "content/ferry.txt": `${three[1]}\n` });
    assert.equal(parsed(alone, "content/ferry.txt")[0]?.id, found[1]?.id, "an article's id is made of its own part");
  });

  it("stay one when a curator says so, and part where a curator says", () => {
    const root = archiveOf({ "content/pasted.txt": pasted, "content/pasted.txt.yaml": "split: false\n", "content/doubtful.txt": doubtful, "content/doubtful.txt.yaml": "split: [11, 21]\nlanguage: en\n" });
    assert.deepEqual(parsed(root, "content/pasted.txt").map((one) => one.part), [undefined]);
    assert.deepEqual(parsed(root, "content/doubtful.txt").map((one) => one.part), [{ number: 1, of: 3, lines: [1, 7] }, { number: 2, of: 3, lines: [11, 17] }, { number: 3, of: 3, lines: [21, 27] }]);
    addFiles(root, { "content/doubtful.txt.yaml": "split: [400]\n" });
    assert.deepEqual(parsed(root, "content/doubtful.txt").map((one) => one.part), [undefined]);
  });

  it("that are not sure are asked about, with both answers to paste", async () => {
    const root = archiveOf({ "content/doubtful.txt": doubtful });
    const { review, problems } = await checkArchive({ root, withSample: true });
    assert.deepEqual(problems.map((one) => [one.code, one.line]), [["perhaps-several-articles", 11]]);
    const yaml = review.lines.find((line) => line.code === "perhaps-several-articles")?.yaml ?? "";
    assert.equal(yaml, "split: false  # or, if it holds several: split: [11, 21]");
    for (const answer of [yaml, "split: [11, 21]"]) {
      addFiles(root, { "content/doubtful.txt.yaml": answer });
      assert.deepEqual((await checkArchive({ root, withSample: true })).review.lines.filter((line) => line.code.includes("several")), []);
    }
  });

  it("are answered for one by one, beside their file", async () => {
    const root = archiveOf({ "content/pasted.txt": pasted });
    const { review } = await checkArchive({ root, withSample: true });
    assert.deepEqual(review.blocks.map((one) => one.sidecar).sort(), ["content/pasted.txt.1.yaml", "content/pasted.txt.13.yaml", "content/pasted.txt.25.yaml"]);
    for (const { sidecar, yaml } of review.blocks) addFiles(root, { [sidecar]: yaml });
    addFiles(root, { "content/pasted.txt.13.yaml": "source: The Lake Courier\nheadline: A ferry went\nid: the-ferry\n", "content/pasted.txt.14.yaml": "section: Lakes\n" });
    const again = await checkArchive({ root, withSample: true });
    assert.deepEqual(again.review.lines, []);
    assert.deepEqual(again.problems.map((one) => one.code).sort(), ["several-articles", "sidecar-without-original"]);
    assert.deepEqual(parsed(root, "content/pasted.txt").map((one) => one.headline), ["The carriage leaves with forty apple trees", "A ferry went", "The wagon leaves with forty apple trees"]);
    assert.equal(built(root).counted["sidecars"], 4);
  });

  it("are not looked for in a file of which a headline or an address is said, and share what is said of all", () => {
    const named = archiveOf({ "content/pasted.txt": pasted, "content/pasted.txt.yaml": "headline: The trees of May\n" });
    assert.deepEqual(parsed(named, "content/pasted.txt").map((one) => one.headline), ["The trees of May"]);
    assert.deepEqual(built(named).problems.map((one) => one.code), ["perhaps-several-articles"]);
    const shared = archiveOf({ "content/pasted.txt": `---\nsection: Gardens\n---\n${pasted}`, "content/pasted.txt.yaml": "split: [16, 28]\nheadline: The trees of May\n" });
    assert.deepEqual(built(shared).problems.map((one) => one.code), ["said-of-several"]);
    const records = [...filesOf(join(shared, "_records")).values()];
    assert.deepEqual(records.map((text) => /^section: (.*)$/m.exec(text)?.[1]), ["Gardens", "Gardens", "Gardens"]);
  });

  it("keep the address of an article that was known before the file was parted", () => {
    const root = archiveOf({ "content/pasted.txt": pasted, "_data/arrivals.tsv": "id\tpath\tdate\n0000000000\tcontent/pasted.txt\t2024-05-07\n" });
    const run = cuttings(["check", "--root", root, "--json", "--write-arrivals"]);
    const { answers } = JSON.parse(run.stdout) as { readonly answers: readonly { readonly sidecar: string; readonly yaml: string }[] };
    assert.deepEqual(answers.filter((one) => one.yaml.includes("id: 0000000000")).map((one) => one.sidecar), ["content/pasted.txt.1.yaml"]);
    assert.equal(readFileSync(join(root, "_data/arrivals.tsv"), "utf8").split("\n").filter((line) => line.includes("pasted.txt")).length, 3);
    assert.equal(cuttings(["check", "--root", root]).stderr.includes("Not in _data/arrivals.tsv"), false);
  });
});
