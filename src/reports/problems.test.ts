import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problem, warning } from "../model/problem.ts";
import { annotations } from "./annotations.ts";
import { countedProblems, problemJson, problemsText } from "./problems.ts";

const date = problem({
  code: "date-unreadable",
  file: "content/2024/flood.yaml",
  line: 4,
  column: 12,
  excerpt: "published: 31/02/2024",
  length: 10,
  message: "not a calendar date",
  fix: "write YYYY-MM-DD, YYYY-MM or YYYY, for example `published: 2024-02-29`",
});

const lines = (...text: readonly string[]): string => text.join("\n") + "\n";

describe("a problem as text", () => {
  it("shows the place, the line, what is meant in it, and the way out", () =>
    assert.equal(
      problemsText([date], false),
      lines(
        "error date-unreadable  content/2024/flood.yaml:4:12",
        "   4 | published: 31/02/2024",
        "     |            ^^^^^^^^^^ not a calendar date",
        "  fix: write YYYY-MM-DD, YYYY-MM or YYYY, for example `published: 2024-02-29`",
      ),
    ));
  it("of a whole file has its message alone", () =>
    assert.equal(
      problemsText([warning({ code: "too-large", file: "content/big.txt", message: "It is too large.", fix: "Split it." })], false),
      lines("warning too-large  content/big.txt", "  It is too large.", "  fix: Split it."),
    ));
  it("of a line without a column has the message below the line", () =>
    assert.match(problemsText([problem({ code: "x", file: "a", line: 12345, excerpt: "the line", message: "m", fix: "f" })], false), /^12345 \| the line\n {6}\| m$/m));
  it("sets its marks below letters that are wide, or that are written out", () => {
    const text = problemsText([problem({ code: "x", file: "a", line: 1, column: 6, length: 2, excerpt: "洪水:\u202e 31 Feb", message: "m", fix: "f" })], false);
    assert.match(text, /^ {3}1 \| 洪水:\\u202e 31 Feb\n {5}\| {13}\^\^ m$/m);
  });
  it("cuts a long line around what is meant", () => {
    const text = problemsText([problem({ code: "x", file: "a", line: 1, column: 501, length: 3, excerpt: `${"a".repeat(500)}bad${"c".repeat(500)}`, message: "m", fix: "f" })], false);
    assert.match(text, /^ {3}1 \| …a{40}badc{77}…\n {5}\| {42}\^\^\^ m$/m);
  });
  it("gives a terminal nothing to obey", () => {
    const hostile = problem({ code: "x", file: "content/\u001b[31m\n\u202e.txt", line: 1, column: 1, excerpt: "\u009b2J", message: "a\u0007", fix: "\u2066b" });
    assert.doesNotMatch(problemsText([hostile], false).replace(/\n/g, ""), /[\u0000-\u001f\u007f-\u009f\u202e\u2066]/);
    assert.match(problemsText([hostile], false), /content\/\\u001b\[31m\\u000a\\u202e\.txt/);
  });
  it("is coloured only when asked", () => {
    assert.match(problemsText([date], true), /^\u001b\[1;31merror\u001b\[0m/);
    assert.doesNotMatch(problemsText([date], false), /\u001b/);
  });
  it("comes in the order of file, line and code", () => {
    const at = (file: string, line: number, code: string) => problem({ code, file, line, message: "m", fix: "f" });
    const text = problemsText([at("b", 1, "a"), at("a", 10, "a"), at("a", 9, "b"), at("a", 9, "a")], false);
    assert.deepEqual(text.match(/^error .*$/gm), ["error a  a:9", "error b  a:9", "error a  a:10", "error a  b:1"]);
  });
});

describe("problems for programs", () => {
  it("have every field, null where there is none", () =>
    assert.deepEqual(problemJson(warning({ code: "c", file: "f", message: "m", fix: "x" })), { code: "c", severity: "warning", file: "f", line: null, column: null, message: "m", fix: "x" }));
  it("are annotations under GitHub Actions, which text cannot break out of", () =>
    assert.equal(
      annotations([problem({ code: "c", file: "content/a,b:c.txt", line: 2, column: 3, message: "100 %\n::stop::", fix: "f" })], "archive/"),
      "::error file=archive/content/a%2Cb%3Ac.txt,line=2,col=3,title=c::100 %25%0A::stop:: Fix: f\n",
    ));
  it("are counted by severity", () => {
    assert.equal(countedProblems([date, date, warning({ code: "c", file: "f", message: "m", fix: "x" })]), "2 errors, 1 warning");
    assert.equal(countedProblems([]), "");
  });
});
