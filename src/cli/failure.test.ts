import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { LockedError, UsageError } from "../model/usage-error.ts";
import { exitCodeOf, failureText } from "./failure.ts";

/** What is said on the standard error while a function runs. */
const said = (run: () => void): string => {
  const { write } = process.stderr;
  let text = "";
  process.stderr.write = (part: string | Uint8Array): boolean => ((text += String(part)), true);
  try {
    run();
  } finally {
    process.stderr.write = write;
  }
  return text;
};

describe("a run that fails", () => {
  it("exits with the code of its error, in one sentence and a way out", () => {
    assert.equal(said(() => assert.equal(exitCodeOf(new UsageError("No.", "Do so."), false), 2)), "error: No.\n  fix: Do so.\n");
    said(() => assert.equal(exitCodeOf(new LockedError("Busy.", "Wait."), false), 75));
  });
  it("says in words what the system refused", () => {
    const refusal = Object.assign(new Error("EACCES: permission denied, scandir '/x'"), { code: "EACCES", path: "/x", syscall: "scandir" });
    assert.equal(said(() => assert.equal(exitCodeOf(refusal, false), 1)), "error: /x cannot be used: permission denied.\n  fix: Mend that, and run the same command again.\n");
  });
  it("says so where the refusal is wrapped in another error, and where the system names no file", () => {
    const refusal = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
    const wrapped = Object.assign(new Error("Having trouble"), { originalError: new Error("deeper", { cause: refusal }) });
    assert.equal(said(() => assert.equal(exitCodeOf(wrapped, false), 1)), "error: A file cannot be written: the disk is full.\n  fix: Mend that, and run the same command again.\n");
  });
  it("shows where it happened when it is our own fault", () => {
    const fault = (): void => {
      try {
        readFileSync("/nowhere/at/all");
      } catch (error) {
        assert.equal(exitCodeOf(error, false), 1);
      }
    };
    assert.match(said(fault), /a fault in cuttings itself[\s\S]*failure\.test/);
  });
  it("lets no file name steer the terminal", () => assert.equal(failureText(new UsageError("No \u001b[2J.", "x")), "error: No \\u001b[2J.\n  fix: x\n"));
});
