import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";

const text = (fruit: string, day: number): string =>
  `${fruit} reach the market\n\nMay ${day}, 2024\n\nThe green carriage brought ${fruit} to the market on Saturday, and nobody on the platform counted the baskets before noon.\n`;

/** What lies in `content/`: null where a file is gone. */
export type State = Readonly<Record<string, string | null>>;
/** Two states of one archive. */
export type States = readonly [State, State];

/** An article goes, one comes, one changes. */
export const fewFiles: States = [
  { "content/a.txt": text("Apples", 1), "content/b.txt": text("Pears", 2), "content/c.txt": null },
  { "content/a.txt": text("Apples", 3), "content/b.txt": null, "content/c.txt": text("Plums", 2) },
];

/** Fifty, of which every tenth goes, every tenth comes, and every tenth changes. */
export const fiftyFiles: States = [0, 1].map((state): State =>
  Object.fromEntries(Array.from({ length: 55 }, (_, at) => [`content/${at}.txt`, at % 10 === state ? null : text(`Basket ${at}`, ((at * 7) % 27) + (at % 10 === 5 ? state : 0) + 1)])),
) as unknown as States;

export const put = (root: string, state: State): void => {
  for (const [path, content] of Object.entries(state)) {
    if (content === null) rmSync(join(root, path), { force: true });
    else addFiles(root, { [path]: content });
  }
};

export const outcome = (root: string): ReadonlyMap<string, string> => new Map(["_site", "_records"].flatMap((folder) => [...filesOf(join(root, folder))].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const)));

export const archiveIn = (state: State): string => {
  const root = archiveOf({ "_data/site.yaml": "name: Market\nrights: full\nsearch: false\n" });
  put(root, state);
  return root;
};

export const builtIn = (state: State): ReadonlyMap<string, string> => {
  const root = archiveIn(state);
  built(root);
  return outcome(root);
};

/** How many changes of the disk a build makes that brings the archive from one state to the other. */
export const changesOfBuild = (states: States = fewFiles): number => {
  const root = archiveIn(states[0]);
  built(root);
  put(root, states[1]);
  const count = join(root, "changes");
  assert.equal(dyingBuild(root, { CUTTINGS_CHANGES: count }), null);
  return Number(readFileSync(count, "utf8"));
};

/** Ends a build just before its N-th change, for each N; throws when a file is torn then, or one plain build does not mend all. */
export const crashAt = (places: Iterable<number>, states: States = fewFiles): void => {
  const wanted = states.map(builtIn);
  const root = archiveIn(states[0]);
  built(root);
  let at = 0;
  for (const place of places) {
    const [before, after] = [wanted[at], wanted[1 - at]];
    const next = states[1 - at];
    if (!before || !after || !next) return;
    put(root, next);
    const signal = dyingBuild(root, { CUTTINGS_DIE_AT: String(place) });
    assertWhole(root, before, after, `killed at ${place}`);
    assertMended(root, after, `killed at ${place} (${signal ?? "ended"})`);
    at = 1 - at;
  }
};

type Outcome = ReadonlyMap<string, string>;

/** Every file is as it was before or as it shall be. */
export const assertWhole = (root: string, before: Outcome, after: Outcome, when: string): void => {
  for (const [path, bytes] of outcome(root)) assert.ok(/\.new-\d+$/.test(path) || bytes === before.get(path) || bytes === after.get(path), `${when}: ${path} is torn`);
};

/** One plain build makes all of it as it shall be. */
export const assertMended = (root: string, after: Outcome, when: string): void => {
  const run = cuttings(["build", "--root", root, "--quiet"]);
  assert.equal(run.status, 0, `${when}: ${run.stderr}`);
  assert.deepEqual(outcome(root), after, when);
};

/** The signal that ended it, or null. */
const dyingBuild = (root: string, env: Readonly<Record<string, string>>): string | null =>
  spawnSync(process.execPath, ["--import", new URL("dying.js", import.meta.url).href, join("src", "cli", "cuttings.js"), "build", "--root", root, "--quiet"], { env: { ...process.env, ...env } }).signal;
