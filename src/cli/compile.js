// Compiles `src/` into `dist/` with esbuild when it is newer: in the repository at each start, never in the published package.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const source = join(root, "src");
const target = join(root, "dist");
const stamp = join(target, "compiled.json");

/** Files and folders below a folder, as full paths. */
const below = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isDirectory() ? [{ path, isFolder: true }, ...below(path)] : [{ path, isFolder: false }];
  });

const isSource = (file) => /\.(ts|json|css|js)$/.test(file) && !file.endsWith(".test.ts");

/**
 * Whether `dist/` is missing or older than a source file, a folder that lost or got one, or the package file. The published
 * package has no source to compare.
 */
export const isStale = () => {
  if (!existsSync(join(source, "build.ts"))) return false;
  if (!existsSync(stamp)) return true;
  const compiledAt = statSync(stamp).mtimeMs;
  const watched = below(source).filter(({ path, isFolder }) => isFolder || isSource(path));
  return [source, ...watched.map(({ path }) => path), join(root, "package.json")].some((path) => statSync(path).mtimeMs > compiledAt);
};

/**
 * Each file gets its place by a rename, and the stamp comes last and bears the time of the start: other processes may run from
 * `dist/` or compile into it meanwhile. Old chunks stay for `keepChunks` seconds, for programs that load them late.
 */
export const compile = async ({ keepChunks = 0 } = {}) => {
  const began = new Date();
  const files = await outputs();
  const version = createHash("sha256");
  for (const file of files) {
    place(file.path, file.contents);
    version.update(file.path.slice(target.length)).update(file.contents);
  }
  const wanted = new Set([stamp, ...files.map((file) => file.path)]);
  const chunks = join(target, "chunks");
  for (const { path, isFolder } of below(target)) {
    if (isFolder || wanted.has(path)) continue;
    const age = (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)) / 1000;
    const kept = path.endsWith(".new") ? 60 : dirname(path) === chunks ? keepChunks : 0;
    if (age >= kept) rmSync(path, { force: true });
  }
  place(stamp, JSON.stringify({ version: version.digest("hex") }) + "\n");
  utimesSync(stamp, began, began);
};

/**
 * Libraries that stand in `dist/` themselves, as they load much faster so: those of many small files, of which every start or every
 * build needs some, and one with a large table, which is read as JSON.
 */
const bundled = ["d3-force", "d3-geo", "eld", "yaml", "zod"];

const languageTable = {
  name: "language-table",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href);
      return { contents: `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});` };
    }),
};

/** Tables are read as JSON: that takes a third of the time that they take as code. */
const tables = {
  name: "tables",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]tables[\\/][\w-]+\.json$/ }, ({ path }) => ({ contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, "utf8"))))});` })),
};

/** Loaded late, from where the chunks are. */
const languageLibrary = {
  name: "language-library",
  setup: ({ onResolve }) => onResolve({ filter: /[\\/]language-library\.ts$/ }, () => ({ path: "../parse/language-library.js", external: true })),
};

/** Of every package that stands in `dist/`: the licences ask that they go along. */
const licences = (metafiles) => {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(files.flatMap((file) => /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1] ?? []));
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((one) => /^(licen[cs]e|copying)/i.test(one));
    return `${name} ${version}\n\n${file === undefined ? `${license}, as its package says.` : readFileSync(join(root, folder, file), "utf8").trim()}\n`;
  }).join("\n\n");
};

const outputs = async () => {
  const { build } = await import("esbuild");
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const sources = below(source).filter(({ path, isFolder }) => !isFolder && isSource(path)).map(({ path }) => path);
  const shared = { absWorkingDir: root, bundle: true, metafile: true, minify: false, write: false, logLevel: "warning", outdir: target, outbase: source };
  const own = {
    ...shared,
    platform: "node",
    target: "node20.19",
    supported: { "regexp-unicode-property-escapes": true },
    external: [...Object.keys(dependencies).filter((name) => !bundled.includes(name)).flatMap((name) => [name, `${name}/*`])],
    alias: { yaml: join(root, "node_modules", "yaml", "browser", "index.js") },
  };
  const code = await build({
    ...own,
    entryPoints: sources.filter((file) => /(\.11ty|cli[\\/](?:start|main)|[\\/]src[\\/](?:build|worker)|site[\\/]eleventy|marks-thread|language-library)\.ts$/.test(file)),
    splitting: true,
    format: "esm",
    plugins: [languageTable, tables],
    charset: "utf8",
    chunkNames: "chunks/[name]-[hash]",
  });
  const assets = await build({
    ...shared,
    entryPoints: sources.filter((file) => /site[\\/]assets[\\/][\w-]+\.(css|ts)$/.test(file)),
    minify: true,
    format: "esm",
    target: "es2022",
    outbase: join(source, "site", "assets"),
    outdir: join(target, "assets"),
    entryNames: "[name].[hash]",
  });
  const program = {
    ...own,
    outbase: source,
    outdir: join(target, "programs"),
    entryNames: "[name]-[hash]",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    define: { "import.meta.url": "programUrl", "import.meta.resolve": "programResolve" },
    banner: { js: "(function (exports, require, module, programUrl, programImport, programResolve) {" },
    footer: { js: "})" },
  };
  const programs = await build({ ...program, entryPoints: ["parse-run", "main"].map((name) => join(source, "cli", `${name}.ts`)), plugins: [languageLibrary, tables], outbase: join(source, "cli") });
  // Whole, but for what its server for development would send to browsers.
  const eleventy = await build({ ...program, entryPoints: [join(source, "site", "eleventy-program.ts")], external: ["morphdom"], alias: {}, outbase: join(source, "site"), logOverride: { "require-resolve-not-external": "silent" } });
  const notices = { path: join(target, "licences.txt"), contents: Buffer.from(licences([code, assets, programs, eleventy].map(({ metafile }) => metafile))) };
  return [...code.outputFiles, ...[programs, eleventy].flatMap(({ outputFiles }) => outputFiles.map(asProgram)), ...assets.outputFiles, notices].sort((a, b) => (a.path < b.path ? -1 : 1));
};

/**
 * As Latin-1, which is read far quicker than UTF-8: esbuild leaves the patterns' letters as they are. Node 20 knows no way to import
 * from a script that comes from V8's code cache, so the one that starts it imports for it.
 */
const asProgram = ({ path, text }) => ({ path, contents: Buffer.from(text.replace(/\bimport\("/g, 'programImport("').replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`), "latin1") });

const place = (path, contents) => {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
};

export const compileWhenStale = async () => {
  if (isStale()) await compile({ keepChunks: 600 });
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await compile();
