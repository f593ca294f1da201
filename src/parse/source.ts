import { evidence, type Evidence } from "../model/evidence.ts";
import type { Source, SourceName } from "../model/source.ts";
import { shortHash } from "../lib/hash.ts";
import { sameWords, slug } from "../lib/text.ts";
import type { Reading } from "./reading.ts";
import { sourceInFurniture } from "./source-furniture.ts";
import type { SourceIndex } from "./source-index.ts";

export { lettersOf, sourceIndex, type SourceIndex } from "./source-index.ts";

export interface SourceFound {
  readonly value: SourceName;
  readonly evidence: Evidence;
}

/**
 * The outlet by the address's domain, else by what the page declares, else by what stands behind the headline or at the foot of the page.
 * An outlet that is only quoted is not the source.
 */
export const sourceOf = (reading: Reading, url: string | null, urlEvidence: Evidence | null, index: SourceIndex): SourceFound | null => {
  const byDomain = url === null ? null : sourceAt(url, index);
  if (byDomain) return { value: nameOf(byDomain), evidence: fromUrl(url ?? "", urlEvidence, 0.97, "the outlet of this domain") };
  const declared = reading.document.declared.find((one) => one.field === "source");
  if (declared) return { value: namedSource(declared.value.value, index), evidence: declared.value.evidence };
  const printed = sourceInFurniture(reading, index);
  if (printed) return { value: nameOf(printed.source), evidence: printed.evidence };
  const host = url === null ? null : hostOf(url);
  return host === null ? null : { value: { id: slug(host, shortHash), name: host }, evidence: fromUrl(url ?? "", urlEvidence, 0.8, "the host of the address; no table knows it") };
};

/** The table's outlet of that name, else one of the name as given. */
export const namedSource = (name: string, index: SourceIndex): SourceName => {
  const found = index.byName.get(sameWords(name)) ?? index.byDomain.get(name.toLowerCase().replace(/^www\./, ""));
  return found ? nameOf(found) : { id: slug(name, shortHash), name };
};

const nameOf = (source: Source): SourceName => ({ id: source.id, name: source.name });

/** The most specific domain wins: `rus.example.org` before `example.org`. */
const sourceAt = (url: string, index: SourceIndex): Source | null => {
  const labels = (hostOf(url) ?? "").split(".");
  for (let from = 0; from < labels.length - 1; from++) {
    const source = index.byDomain.get(labels.slice(from).join("."));
    if (source) return source;
  }
  return null;
};

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^(www|m|amp)\./, "") : null);

const fromUrl = (url: string, because: Evidence | null, confidence: number, reason: string): Evidence =>
  evidence("url", { lines: because?.lines ?? null, ...(because?.place === undefined ? {} : { place: because.place }) }, url, confidence, [reason]);
