import type { EntityKind } from "./evidence.ts";
import type { FoundName } from "./found-names.ts";

/** A name where it stands, with the key of what it names there. */
export interface Use {
  readonly article: string;
  readonly name: FoundName;
  readonly key: string;
  readonly kind: EntityKind;
  readonly score: number;
}
