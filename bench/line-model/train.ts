// Learns which lines of a dump are the story: node --import tsx bench/line-model/train.ts ../shared/eval/extraction [--write]
// Prints what the model reaches on publishers that it has not seen (four folds by publisher), then learns from all and writes it.
import { writeFileSync } from "node:fs";
import { boosted, predicted, type Sample } from "./boost.ts";
import { featureNames } from "../../src/parse/line-features.ts";
import { knownDumps, modes, type KnownDump } from "./dumps.ts";

const [folder = "../shared/eval/extraction"] = process.argv.slice(2);
const folds = 4;
const dumps = knownDumps(folder);
const publishers = [...new Set(dumps.map((dump) => dump.publisher))].sort();
const foldOf = new Map(publishers.map((publisher, at) => [publisher, (at * 7) % folds]));
const samplesOf = (chosen: readonly KnownDump[]): readonly Sample[] =>
  chosen.flatMap((dump) =>
    dump.lines.flatMap((line) =>
      line.isStory === null || line.isUsed ? [] : [{ features: line.features, label: line.isStory ? 1 : 0, weight: Math.sqrt(Math.min(400, line.letters + 20) / 80) }],
    ),
  );

const shares = new Map<KnownDump, readonly number[]>();
for (let fold = 0; fold < folds; fold++) {
  const model = boosted(samplesOf(dumps.filter((dump) => foldOf.get(dump.publisher) !== fold)), fold + 1);
  for (const dump of dumps.filter((one) => foldOf.get(one.publisher) === fold)) shares.set(dump, dump.lines.map(({ features }) => predicted(model, features)));
}

console.log(`${dumps.length} dumps, ${featureNames.length} features; publishers not seen while learning`);
for (const bar of [0.2, 0.3, 0.4])
  for (const mode of modes)
    for (const set of ["fundus", "aeb", "np4k"]) {
      const rows = dumps.filter((dump) => dump.mode === mode && dump.set === set).map((dump) => measured(dump, shares.get(dump) ?? [], bar));
      const mean = (pick: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
      const [precision, recall] = [mean((row) => row.precision), mean((row) => row.recall)];
      console.log(`bar ${bar} ${mode} ${set.padEnd(6)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${((2 * precision * recall) / (precision + recall)).toFixed(3)} lines kept ${mean((row) => row.kept).toFixed(3)} noise left ${mean((row) => row.left).toFixed(3)}`);
    }

function measured(dump: KnownDump, given: readonly number[], bar: number) {
  let [right, taken, wanted, keptLines, storyLines, leftLines, noiseLines] = [0, 0, 0, 0, 0, 0, 0];
  for (const [at, line] of dump.lines.entries()) {
    if (line.isStory === null || line.isUsed) continue;
    const isTaken = (given[at] ?? 0) > bar;
    if (isTaken) taken += line.letters;
    if (line.isStory) [wanted, storyLines] = [wanted + line.letters, storyLines + 1];
    else noiseLines++;
    if (isTaken && line.isStory) [right, keptLines] = [right + line.letters, keptLines + 1];
    if (isTaken && !line.isStory) leftLines++;
  }
  return { precision: taken === 0 ? 0 : right / taken, recall: wanted === 0 ? 1 : right / wanted, kept: storyLines === 0 ? 1 : keptLines / storyLines, left: noiseLines === 0 ? 0 : leftLines / noiseLines };
}

if (process.argv.includes("--write")) {
  const { base, trees } = boosted(samplesOf(dumps), 1);
  const short = (value: number): number => Number(value.toPrecision(4));
  const rows = trees.map((tree) => JSON.stringify(tree.map((node) => (node.left === 0 ? [short(node.value)] : [short(node.value), node.feature, node.threshold, node.left, node.right]))));
  writeFileSync("src/tables/line-model.json", `{"base":${short(base)},"names":${JSON.stringify(featureNames)},"trees":[\n${rows.join(",\n")}\n]}\n`);
}
