import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { archiveLike, built, filesOf } from "./built.ts";

const home = join("test", "archives");

// `CUTTINGS_EXPECT=write npm test -- archives` writes what is there now as what is expected: read the difference before it is committed.
const isWriting = process.env["CUTTINGS_EXPECT"] === "write";

describe("a mini-archive", () => {
  for (const name of readdirSync(home).sort())
    it(`gives the records and problems expected of it: ${name.replaceAll("-", " ")}`, () => {
      const root = archiveLike(join(home, name));
      const { problems, counted } = built(root);
      const found = new Map([...filesOf(join(root, "_records"))].map(([path, text]) => [`records/${path}`, Buffer.from(text, "latin1").toString("utf8")]));
      const told = problems.map(({ code, severity, file, line }) => [severity, code, line ? `${file}:${line}` : file].join(" "));
      found.set("outcome.txt", [...Object.entries(counted).map(([kind, count]) => `${kind}: ${count}`), ...told].join("\n") + "\n");
      const folder = join(home, name, "expected");
      if (isWriting) {
        rmSync(folder, { recursive: true, force: true });
        for (const [path, text] of found) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
      }
      assert.ok(existsSync(folder), "nothing is expected yet");
      const expected = new Map([...filesOf(folder)].map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")]));
      assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
      for (const [path, text] of expected) assert.equal(found.get(path), text, path);
    });
});
