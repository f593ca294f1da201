import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Colleague } from "./colleague.ts";
import type { PagesTask, Task } from "./task.ts";
import { openTeam } from "./team.ts";

const task = (rows: string): PagesTask => ({ kind: "pages", rows, folder: "/" });
const entry = (path: string) => ({ path, bytes: 1, sha256: "0" });

/** Answers when told to. */
const slow = () => {
  const open: { readonly task: Task; readonly answer: (made: unknown) => void; readonly fail: (error: Error) => void }[] = [];
  const colleague = { ask: (asked: Task) => new Promise((resolve, reject) => open.push({ task: asked, answer: (made) => resolve({ made }), fail: reject })), end: async () => undefined } as unknown as Colleague;
  return { open, colleague };
};
const nothing = async (): Promise<void> => undefined;

describe("a team", () => {
  it("has no room without others", () => assert.equal(openTeam(() => []).hasRoom(), false));

  it("gives to the one with the least to do, two pieces each, and gathers what they made", async () => {
    const [a, b] = [slow(), slow()];
    const team = openTeam(() => [a.colleague, b.colleague]);
    for (const rows of ["1", "2", "3", "4"]) {
      assert.equal(team.hasRoom(), true, rows);
      team.give(task(rows), nothing);
    }
    assert.equal(team.hasRoom(), false);
    assert.deepEqual([a, b].map(({ open }) => open.map((one) => (one.task as PagesTask).rows)), [["1", "3"], ["2", "4"]]);
    for (const { open } of [a, b]) for (const one of open) one.answer([entry((one.task as PagesTask).rows)]);
    const made = await team.settled();
    assert.deepEqual(made.get("pages")?.map(({ path }) => path).sort(), ["1", "2", "3", "4"]);
    assert.equal(team.hasRoom(), true);
  });

  it("does here what another could not do", async () => {
    const a = slow();
    const team = openTeam(() => [a.colleague]);
    const own: string[] = [];
    team.give(task("1"), async () => void own.push("1"));
    a.open[0]?.answer(null);
    assert.deepEqual([...(await team.settled())], []);
    assert.deepEqual(own, ["1"]);
  });

  it("fails when one of them fails, but only when the others are done", async () => {
    const [a, b] = [slow(), slow()];
    const team = openTeam(() => [a.colleague, b.colleague]);
    team.give(task("1"), nothing);
    team.give(task("2"), nothing);
    const settled = team.settled();
    let isOver = false;
    settled.catch(() => undefined).finally(() => (isOver = true));
    a.open[0]?.fail(new Error("out of memory"));
    await new Promise(setImmediate);
    assert.equal(isOver, false);
    b.open[0]?.answer([entry("2")]);
    await assert.rejects(settled, /out of memory/);
  });
});
