import { it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { recordJsonSchema } from "../src/model/record.ts";

const file = "docs/schemas/record.schema.json";

// `CUTTINGS_EXPECT=write npm test -- schemas` writes the schema anew.
it("the published JSON Schema of a record is the one that records are held to", () => {
  const schema = `${JSON.stringify(recordJsonSchema(), null, 2)}\n`;
  if (process.env["CUTTINGS_EXPECT"] === "write") writeFileSync(file, schema);
  assert.equal(readFileSync(file, "utf8"), schema);
});
