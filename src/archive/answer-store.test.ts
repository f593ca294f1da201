import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Article } from "../model/article.ts";
import { keepAnswersIn, keptAnswer, storedAnswer, storedAnswerOfAll } from "../model/kept-answer.ts";
import { keptArticle, labelOf, placeOf, textOf } from "../model/kept-article.ts";
import { openAnswers } from "./answer-store.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-answers-"));
  mkdirSync(join(root, ".cuttings"));
});
afterEach(() => {
  keepAnswersIn(null);
  rmSync(root, { recursive: true, force: true });
});

const article = (headline: string): Article => {
  const made = inventedArticle({ headline });
  return keptArticle(placeOf(made), `digest of ${headline}`, { label: () => labelOf(made), text: () => textOf(made) });
};

/** Asks for the lengths of these headlines; gives those that had to be counted. */
const counted = (headlines: readonly string[], version = "1"): readonly string[] => {
  const made: string[] = [];
  const lengthOf = keptAnswer("lengths", ({ headline }) => (made.push(headline), [headline.length]));
  const answers = openAnswers(root, version);
  keepAnswersIn(answers);
  for (const headline of headlines) assert.deepEqual(lengthOf(article(headline)), [headline.length]);
  for (const [name, lines] of answers.changed()) writeFileSync(join(root, ".cuttings", name), Buffer.concat([...lines]));
  assert.equal(answers.changed().size, 0, "what was just written is new again");
  return made;
};
const file = (): string => join(root, ".cuttings", "answers-lengths.tsv");

describe("answers between builds", () => {
  it("are given again as long as the article and the program are the same", () => {
    assert.deepEqual(counted(["Pears", "Plums"]), ["Pears", "Plums"]);
    assert.deepEqual(counted(["Pears", "Plums", "Figs"]), ["Figs"]);
    assert.deepEqual(counted(["Pears"], "2"), ["Pears"]);
  });

  it("are forgotten with their articles, and files of questions that nobody asks are named", () => {
    counted(["Pears", "Plums"]);
    counted(["Plums"]);
    assert.doesNotMatch(readFileSync(file(), "utf8"), /Pears/);
    assert.deepEqual(openAnswers(root, "1").unasked(), ["answers-lengths.tsv"]);
  });

  it("that are damaged anywhere are made anew", () => {
    counted(["Pears", "Plums"]);
    const whole = readFileSync(file());
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file(), damaged);
      counted(["Pears", "Plums"]);
      assert.deepEqual(counted(["Pears", "Plums"]), [], `byte ${at}`);
      writeFileSync(file(), whole.subarray(0, at));
      counted(["Pears", "Plums"]);
    }
  });

  it("are nobody else's where another build has put others in their place", () => {
    counted(["Pears", "Plums"]);
    const answers = openAnswers(root, "1");
    assert.equal(answers.find("lengths", "digest of Figs"), undefined);
    const [header = "", pears = "", plums = ""] = readFileSync(file(), "utf8").split("\n");
    writeFileSync(file(), `${header}\n${plums}\n${pears}\n`);
    assert.equal(answers.find("lengths", "digest of Pears"), undefined);
  });

  it("wait on the disk and are found there, each with its own", () => {
    const answers = openAnswers(root, "1");
    const all = Array.from({ length: 500 }, (_, at) => `${at} ${"ы".repeat(at * 7)}`);
    for (const [at, text] of all.entries()) answers.keep("lengths", `digest ${at}`, text);
    for (const at of [499, 0, 250, 1]) assert.equal(answers.find("lengths", `digest ${at}`), all[at]);
    const [lines = []] = answers.changed().values();
    assert.deepEqual([...lines].slice(1).map((line) => JSON.parse(Buffer.from(line).toString("utf8").split("\t")[2] ?? "")), all);
    assert.deepEqual(readdirSync(join(root, ".cuttings")), []);
    answers.close();
    answers.keep("lengths", "digest of Pears", [5]);
    assert.equal(answers.find("lengths", "digest of Pears"), undefined);
  });

  it("stay while more will be asked, and are found in the file that was written meanwhile", () => {
    counted(["Pears", "Plums", "Figs", "Quinces"]);
    const answers = openAnswers(root, "1");
    const write = (isDone: boolean): void => {
      for (const [name, lines] of answers.changed(isDone)) writeFileSync(join(root, ".cuttings", name), Buffer.concat([...lines]));
    };
    assert.deepEqual(answers.find("lengths", "digest of Figs"), [4]);
    answers.keep("lengths", "digest of Medlars and much more", [21]);
    write(false);
    for (const [name, length] of [["Quinces", 7], ["Figs", 4], ["Plums", 5]] as const) assert.deepEqual(answers.find("lengths", `digest of ${name}`), [length]);
    write(true);
    answers.close();
    assert.deepEqual(counted(["Quinces", "Plums", "Figs"]), []);
    assert.doesNotMatch(readFileSync(file(), "utf8"), /Pears/);
  });

  it("are not kept by who may not write", () => {
    const answers = openAnswers(root, "1", false);
    answers.keep("lengths", "digest of Pears", [5]);
    assert.equal(answers.changed().size, 0);
  });

  it("of many articles at once are given again while each of them is the same, and those of each stay meanwhile", () => {
    const summed = (groups: readonly (readonly string[])[], given = 1): { readonly sums: number; readonly lengths: readonly string[] } => {
      const lengths: string[] = [];
      let sums = 0;
      const lengthOf = storedAnswer("lengths", ({ headline }) => (lengths.push(headline), headline.length));
      const sumOf = storedAnswerOfAll("sums", ["lengths"], (articles, times: number) => (sums++, times * articles.reduce((sum, one) => sum + lengthOf(one), 0)));
      const answers = openAnswers(root, "1");
      keepAnswersIn(answers);
      for (const group of groups) assert.equal(sumOf(group.map(article), given), given * group.join("").length);
      for (const [name, lines] of answers.changed()) writeFileSync(join(root, ".cuttings", name), Buffer.concat([...lines]));
      assert.deepEqual(answers.unasked(), []);
      return { sums, lengths };
    };
    assert.deepEqual(summed([["Pears", "Plums"], ["Figs"]]), { sums: 2, lengths: ["Pears", "Plums", "Figs"] });
    assert.deepEqual(summed([["Pears", "Plums"], ["Figs"]]), { sums: 0, lengths: [] });
    assert.deepEqual(summed([["Pears", "Plums", "Sloes"], ["Figs"]]), { sums: 1, lengths: ["Sloes"] });
    assert.deepEqual(summed([["Pears", "Plums", "Sloes"], ["Figs"]], 2), { sums: 2, lengths: [] });
    assert.deepEqual(summed([["Figs", "Sloes"]], 2), { sums: 1, lengths: [] });
    assert.doesNotMatch(readFileSync(file(), "utf8"), /Pears/);
  });

  it("are made each time for an article that has no digest", () => {
    const made: number[] = [];
    const asked = keptAnswer("lengths", () => made.push(1));
    keepAnswersIn(openAnswers(root, "1"));
    asked(inventedArticle());
    asked(inventedArticle());
    assert.equal(made.length, 2);
  });
});
