import { it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { storiesJsonSchema } from "../src/model/curated-story.ts";
import { entitiesJsonSchema } from "../src/model/entity.ts";
import { termsJsonSchema } from "../src/model/framing.ts";
import { recordJsonSchema } from "../src/model/record.ts";
import { takedownsJsonSchema } from "../src/model/takedown.ts";

// `CUTTINGS_EXPECT=write npm test -- schemas` writes the schemas anew.
for (const [name, made] of [["record", recordJsonSchema], ["takedowns", takedownsJsonSchema], ["entities", entitiesJsonSchema], ["terms", termsJsonSchema], ["stories", storiesJsonSchema]] as const)
  it(`the published JSON Schema of ${name} is the one that the program holds to`, () => {
    const file = `docs/schemas/${name}.schema.json`;
    const schema = `${JSON.stringify(made(), null, 2)}\n`;
    if (process.env["CUTTINGS_EXPECT"] === "write") writeFileSync(file, schema);
    assert.equal(readFileSync(file, "utf8"), schema);
  });
