import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { treesOf } from "./trees.ts";

const trees = treesOf({ base: 0, names: ["links", "length"], trees: [[[0, 0, 0.5, 1, 2], [2], [-2, 1, 80, 3, 4], [-3], [-1]]] }, ["length", "links"]);
const of = (length: number, links: number): Float64Array => Float64Array.of(length, links);
const shareOf = (features: Float64Array): number => trees.share(features, trees.noPull());
const againstOf = (features: Float64Array): readonly string[] => {
  const pull = trees.noPull();
  trees.share(features, pull);
  return trees.against(pull);
};

describe("learned trees", () => {
  it("are walked by the names of their features, wherever these stand", () => {
    assert.ok(shareOf(of(10, 0.2)) > 0.85);
    assert.ok(shareOf(of(10, 0.9)) < 0.1);
    assert.ok(shareOf(of(200, 0.9)) > shareOf(of(10, 0.9)));
  });

  it("go to the first node at the threshold itself", () => assert.equal(shareOf(of(80, 0.9)), shareOf(of(1, 0.9))));

  it("say what spoke against, the strongest first", () => {
    assert.deepEqual(againstOf(of(10, 0.9)), ["links", "length"]);
    assert.deepEqual(againstOf(of(10, 0.2)), []);
  });
});
