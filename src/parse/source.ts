import { evidence, type Evidence } from "../model/evidence.ts";
import type { Source, SourceName } from "../model/source.ts";
import { shortHash } from "../lib/hash.ts";
import { sameWords, slug } from "../lib/text.ts";
import type { Reading } from "./reading.ts";
import { sourceInFurniture } from "./source-furniture.ts";

/** Outlets by what identifies them. */
export interface SourceIndex {
  readonly byDomain: ReadonlyMap<string, Source>;
  readonly byName: ReadonlyMap<string, Source>;
  /** By the letters and figures of its names, as sites run them together: `lesechos`. */
  readonly byLetters: ReadonlyMap<string, Source>;
}

/** Later entries win: give the shipped table first, the archive's own after it. */
export const sourceIndex = (sources: readonly Source[]): SourceIndex => ({
  byLetters: new Map(sources.flatMap((source) => [source.name, ...source.aliases].map((name) => [lettersOf(name), source] as const))),
  byDomain: new Map(sources.flatMap((source) => source.domains.map((domain) => [domain.toLowerCase(), source] as const))),
  byName: new Map(sources.flatMap((source) => [source.id, source.name, ...source.aliases].map((name) => [sameWords(name), source] as const))),
});

export const lettersOf = (name: string): string => name.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");

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
