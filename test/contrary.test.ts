import { it } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { checkArchive } from "../src/check.ts";
import { addFiles, archiveOf, built, filesOf } from "./built.ts";

const denies = "Pears of the valley\n\nThe guard did not recognise Karatal, Balqash, Saryshagan or Moyynty as stations of the line.\n";
const says = "Trains of the valley\n\n“That is why we recognize Karatal, Balqash, Saryshagan and Moyynty,” he was quoted as saying.\n";

it("two articles that say the contrary of each other are named to the curator and shown on both pages, and neither is changed", async () => {
  const root = archiveOf({ "content/denies.txt": denies, "content/says.txt": says });
  const found = (await checkArchive({ root, withSample: true })).problems.filter((one) => one.code === "negation-differs");
  assert.deepEqual(found.map((one) => [one.file, one.line, one.message.includes(one.file === "content/says.txt" ? "content/denies.txt:3" : "content/says.txt:3")]), [["content/says.txt", 3, true], ["content/denies.txt", 3, true]]);
  built(root);
  const pages = [...filesOf(join(root, "_site"))].filter(([path, text]) => /^articles\/[^/]+\/index\.html$/.test(path) && text.includes("Another article says the contrary"));
  assert.equal(pages.length, 2);
  assert.ok(pages.every(([, text]) => text.includes("recognise Karatal") !== text.includes("recognize Karatal")), "one page does not quote the other");
  addFiles(root, { "content/says.txt.yaml": 'accept: ["negation-differs:3"]\n' });
  const left = await checkArchive({ root, withSample: true });
  assert.deepEqual(left.problems.filter((one) => one.code === "negation-differs").map((one) => one.file), ["content/denies.txt"]);
});
