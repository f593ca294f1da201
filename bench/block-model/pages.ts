import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decoded } from "../../src/formats/decode.ts";
import { withoutBallast } from "../../src/formats/html-ballast.ts";
import { declaredCharset } from "../../src/formats/html-charset.ts";
import { blockFeatures } from "../../src/formats/html-features.ts";
import { declaredInPage } from "../../src/formats/html-metadata.ts";
import { partsOf } from "../../src/formats/html-parts.ts";
import { htmlTree } from "../../src/formats/html-tree.ts";

/** A block of a page: what it looks like, and whether it is the story's (null: nobody can say). */
export interface KnownBlock {
  /** In the order of `featureNames`. */
  readonly features: Float64Array;
  readonly isStory: boolean | null;
  readonly isFigure: boolean;
  readonly text: string;
}

export interface KnownPage {
  readonly id: string;
  readonly set: string;
  readonly publisher: string;
  readonly body: string;
  readonly summary: string;
  readonly blocks: readonly KnownBlock[];
}

interface Gold {
  readonly id: string;
  readonly set: string;
  readonly url?: string;
  readonly body?: string;
  readonly summary?: string;
  readonly html: string;
}

/** The pages of an evaluation folder whose body is known: `dev/gold.jsonl` and the files it names. */
export const knownPages = (folder: string): readonly KnownPage[] =>
  readFileSync(join(folder, "dev", "gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Gold)
    .flatMap((gold) => (gold.body === undefined ? [] : (knownPage(folder, gold, gold.body) ?? [])));

const knownPage = (folder: string, gold: Gold, body: string): KnownPage | null => {
  const bytes = gunzipSync(readFileSync(join(folder, "dev", gold.html)));
  const read = decoded({ path: gold.id, bytes }, { declared: declaredCharset(bytes), limit: bytes.length });
  if (read.kind === "held-back") return null;
  const text = withoutBallast(read.text);
  const page = htmlTree(text);
  if (page.kind !== "tree") return null;
  const parts = partsOf(page.tree, declaredInPage(page.tree, text));
  if (parts === null) return null;
  const features = blockFeatures(parts);
  const texts = parts.blocks.map(({ block }) => block.text);
  const labels = labelsOf(texts, body, gold.summary ?? "");
  const blocks = parts.blocks.map(({ block }, at): KnownBlock => ({ features: features[at] ?? new Float64Array(), isStory: labels[at] ?? null, isFigure: block.kind === "figure", text: block.text }));
  return { id: gold.id, set: gold.set, publisher: publisherOf(gold), body, summary: gold.summary ?? "", blocks };
};

const publisherOf = (gold: Gold): string => /^(?:https?:\/\/)?([^/]+)/.exec(gold.url ?? "")?.[1]?.split(".").slice(-2).join(".") ?? gold.id;

const wordsOf = (text: string): readonly string[] => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const runsOf = (words: readonly string[]): readonly string[] => (words.length < 4 ? [words.join(" ")] : words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(" ")));

/** A block is the story's when its four-word runs stand in the known body; a short one when it is a paragraph or heading of it. Of equal ones the one nearest to others of the story counts. */
const labelsOf = (texts: readonly string[], gold: string, summary: string): readonly (boolean | null)[] => {
  const runs = new Set(runsOf(wordsOf(gold)));
  const lead = new Set(runsOf(wordsOf(summary)));
  const whole = new Set(gold.split("\n").map((paragraph) => wordsOf(paragraph).join(" ")));
  const joined = ` ${wordsOf(gold).join(" ")} `;
  const first = texts.map((text): boolean | null => {
    const words = wordsOf(text);
    if (words.length === 0) return false;
    if (words.length < 6) return whole.has(words.join(" ")) ? true : words.length >= 3 && joined.includes(` ${words.join(" ")} `) ? null : false;
    const own = runsOf(words);
    const share = own.filter((run) => runs.has(run)).length / own.length;
    if (share <= 0.6 && summary !== "" && own.filter((run) => lead.has(run)).length / own.length > 0.7) return null;
    return share > 0.6 ? true : share > 0.35 ? null : false;
  });
  const wanted = new Map<string, number>();
  for (const paragraph of gold.split("\n")) wanted.set(wordsOf(paragraph).join(" "), (wanted.get(wordsOf(paragraph).join(" ")) ?? 0) + 1);
  const groups = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) if (first[at] === true) groups.set(wordsOf(text).join(" "), [...(groups.get(wordsOf(text).join(" ")) ?? []), at]);
  const labels = [...first];
  for (const [same, places] of groups) {
    if (places.length < 2) continue;
    const near = (at: number): number => [-3, -2, -1, 1, 2, 3].filter((step) => first[at + step] === true && wordsOf(texts[at + step] ?? "").join(" ") !== same).length;
    const ranked = [...places].sort((a, b) => near(b) - near(a) || b - a);
    for (const at of ranked.slice(Math.max(1, wanted.get(same) ?? 1))) labels[at] = false;
  }
  return labels;
};
