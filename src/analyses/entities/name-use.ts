import type { EntityKind } from "./evidence.ts";
import type { FoundName } from "./found-names.ts";
import type { KnownName } from "./known-names.ts";

/** A name where it stands, with the key of what it names there. */
export interface Use {
  readonly article: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly known: KnownName | null;
  /** Whether it has several words. */
  readonly isFull: boolean;
  readonly key: string;
  readonly kind: EntityKind;
  readonly score: number;
}

/** What is found more often than anything else: no more of the name is kept than is needed. */
export const useOf = (article: string, { block, start, end, text, known, keys }: FoundName, key: string, kind: EntityKind, score: number): Use => ({ article, block, start, end, text, known, isFull: keys.length > 1, key, kind, score });
