import { readFileSync } from "node:fs";
import { join } from "node:path";
import { modes, type Label, type LabelledText, type Mode } from "./dumps.ts";
import { filledLines, labelsByBody } from "./labels.ts";

/** A case of the evaluation folder: a page, its dumps, and what a person or the publisher's own parser says of it. */
export interface Gold {
  readonly id: string;
  readonly set: string;
  readonly url?: string;
  readonly html: string;
  readonly body?: string;
  readonly headings?: readonly string[];
  readonly summary?: string;
  readonly wetBodyRecall?: number;
  readonly win?: string;
  readonly wet?: string;
  readonly seed?: string;
  readonly winLabels?: readonly string[];
  readonly seedLabels?: readonly string[];
}

export const goldOf = (folder: string): readonly Gold[] =>
  readFileSync(join(folder, "dev", "gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Gold);

/** The dumps of an evaluation folder whose lines are known: `dev/gold.jsonl` and the files it names. */
export const goldTexts = (folder: string): readonly LabelledText[] => goldOf(folder).flatMap((gold) => modes.flatMap((mode) => goldText(folder, gold, mode) ?? []));

const goldText = (folder: string, gold: Gold, mode: Mode): LabelledText | null => {
  const file = gold[mode];
  if (file === undefined || gold.body === undefined) return null;
  const text = readFileSync(join(folder, "dev", file), "utf8");
  const given = mode === "win" ? gold.winLabels : mode === "seed" ? gold.seedLabels : undefined;
  const labels = given ? labelsGiven(text, given) : labelsByBody(text, gold.body, gold.headings);
  const bodies = mode === "wet" && (gold.wetBodyRecall ?? 0) < 0.5 ? [] : [gold.body, ...(gold.summary && mode !== "seed" ? [`${gold.summary}\n${gold.body}`] : [])];
  return { id: gold.id, set: gold.set, mode, publisher: publisherOf(gold), text, labels, bodies, weight: 1 };
};

const labelsGiven = (dump: string, labels: readonly string[]): ReadonlyMap<number, Label> =>
  new Map(filledLines(dump).map(([number], at) => [number, labels[at] === "body" || labels[at] === "opt" ? labels[at] : "noise"]));

export const publisherOf = ({ id, url }: Gold): string => {
  const parts = /^(?:https?:\/\/)?([^/:]+)/.exec(url ?? "")?.[1]?.split(".") ?? [id];
  const isLong = /^(?:com?|org|net|gov|ac|or|ne|go|gob|edu)$/.test(parts.at(-2) ?? "") && parts.length > 2;
  return parts.slice(isLong ? -3 : -2).join(".");
};
