// Builds an invented archive with us and with Hugo, in turns, then changes it article by article, and prints a table:
// node --import tsx bench/build.ts --articles 10000 [--rounds 3] [--folder DIR] [--without-hugo] [--search] [--analyses]
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeHugoProject } from "./peers/hugo.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "1000" }, rounds: { type: "string", default: "3" }, folder: { type: "string" }, "without-hugo": { type: "boolean", default: false }, search: { type: "boolean", default: false }, analyses: { type: "boolean", default: false } } });
const count = Number(values.articles);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "cuttings-bench-"));
const [corpus, hugo] = [join(folder, "corpus"), join(folder, "hugo")];
const program = join(import.meta.dirname, "..", "src", "cli", "cuttings.js");
const own = ["node", program, "build", "--root", corpus, ...(values.search ? [] : ["--no-search"]), ...(values.analyses ? [] : ["--no-analyses"]), "--json", "--quiet"];

interface Run {
  readonly wall: number;
  readonly cpu: number;
  /** MiB, of the hungriest process. */
  readonly memory: number;
  /** Files that a build of ours wrote or removed. */
  readonly touched: number | null;
}

const touchedIn = (report: string): number | null => {
  if (!report.startsWith("{")) return null;
  const { published }: { readonly published: { readonly added: number; readonly changed: number; readonly removed: number } } = JSON.parse(report);
  return published.added + published.changed + published.removed;
};

const run = (command: readonly string[]): Run => {
  const result = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", ...command], { encoding: "utf8", maxBuffer: 1 << 28 });
  const figures = (result.stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  if (result.status !== 0 || figures.length !== 4) throw new Error(`${command.join(" ")} failed:\n${result.stdout}\n${result.stderr}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = figures;
  return { wall, cpu: user + system, memory: kilobytes / 1024, touched: touchedIn(result.stdout) };
};

const clean = (): void => {
  for (const name of ["_site", "_records", ".cuttings"]) rmSync(join(corpus, name), { recursive: true, force: true });
};

const filesIn = (place: string): { readonly files: number; readonly bytes: number } =>
  readdirSync(place, { recursive: true, withFileTypes: true }).reduce((sum, entry) => (entry.isFile() ? { files: sum.files + 1, bytes: sum.bytes + statSync(join(entry.parentPath, entry.name)).size } : sum), { files: 0, bytes: 0 });

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const median = (runs: readonly Run[]): Run => ({ wall: middle(runs.map((one) => one.wall)), cpu: middle(runs.map((one) => one.cpu)), memory: middle(runs.map((one) => one.memory)), touched: runs.at(-1)?.touched ?? null });

const corpusOf = (place: string, articles: number, from: number): void => void run(["node", "--import", "tsx", join(import.meta.dirname, "corpus", "write.ts"), place, "--articles", String(articles), "--from", String(from), "--form", "peers"]);
corpusOf(corpus, count, 0);
run(own);
if (!values["without-hugo"]) writeHugoProject(hugo, corpus, join(corpus, "_site"));

/** An article of the middle of the archive, and what stands in its file. */
const files = readdirSync(join(corpus, "content"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md")).sort();
const changed = join(corpus, "content", files[files.length >> 1] ?? "");
const text = readFileSync(changed, "utf8");
const added = join(corpus, "content", "added");
const topics = join(corpus, "_data", "topics.yaml");
const named = readFileSync(topics, "utf8");
let turn = 0;

const stages: Readonly<Record<string, () => Run>> = {
  "Cuttings, clean build": () => (clean(), run(own)),
  "Cuttings, clean build, one thread": () => (clean(), run([...own, "--workers", "1"])),
  ...(values["without-hugo"] ? {} : { "Hugo, clean build": () => (rmSync(join(hugo, "public"), { recursive: true, force: true }), run(["hugo", "--quiet", "--source", hugo])) }),
  "plain Node, articles alone": () => (rmSync(join(folder, "floor"), { recursive: true, force: true }), run(["node", "--import", "tsx", join(import.meta.dirname, "peers", "floor.ts"), corpus, join(folder, "floor")])),
  // The first build may not trust what is younger than two seconds.
  "Cuttings, nothing changed": () => (spawnSync("sleep", ["2.5"]), run(own), run(own)),
  "Cuttings, one article added": () => {
    corpusOf(join(folder, "more"), 1, count + turn++);
    cpSync(join(folder, "more", "content"), added, { recursive: true });
    return run(own);
  },
  "Cuttings, that one deleted": () => (rmSync(added, { recursive: true }), rmSync(join(folder, "more"), { recursive: true }), run(own)),
  "Cuttings, one retitled": () => (writeFileSync(changed, text.replace(/^title: .*$/m, `title: "Another headline ${turn++}"`)), run(own)),
  "Cuttings, one topic renamed": () => (writeFileSync(topics, named.replace('"name":"', `"name":"Renamed ${turn++} `)), run(own)),
};
const runs = new Map<string, Run[]>();
for (let round = 0; round < Number(values.rounds); round++) for (const [name, stage] of Object.entries(stages)) runs.set(name, [...(runs.get(name) ?? []), stage()]);

console.log(`${count} articles, ${values.rounds} rounds in turns, medians; ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; search ${values.search ? "on" : "off"}, analyses ${values.analyses ? "on" : "off"}`);
console.log("| | wall s | CPU s | peak MiB | files written or removed |\n|---|---|---|---|---|");
for (const [name, list] of runs) {
  const { wall, cpu, memory, touched } = median(list);
  console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} | ${touched ?? ""} |`);
}
if (!values["without-hugo"]) {
  const [ours, theirs] = [median(runs.get("Cuttings, clean build") ?? []), median(runs.get("Hugo, clean build") ?? [])];
  console.log(`\nClean build against Hugo: wall ${(ours.wall / theirs.wall).toFixed(2)} x, memory ${(ours.memory / theirs.memory).toFixed(2)} x, CPU ${(ours.cpu / theirs.cpu).toFixed(2)} x.`);
  const [a, b] = [filesIn(join(corpus, "_site")), filesIn(join(hugo, "public"))];
  console.log(`Files: ${a.files} ours, ${b.files} Hugo's (${(100 * (a.files / b.files - 1)).toFixed(1)} %); bytes: ${a.bytes} and ${b.bytes} (${(100 * (a.bytes / b.bytes - 1)).toFixed(1)} %).`);
}
if (values.folder === undefined) rmSync(folder, { recursive: true });
