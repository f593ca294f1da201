import { once } from "../lib/once.ts";
import type { OverrideKey } from "../model/override.ts";
import { problem, warning, type Problem } from "../model/problem.ts";
import type { YamlError } from "../lib/yaml.ts";
import type { Entry } from "./override-entries.ts";

/** YAML in which a curator says what is right: a front matter, or a file of its own. */
export interface OverrideText {
  readonly yaml: string;
  readonly file: string;
  /** The line of the file that the YAML begins on. */
  readonly firstLine: number;
  readonly what: "front-matter" | "sidecar";
}

const allLines = once(({ yaml }: OverrideText): readonly string[] => yaml.split("\n"));

export const linesOf = (given: OverrideText, { lines }: Entry): readonly string[] => allLines(given).slice(lines[0] - 1, lines[1]);

const placeIn = (given: OverrideText, entry: Entry): Pick<Problem, "file" | "line" | "column" | "excerpt" | "length"> => {
  const excerpt = allLines(given)[entry.line - 1] ?? "";
  return { file: given.file, line: entry.line + given.firstLine - 1, column: entry.column, excerpt, length: Math.max(1, excerpt.length - entry.column + 1) };
};

export const fieldInvalid = (given: OverrideText, entry: Entry, key: OverrideKey, reason: string): Problem =>
  warning({
    code: "field-invalid",
    ...placeIn(given, entry),
    message: `\`${linesOf(given, entry)[0]?.trim().slice(0, 120) ?? ""}\` is not something that \`${key}\` can be: ${reason}. It is left out.`,
    fix: fixes[key] ?? `Write \`${key}:\` and one line of text, in quotes if it has a colon.`,
  });

/** Rights that cannot be read are taken for the strictest. */
export const rightsInvalid = (given: OverrideText, entry: Entry, reason: string): Problem => ({
  ...fieldInvalid(given, entry, "rights", reason),
  code: "rights-invalid",
  message: `\`${linesOf(given, entry)[0]?.trim().slice(0, 120) ?? ""}\` is not something that \`rights\` can be: ${reason}. Until it is mended, nothing of this article is published.`,
});

const fixes: Readonly<Partial<Record<OverrideKey, string>>> = {
  id: "Write 3 to 64 of the characters a-z, 0-9 and -, for example `id: harbour-2019`.",
  url: "Write the full address, for example `url: https://news.example/2019/12/04/harbour`.",
  archived: "Write full addresses, for example `archived: [https://archive.example/2019/harbour]`.",
  rights: "Write `rights: full`, `rights: \"excerpt: 50\"`, `rights: metadata` or `rights: private`.",
  keep: "Write line numbers of the original, for example `keep: [12, 13]`.",
  drop: "Write line numbers of the original, for example `drop: [12, 13]`.",
  accept: "Write codes of problems, for example `accept: [\"glued-words:19\"]`.",
  sample: "Write `sample: true` or leave it out.",
  split: "Write `split: false` if the file holds one article, or the lines where further articles begin: `split: [40, 92]`.",
  tags: "Write a list of words, for example `tags: [harbour, fishing]`.",
  bylines: "Write a list of names, for example `author: [Jane Roe, John Doe]`.",
};

export const fieldUnused = (given: OverrideText, entry: Entry, winner: Entry): Problem =>
  problem({
    code: "field-twice",
    severity: "note",
    ...placeIn(given, entry),
    message: `\`${entry.name}\` is not used, as \`${winner.name}\` says something else of the same field.`,
    fix: `Keep one of \`${winner.name}\` and \`${entry.name}\`.`,
  });

const words = { "front-matter": "front matter", sidecar: "file" } as const;

const errorPlace = (given: OverrideText, error: YamlError): Pick<Problem, "file" | "line" | "column" | "excerpt"> => ({
  file: given.file,
  line: error.line + given.firstLine - 1,
  column: error.column,
  excerpt: allLines(given)[error.line - 1] ?? "",
});

export const overrideRepaired = (given: OverrideText, error: YamlError): Problem =>
  warning({
    code: `${given.what}-repaired`,
    ...errorPlace(given, error),
    message: `This ${words[given.what]} is not valid YAML (${error.message}); it was read line by line.`,
    fix: "Put the value in quotes, for example `title: 'Breaking: harbour reopens'`.",
  });

export const overrideUnreadable = (given: OverrideText, error: YamlError): Problem =>
  warning({
    code: `${given.what}-unreadable`,
    ...errorPlace(given, error),
    message: `This ${words[given.what]} cannot be read (${error.message}); the article goes on without it.`,
    fix: "Write one `key: value` a line, for example `title: Harbour reopens`.",
  });
