// Compiles `src/` into `dist/` with esbuild when it is newer: in the repository at each start, never in the published package.
import { existsSync, readdirSync, statSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const source = join(root, "src");
const target = join(root, "dist");
const stamp = join(target, "compiled.json");

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

const isSource = (file) => /\.(ts|json|css|js)$/.test(file) && !file.endsWith(".test.ts");

/** Whether `dist/` is missing or older than a source file or the package file. The published package has no source to compare. */
export const isStale = () => {
  if (!existsSync(join(source, "build.ts"))) return false;
  if (!existsSync(stamp)) return true;
  const compiledAt = statSync(stamp).mtimeMs;
  return [source, ...filesBelow(source).filter(isSource), join(root, "package.json")].some((file) => statSync(file).mtimeMs > compiledAt);
};

export const compile = async () => {
  const { build } = await import("esbuild");
  const sources = filesBelow(source).filter(isSource);
  const shared = { bundle: true, minify: false, write: false, logLevel: "warning", outdir: target, outbase: source };
  const code = await build({
    ...shared,
    entryPoints: sources.filter((file) => /(\.11ty|cli[\\/]main|[\\/]src[\\/]build|site[\\/]eleventy)\.ts$/.test(file)),
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    chunkNames: "chunks/[name]-[hash]",
  });
  const assets = await build({
    ...shared,
    entryPoints: sources.filter((file) => file.endsWith(".css")),
    minify: true,
    outbase: join(source, "site", "assets"),
    outdir: join(target, "assets"),
    entryNames: "[name].[hash]",
  });
  const files = [...code.outputFiles, ...assets.outputFiles].sort((a, b) => (a.path < b.path ? -1 : 1));
  const version = createHash("sha256");
  const fresh = `${target}.${process.pid}`;
  for (const file of files) {
    const place = join(fresh, file.path.slice(target.length));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, file.contents);
    version.update(file.path.slice(target.length)).update(file.contents);
  }
  writeFileSync(join(fresh, "compiled.json"), JSON.stringify({ version: version.digest("hex") }) + "\n");
  const old = `${target}.old.${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
};

export const compileWhenStale = async () => {
  if (isStale()) await compile();
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await compile();
