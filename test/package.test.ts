import { it } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { archiveOf } from "./built.ts";

const npm = (folder: string, ...args: readonly string[]): string => {
  const run = spawnSync("npm", args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  assert.equal(run.status, 0, `npm ${args.join(" ")}\n${run.stderr}`);
  return run.stdout;
};

it("the packed package, installed into an empty folder, builds an archive there", () => {
  const folder = archiveOf({ "content/a.txt": "Carriage leaves with forty trees\n\nMay 4, 2024\n\nThe green carriage left the depot on Saturday with forty young apple trees aboard, and nobody knew when it would come back.\n" });
  const [packed] = JSON.parse(npm(".", "pack", "--json", "--pack-destination", folder)) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[];
  assert.ok(packed);
  assert.deepEqual(packed.files.filter(({ path }) => /\.ts$|^test|^content/.test(path)), []);
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  npm(folder, "install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", `./${packed.filename}`);
  npm(folder, "exec", "--offline", "--", "cuttings", "build");
  assert.ok(existsSync(join(folder, "_site", "index.html")));
  assert.ok(existsSync(join(folder, "_site", "dates", "2024", "05", "04", "index.html")));
});

it("gives the site's own files the same names wherever the program lies, as machines that share a site need not be alike", () => {
  const namesIn = (folder: string): readonly string[] => {
    for (const name of ["src", "package.json"]) cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
    const run = spawnSync(process.execPath, [join(folder, "src", "cli", "compile.js")], { cwd: tmpdir(), encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    return readdirSync(join(folder, "dist", "assets"));
  };
  const home = mkdtempSync(join(tmpdir(), "cuttings-compiled-"));
  try {
    const names = namesIn(join(home, "near"));
    assert.ok(names.some((name) => name.startsWith("search.")));
    assert.deepEqual(namesIn(join(home, "far", "away")), names);
  } finally {
    rmSync(home, { recursive: true });
  }
});
