import type { z } from "zod";
import { nearest } from "../lib/nearest.ts";
import type { YamlPath } from "../lib/yaml.ts";

/** What each key of an entry must be, in words: `kind` → `person, organisation, place or event`. */
export type Expectations = Readonly<Record<string, string>>;

/** What is wrong with an entry, where in it, and what to write. */
export interface EntryFault {
  readonly path: YamlPath;
  readonly message: string;
  readonly fix: string;
}

export const faultOf = (issue: z.core.$ZodIssue, written: Readonly<Record<string, unknown>> | null, expects: Expectations): EntryFault => {
  const keys = Object.keys(expects);
  if (written === null) return { path: [], message: "This is no entry, which has keys.", fix: `Write \`- ${keys[0] ?? "id"}: …\` with the other keys below it.` };
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if ("keys" in issue) {
    const unknown = issue.keys[0] ?? "";
    const meant = path.length === 0 ? nearest(unknown, keys) : null;
    return { path: [...path, unknown], message: `\`${unknown}\` is no key of an entry${path.length === 0 ? "" : ` of \`${path[0]}\``}.`, fix: meant === null ? (path.length === 0 ? `Known keys are ${keys.join(", ")}.` : `\`${path[0]}\` is ${expects[String(path[0])] ?? "another thing"}.`) : `Perhaps \`${meant}\` was meant: it is ${expects[meant]}.` };
  }
  const key = String(path[0] ?? keys[0]);
  const expected = expects[key] ?? issue.message;
  if (path.length <= 1 && !(key in written)) return { path: [], message: `\`${key}\` is missing.`, fix: `Add \`${key}:\`, which is ${expected}.` };
  const found = path.length > 1 && Array.isArray(written[key]) ? written[key][Number(path[1])] : written[key];
  const meant = typeof found === "string" && /^[a-z]+(?:, [a-z]+)* or [a-z]+$/.test(expected) ? nearest(found, expected.split(/, | or /)) : null;
  return { path, message: `\`${key}\` has ${shown(found)}, which is not ${expected}.`, fix: meant === null ? `Write ${expected}.` : `Perhaps \`${key}: ${meant}\` was meant.` };
};

const shown = (found: unknown): string => {
  const text = JSON.stringify(found) ?? "nothing";
  return found === null || found === "" ? "nothing" : `\`${(text.length > 60 ? `${text.slice(0, 59)}…` : text).toWellFormed()}\``;
};
