import { readFileSync } from "node:fs";
import { endianness } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../lib/hash.ts";
import { packageFolder } from "./package-folder.ts";

/**
 * Names what makes pages of originals, besides them: this program as compiled, the libraries its package file pins, the runtime with
 * its language tables, and the order of bytes in which numbers are remembered. Null when the program runs uncompiled: then nothing
 * can say what it is.
 */
export const codeVersion = (): string | null => {
  const home = packageFolder();
  if (!dirname(fileURLToPath(import.meta.url)).startsWith(join(home, "dist") + sep)) return null;
  try {
    const texts = ["dist/compiled.json", "package.json"].map((file) => readFileSync(join(home, file), "utf8"));
    return sha256(JSON.stringify([...texts, process.version, process.versions.icu, process.versions.unicode, endianness()]));
  } catch {
    return null;
  }
};
