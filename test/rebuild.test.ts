import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { addFiles, archiveLike, archiveOf, built, filesOf } from "./built.ts";

const story = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.";
const dump = (headline: string, unique: string): string => `${headline}\n\nMay 4, 2024\n\n${story}\n\n${unique}\n`;

describe("building again", () => {
  it("changes no file, not even its time", () => {
    const root = archiveLike(".");
    built(root);
    const site = join(root, "_site");
    const before = [...filesOf(site)].map(([path, text]) => [path, text, statSync(join(site, path)).mtimeMs] as const);
    built(root);
    assert.deepEqual([...filesOf(site)].map(([path, text]) => [path, text, statSync(join(site, path)).mtimeMs] as const), before);
    assert.ok(before.length > 60);
  });

  it("after a deletion leaves no page and no mention", () => {
    const root = archiveOf({
      "content/a.txt": dump("Carriage leaves with forty trees", "The guard closed the door."),
      "content/b.txt": dump("Vermilion pelican seen on the roof", "A vermilion pelican sat on the roof of the carriage."),
    });
    built(root);
    const mentions = (): readonly string[] => ["_site", "_records", ".cuttings"].flatMap((folder) => [...filesOf(join(root, folder))].filter(([path, text]) => /vermilion/i.test(text + path)).map(([path]) => `${folder}/${path}`));
    assert.ok(mentions().length > 5, "the article was mentioned nowhere to begin with");
    rmSync(join(root, "content/b.txt"));
    built(root);
    assert.deepEqual(mentions(), []);
  });

  it("gives the same bytes in every zone, language, folder and order of making", () => {
    const [one, two] = [archiveLike("."), archiveLike(".")];
    built(one, [], { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "C" });
    rmSync(join(two, "content/sample/2024"), { recursive: true });
    built(two, [], { TZ: "America/Los_Angeles", HOME: two });
    addFiles(two, Object.fromEntries([...filesOf(join(one, "content/sample/2024"))].map(([path, text]) => [`content/sample/2024/${path}`, Buffer.from(text, "latin1")])));
    built(two, [], { TZ: "America/Los_Angeles", HOME: two });
    for (const folder of ["_site", "_records"]) assert.deepEqual(filesOf(join(two, folder)), filesOf(join(one, folder)));
  });
});
