// Learns which blocks of a saved page are the story: node --import tsx bench/block-model/train.ts ../shared/eval/extraction [--write] [--fold N]
// Prints what the model reaches on publishers that it has not seen (four folds by publisher), then learns from all and writes it;
// with --fold N it writes the one that has not seen the publishers of that fold, and says which pages these are.
import { writeFileSync } from "node:fs";
import { boosted, predicted, type Model, type Sample } from "../boost.ts";
import { measured, type Measured } from "./measure.ts";
import { knownPages, type KnownPage } from "./pages.ts";
import { featureNames } from "../../src/formats/html-features.ts";

const [folder = "../shared/eval/extraction"] = process.argv.slice(2);
const folds = 4;
const pages = knownPages(folder);
const publishers = [...new Set(pages.map((page) => page.publisher))].sort();
const foldOf = new Map(publishers.map((publisher, at) => [publisher, (at * 7) % folds]));
const isIn = (page: KnownPage, fold: number): boolean => foldOf.get(page.publisher) === fold;
const samplesOf = (chosen: readonly KnownPage[]): readonly Sample[] =>
  chosen.flatMap(({ blocks }) =>
    blocks.flatMap(({ features, isStory, isFigure, text }) => (isStory === null || isFigure ? [] : [{ features, label: isStory ? 1 : 0, weight: Math.sqrt(Math.min(400, text.length + 20) / 80) }])),
  );
const learned = (chosen: readonly KnownPage[], seed: number): Model => boosted(samplesOf(chosen), seed, { trees: 220, rate: 0.09, rows: 0.7, columns: 0.35, leaf: 40 });
const written = process.argv.includes("--fold") ? Number(process.argv[process.argv.indexOf("--fold") + 1]) : null;

const write = ({ base, trees }: Model): void => {
  const short = (value: number): number => Number(value.toPrecision(4));
  const rows = trees.map((tree) => JSON.stringify(tree.map((node) => (node.left === 0 ? [short(node.value)] : [short(node.value), node.feature, node.threshold, node.left, node.right]))));
  writeFileSync("src/tables/block-model.json", `{"base":${short(base)},"names":${JSON.stringify(featureNames)},"trees":[\n${rows.join(",\n")}\n]}\n`);
};

/** The better of both, as a page may call its first paragraph a standfirst. */
const withOrWithoutLead = ({ body, summary }: KnownPage, found: string): Measured => {
  const [without, withLead] = [measured(body, found), measured(`${summary}\n${body}`, found)];
  return summary !== "" && harmonic(withLead) > harmonic(without) ? withLead : without;
};

const harmonic = ({ precision, recall }: Measured): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));

if (written !== null) {
  write(learned(pages.filter((page) => !isIn(page, written)), written + 1));
  console.log(pages.filter((page) => isIn(page, written)).map(({ id }) => id).join("\n"));
} else {
  const shares = new Map<KnownPage, readonly number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const model = learned(pages.filter((page) => !isIn(page, fold)), fold + 1);
    for (const page of pages.filter((one) => isIn(one, fold))) shares.set(page, page.blocks.map(({ features }) => predicted(model, features)));
  }
  console.log(`${pages.length} pages, ${featureNames.length} features; publishers not seen while learning`);
  for (const bar of [0.3, 0.35, 0.4, 0.45])
    for (const set of ["fundus", "aeb", "np4k"]) {
      const rows = pages.filter((page) => page.set === set).map((page) => withOrWithoutLead(page, page.blocks.filter((block, at) => !block.isFigure && (shares.get(page)?.[at] ?? 0) > bar).map(({ text }) => text).join("\n")));
      const mean = (pick: (row: Measured) => number): number => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
      const all = { precision: mean((row) => row.precision), recall: mean((row) => row.recall), isExact: false };
      console.log(`bar ${bar} ${set.padEnd(6)} P ${all.precision.toFixed(3)} R ${all.recall.toFixed(3)} F ${harmonic(all).toFixed(3)} exact ${mean(({ isExact }) => (isExact ? 1 : 0)).toFixed(3)}`);
    }
  if (process.argv.includes("--write")) write(learned(pages, 1));
}
