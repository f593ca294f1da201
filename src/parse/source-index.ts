import type { Source } from "../model/source.ts";
import { sameWords } from "../lib/text.ts";

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
