// Learns which lines of a dump are the story: node --import tsx bench/line-model/train.ts ../shared/eval/extraction [--write]
// Prints what the model reaches on publishers that it has not seen (four folds by publisher); with --write it learns from all and writes the model.
import { writeFileSync } from "node:fs";
import { boosted, predicted, type Sample } from "../boost.ts";
import { featureNames } from "../../src/parse/line-features.ts";
import { storyChoice } from "../../src/parse/story-choice.ts";
import { knownDump, modes, type KnownDump } from "./dumps.ts";
import { goldOf, goldTexts } from "./gold.ts";
import { fOf, mean, measured } from "./measure.ts";
import { pageText } from "./pages.ts";

const [folder = "../shared/eval/extraction"] = process.argv.slice(2);
const folds = 4;
/** A line whose label is our own reading of the page counts for less than one that is known. */
const weightOfReading = 0.25;

const gold = goldTexts(folder).flatMap((text) => knownDump(text) ?? []);
const pages = goldOf(folder).filter(({ body }) => body === undefined).flatMap((page) => pageText(folder, page, weightOfReading) ?? []).flatMap((text) => knownDump(text) ?? []);
const dumps = [...gold, ...pages];
const publishers = [...new Set(dumps.map(({ publisher }) => publisher))].sort();
const foldOf = new Map(publishers.map((publisher, at) => [publisher, (at * 7) % folds]));
const samplesOf = (chosen: readonly KnownDump[]): readonly Sample[] =>
  chosen.flatMap((dump) =>
    dump.lines.flatMap(({ features, isStory, isOpen, line }) =>
      isStory === null || !isOpen ? [] : [{ features, label: isStory ? 1 : 0, weight: dump.weight * Math.sqrt(Math.min(400, line.text.length + 20) / 80) }],
    ),
  );

const write = (): void => {
  const { base, trees } = boosted(samplesOf(dumps), 1);
  const short = (value: number): number => Number(value.toPrecision(4));
  const rows = trees.map((tree) => JSON.stringify(tree.map((node) => (node.left === 0 ? [short(node.value)] : [short(node.value), node.feature, node.threshold, node.left, node.right]))));
  writeFileSync("src/tables/line-model.json", `{"base":${short(base)},"names":${JSON.stringify(featureNames)},"trees":[\n${rows.join(",\n")}\n]}\n`);
};

const print = (): void => {
  const shares = new Map<KnownDump, readonly (number | null)[]>();
  for (let fold = 0; fold < folds; fold++) {
    const model = boosted(samplesOf(dumps.filter((dump) => foldOf.get(dump.publisher) !== fold)), fold + 1);
    for (const dump of gold.filter((one) => foldOf.get(one.publisher) === fold)) shares.set(dump, dump.lines.map(({ features, isFree }) => (isFree ? predicted(model, features) : null)));
  }

  console.log(`${gold.length} known dumps and ${pages.length} pages as we read them, ${featureNames.length} features; publishers not seen while learning`);
  for (const mode of modes)
    for (const set of ["fundus", "aeb", "np4k"]) {
      const own = gold.filter((dump) => dump.mode === mode && dump.set === set && dump.bodies.length > 0);
      const found = own.map((dump) => measured(dump, storyChoice(dump.lines.map(({ line }) => line), shares.get(dump) ?? [])));
      const [precision, recall] = [mean(found.map((one) => one.precision ?? Number.NaN)), mean(found.map((one) => one.recall))];
      const figures = { P: precision, R: recall, F1: fOf(precision, recall), "paragraphs kept": mean(found.map(({ kept }) => kept)), "noise lines left": mean(found.map(({ left }) => left)) };
      console.log(`${mode.padEnd(4)} ${set.padEnd(6)} ${own.length} dumps  ${Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`).join("  ")}`);
    }
};

if (process.argv.includes("--write")) write();
else print();
