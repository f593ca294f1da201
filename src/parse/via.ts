import type { Byline } from "../model/article.ts";
import { evidence, type Evidence } from "../model/evidence.ts";
import type { Source, SourceName } from "../model/source.ts";
import { sameWords } from "../lib/text.ts";
import type { BylinesFound } from "./byline-declared.ts";
import type { DatelineFound } from "./dateline.ts";
import { saysAgency } from "./names.ts";
import type { SourceIndex } from "./source-index.ts";

/** An agency in the parentheses of a dateline signs the story when nobody else does. */
export const bylinesWithAgency = (bylines: BylinesFound | null, dateline: DatelineFound | null, index: SourceIndex): BylinesFound | null => {
  const agency = bylines || dateline?.agency == null ? null : outletNamed(dateline.agency, index);
  if (!dateline || !agency || !isAgency(agency)) return bylines;
  return { value: [{ name: agency.name, kind: "agency" }], evidence: { ...dateline.evidence, confidence: 0.8, reasons: ["the agency in the dateline"] }, uses: [] };
};

/** Through whom the source has the story: an outlet of the table that the dateline or a byline names and that is another one. */
export const viaOf = (source: SourceName | null, bylines: BylinesFound | null, dateline: DatelineFound | null, index: SourceIndex): { readonly value: string; readonly evidence: Evidence } | null => {
  if (!source) return null;
  const fromDateline = dateline?.agency == null ? null : outletNamed(dateline.agency, index);
  if (dateline && fromDateline && fromDateline.id !== source.id) return { value: fromDateline.name, evidence: evidence("pattern", dateline.evidence, dateline.value, 0.85, ["the outlet in the dateline"]) };
  for (const byline of bylines?.value ?? []) {
    const outlet = byline.kind === "person" ? null : outletOf(byline, index);
    if (bylines && outlet && isAgency(outlet) && outlet.id !== source.id) return { value: outlet.name, evidence: { ...bylines.evidence, confidence: 0.85, reasons: ["the agency of the byline"] } };
  }
  return null;
};

const outletNamed = (name: string, index: SourceIndex): Source | null => index.byName.get(sameWords(name)) ?? null;

/** Also by `Waypost staff`. */
const outletOf = ({ name }: Byline, index: SourceIndex): Source | null => outletNamed(name, index) ?? outletNamed(name.split(" ").slice(0, -1).join(" "), index);

const isAgency = (source: Source): boolean => source.kind === "agency" || saysAgency(source.name);
