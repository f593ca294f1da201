import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { checkArchive } from "../src/check.ts";
import type { ReviewLine } from "../src/reports/review.ts";
import { archiveOf, built, filesOf } from "./built.ts";

/** A word of four syllables that no other number has. */
const word = (number: number): string => [1, 70, 4900, 343000].map((place) => Math.floor((number * 7919 + 104729) / place) % 70).map((at) => `${"bdfgklmnprstvz"[at % 14]}${"aeiou"[Math.floor(at / 14)]}`).join("");
/** Made-up sentences, of which two texts can share as many as they like. */
const sentence = (at: number): string => `The ${Array.from({ length: 8 }, (_, place) => word(at * 8 + place)).join(" ")}.`;
const article = (headline: string, date: string, sentences: readonly number[]): string => `---\nheadline: ${headline}\npublished: ${date}\nlanguage: en\nsource: null\n---\n\n${sentences.map(sentence).join("\n\n")}\n`;
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

const linesAt = async (root: string, code: string): Promise<readonly ReviewLine[]> => (await checkArchive({ root, withSample: true })).review.lines.filter((line) => line.code === code);
const pagesAt = (root: string, folder: string): number => {
  built(root);
  return [...filesOf(join(root, "_site")).keys()].filter((path) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(path)).length;
};

describe("two articles that have much of their text in common", () => {
  it("are asked about, and become or stop being one text as the review's YAML says", async () => {
    const files = { "content/a.md": article("Kettles", "2020-01-04", range(0, 20)), "content/b.md": article("Saddles", "2021-05-04", [...range(0, 10), ...range(40, 50)]) };
    const [line] = await linesAt(archiveOf(files), "copy-near");
    assert.ok(line);
    const answers = [line.yaml, line.otherwise?.[0]?.yaml ?? ""];
    assert.deepEqual(answers.map((yaml) => /text: (\w+)$/.exec(yaml)?.[1]).sort(), ["other", "same"]);
    for (const yaml of answers) {
      const root = archiveOf({ ...files, [line.sidecar]: `${yaml}\n` });
      assert.deepEqual(await linesAt(root, "copy-near"), []);
      assert.equal(pagesAt(root, "copies"), yaml.endsWith("same") ? 1 : 0, yaml);
    }
  });
});
