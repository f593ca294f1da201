import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { checkArchive } from "../src/check.ts";
import { addFiles, archiveOf } from "./built.ts";

const dump = (headline: string, text: string): string => `${headline}\n\nMay 4, 2024\n\n${text} Nobody on the platform knew when the train would come back, and nobody asked the guard of the last carriage.\n\nOriginal url: https://steppegazette.example/a/${headline.toLowerCase().replaceAll(" ", "-")}\n`;
const files = {
  "content/pear.txt": dump("Pear trees aboard", "Nine pears were grafted in the orchard, and the grafted pears were counted twice by the gardeners of the orchard."),
  "content/rain.txt": dump("Rain on the roof", "It rained for nine days on the roof of the station, and nobody left the waiting room before the evening.\n\nThe keeper of the lamps mentioned a pear."),
  "content/lamp.txt": dump("Lamps in the yard", "The keeper of the lamps lit all of them in the evening, although it had not been dark for long."),
};
const topics = "- id: pears\n  name: Pears\n  any: [pear, pears, grafted, orchard]\n";
const asked = async (root: string) => (await checkArchive({ root, withSample: true })).review;

describe("the review of topics", () => {
  it("asks where no topic fits or one rests on little, and no more once a tag says which", async () => {
    const root = archiveOf({ ...files, "_data/topics.yaml": topics });
    const review = await asked(root);
    assert.deepEqual(review.lines.filter(({ field }) => field === "tags").map(({ file, code }) => [file, code]), [["content/rain.txt", "topic-unsure"], ["content/lamp.txt", "topic-none"]]);
    addFiles(root, Object.fromEntries(review.blocks.map(({ sidecar, yaml }) => [sidecar, `${yaml.replace("tags: []", "tags: [pears]")}\n`])));
    assert.deepEqual((await asked(root)).lines.filter(({ field }) => field === "tags"), []);
  });

  it("says nothing of the topics that ship", async () => assert.deepEqual((await asked(archiveOf(files))).lines.filter(({ field }) => field === "tags"), []));
});
