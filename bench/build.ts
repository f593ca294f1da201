// Builds an invented archive with us and with Hugo, in turns, and prints both: node --import tsx bench/build.ts --articles 10000 [--rounds 3] [--folder DIR]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeHugoProject } from "./peers/hugo.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "1000" }, rounds: { type: "string", default: "3" }, folder: { type: "string" } } });
const count = Number(values.articles);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "cuttings-bench-"));
const [corpus, hugo] = [join(folder, "corpus"), join(folder, "hugo")];
const program = join(import.meta.dirname, "..", "src", "cli", "cuttings.js");
const own = ["node", program, "build", "--root", corpus, "--no-search", "--no-analyses", "--quiet"];

interface Run {
  readonly wall: number;
  readonly cpu: number;
  /** MiB, of the hungriest process. */
  readonly memory: number;
}

const run = (command: readonly string[]): Run => {
  const result = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", ...command], { encoding: "utf8", maxBuffer: 1 << 28 });
  const figures = (result.stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  if (result.status !== 0 || figures.length !== 4) throw new Error(`${command.join(" ")} failed:\n${result.stdout}\n${result.stderr}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = figures;
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
};

const clean = (): void => {
  for (const name of ["_site", "_records", ".cuttings"]) rmSync(join(corpus, name), { recursive: true, force: true });
};

const filesIn = (place: string): { readonly files: number; readonly bytes: number } =>
  readdirSync(place, { recursive: true, withFileTypes: true }).reduce((sum, entry) => (entry.isFile() ? { files: sum.files + 1, bytes: sum.bytes + statSync(join(entry.parentPath, entry.name)).size } : sum), { files: 0, bytes: 0 });

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const median = (runs: readonly Run[]): Run => ({ wall: middle(runs.map((one) => one.wall)), cpu: middle(runs.map((one) => one.cpu)), memory: middle(runs.map((one) => one.memory)) });

run(["node", "--import", "tsx", join(import.meta.dirname, "corpus", "write.ts"), corpus, "--articles", String(count), "--form", "peers"]);
run(own);
writeHugoProject(hugo, corpus, join(corpus, "_site"));
const stages: Readonly<Record<string, () => Run>> = {
  "Cuttings, clean build": () => (clean(), run(own)),
  "Cuttings, nothing changed": () => run(own),
  "Hugo, clean build": () => (rmSync(join(hugo, "public"), { recursive: true, force: true }), run(["hugo", "--quiet", "--source", hugo])),
  "plain Node, articles alone": () => (rmSync(join(folder, "floor"), { recursive: true, force: true }), run(["node", "--import", "tsx", join(import.meta.dirname, "peers", "floor.ts"), corpus, join(folder, "floor")])),
};
const runs = new Map<string, Run[]>();
for (let round = 0; round < Number(values.rounds); round++) for (const [name, stage] of Object.entries(stages)) runs.set(name, [...(runs.get(name) ?? []), stage()]);

console.log(`${count} articles, ${values.rounds} rounds in turns, medians; ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}`);
console.log("| | wall s | CPU s | peak MiB |\n|---|---|---|---|");
for (const [name, list] of runs) {
  const { wall, cpu, memory } = median(list);
  console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |`);
}
const [ours, theirs] = [median(runs.get("Cuttings, clean build") ?? []), median(runs.get("Hugo, clean build") ?? [])];
console.log(`\nClean build against Hugo: wall ${(ours.wall / theirs.wall).toFixed(2)} x, memory ${(ours.memory / theirs.memory).toFixed(2)} x, CPU ${(ours.cpu / theirs.cpu).toFixed(2)} x.`);
const [a, b] = [filesIn(join(corpus, "_site")), filesIn(join(hugo, "public"))];
console.log(`Files: ${a.files} ours, ${b.files} Hugo's (${(100 * (a.files / b.files - 1)).toFixed(1)} %); bytes: ${a.bytes} and ${b.bytes} (${(100 * (a.bytes / b.bytes - 1)).toFixed(1)} %).`);
if (values.folder === undefined) rmSync(folder, { recursive: true });
