import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paragraph } from "../model/block.ts";
import { evidence, known } from "../model/evidence.ts";
import { noOverride } from "../model/override.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { leftOutOf } from "./left-out.ts";
import { startReading } from "./reading.ts";

const document: RawDocument = {
  format: "html",
  blocks: [paragraph("The town saw a ship.", null), paragraph("The harbour reopened on Monday.", null), paragraph("More from us", null)],
  leftOut: new Map([[0, "unlike the story: length"], [2, "unlike the story: share of links"]]),
  declared: [{ field: "description", value: known("The town saw a ship.", evidence("markup", {}, "The town saw a ship.", 0.9)) }],
  override: noOverride,
  identity: "a",
  originalLines: [],
  problems: [],
};

describe("a block that the format leaves out", () => {
  it("is removed with the format's reason, or is the description when the page calls it so", () =>
    assert.deepEqual(leftOutOf(startReading(document)), [[0, { field: "description" }], [2, { removed: "unlike the story: share of links" }]]));

  it("is none where the format says nothing", () => {
    const { leftOut: _, ...plain } = document;
    assert.deepEqual(leftOutOf(startReading(plain)), []);
  });
});
