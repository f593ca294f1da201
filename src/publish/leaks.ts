import { readFileSync } from "node:fs";
import { sha256 } from "../lib/hash.ts";
import { runKeys, runsWithin, soughtRuns, type SoughtRuns } from "../lib/runs.ts";
import { leakLength, type Guarded, type GuardedText } from "../model/guarded.ts";
import { problem, type Problem } from "../model/problem.ts";
import { LeakError } from "../model/usage-error.ts";
import { textsOf } from "./opened.ts";
import { readPrivately, removePrivately, writePrivately } from "./private-folder.ts";

/** A run of words in a finished file that may stand there no more. */
export interface Leak {
  readonly path: string;
  readonly of: GuardedText;
  readonly words: string;
}

export interface FinishedFile {
  readonly path: string;
  /** Absolute: where it lies now. */
  readonly place: string;
  /** SHA-256 of its bytes, where it is known. */
  readonly hash?: string | undefined;
}

const remembered = "checked.txt";

/**
 * Throws LeakError when a finished file holds what it may not. Files that passed before are known by their content and passed over,
 * unless what is looked for has changed. Nothing is read when nothing is guarded.
 */
export const refuseLeaks = (root: string, files: Iterable<FinishedFile>, guarded: Guarded): void => {
  if (guarded.texts.length === 0) return removePrivately(root, remembered);
  const sought = soughtOf(guarded);
  const passed = passedBefore(root, sought.name);
  const now: string[] = [];
  const leaks: Leak[] = [];
  for (const { path, place, hash } of files) {
    const bytes = hash !== undefined && passed.has(hash.slice(0, 24)) ? null : readFileSync(place);
    const name = (hash ?? sha256(bytes ?? "")).slice(0, 24);
    const found = bytes === null || passed.has(name) ? [] : leaksIn(path, bytes, sought);
    if (found.length === 0) now.push(name);
    leaks.push(...found.slice(0, 1));
  }
  writePrivately(root, remembered, [sought.name, ...new Set(now)].sort((a, b) => (a === sought.name ? -1 : b === sought.name ? 1 : a < b ? -1 : 1)).join("\n") + "\n");
  if (leaks.length > 0) throw refusal(leaks);
};

interface Sought {
  readonly runs: Readonly<Record<GuardedText["why"], SoughtRuns<GuardedText>>>;
  /** The same for the same keys. */
  readonly name: string;
}

/** The runs of the guarded texts, without those that stand in what is allowed. */
export const soughtOf = ({ texts, allowed }: Guarded): Sought => {
  const keys = { rights: new Map<number, GuardedText>(), takedown: new Map<number, GuardedText>() };
  for (const one of texts) runKeys(one.text, leakLength[one.why], (key) => void (keys[one.why].has(key) || keys[one.why].set(key, one)));
  for (const why of ["rights", "takedown"] as const) if (keys[why].size > 0) for (const text of allowed) runKeys(text, leakLength[why], (key) => void keys[why].delete(key));
  const sorted = [...keys.rights.keys(), -1, ...keys.takedown.keys()];
  return { runs: { rights: soughtRuns(leakLength.rights, keys.rights), takedown: soughtRuns(leakLength.takedown, keys.takedown) }, name: sha256(new Uint8Array(Float64Array.from(sorted).sort().buffer)) };
};

/** At most one leak of each kind in each of its texts. */
export const leaksIn = (path: string, bytes: Uint8Array, { runs }: Sought): readonly Leak[] =>
  textsOf(path, bytes).flatMap((text) =>
    (["takedown", "rights"] as const).flatMap((why) => {
      if (runs[why].values.size === 0) return [];
      for (const run of runsWithin(text, runs[why])) {
        const of = runs[why].values.get(run.key);
        if (of && holdsRun(of.text, run.text)) return [{ path, of, words: run.text.replace(/\s+/g, " ") }];
      }
      return [];
    }),
  );

/** Two runs may have one hash: the words decide. */
const holdsRun = (text: string, run: string): boolean => ` ${wordsIn(text)} `.includes(` ${wordsIn(run)} `);

const wordsIn = (text: string): string => (text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");

const passedBefore = (root: string, name: string): ReadonlySet<string> => {
  const [first, ...hashes] = (readPrivately(root, remembered) ?? "").split("\n");
  return new Set(first === name ? hashes : []);
};

/** The first fifty: one cause is often behind them all. */
const refusal = (leaks: readonly Leak[]): LeakError => new LeakError(leaks.slice(0, 50).map(leakProblem));

const leakProblem = ({ path, of, words }: Leak): Problem =>
  problem({
    code: "restricted-text",
    file: path,
    message: `“${words}” stands in this finished file. The words are of ${of.file}: ${of.why === "rights" ? "its rights forbid it" : "it was taken out"}.`,
    fix: "Look where the words come from (a headline, a note, a file in _data/) and change that, or the article's `rights:`.",
  });
