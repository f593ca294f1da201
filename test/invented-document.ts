import { paragraph } from "../src/model/block.ts";
import { evidence } from "../src/model/evidence.ts";
import { noOverride, type OverrideValues } from "../src/model/override.ts";
import type { Declared, RawDocument } from "../src/model/raw-document.ts";

/** A text dump for tests: a block a line that is not blank. */
export const inventedDump = (text: string, more: { readonly override?: OverrideValues; readonly declared?: Readonly<Partial<Record<Declared["field"], string>>> } = {}): RawDocument => {
  const originalLines = text.split("\n");
  return {
    format: "text",
    blocks: originalLines.flatMap((line, at) => (line.trim() === "" ? [] : [paragraph(line.trim(), [at + 1, at + 1])])),
    declared: Object.entries(more.declared ?? {}).map(([field, value]) => ({ field: field as Declared["field"], value: { value, evidence: evidence("markup", { place: `meta ${field}` }, value, 0.95) } })),
    override: { values: more.override ?? {}, places: noOverride.places },
    identity: text,
    originalLines,
    problems: [],
  };
};
