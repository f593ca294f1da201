#!/usr/bin/env node
import { compileWhenStale } from "./compile.js";

try {
  await compileWhenStale();
} catch (error) {
  console.error(`error: src/ is newer than dist/ and cannot be compiled: ${error.message}\n  fix: mend what is named above; run npm ci when a package is missing.`);
  process.exit(1);
}
const { start } = await import(new URL("../../dist/cli/start.js", import.meta.url).href);
process.exitCode = await start(process.argv.slice(2));
