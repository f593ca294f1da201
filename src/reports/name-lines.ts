import type { Entity } from "../analyses/entities/entities.ts";
import type { Choice } from "./review.ts";

/** A decision on names: about whom, what it says, the likely answer and the others. */
export interface NameQuestion {
  readonly code: "name-kinds" | "surname-shared" | "names-alike" | "names-merged" | "name-unsure";
  /** The first is the one that the question is about. */
  readonly about: readonly [Entity, ...(readonly Entity[])];
  readonly message: string;
  readonly yaml: string;
  readonly otherwise: readonly Choice[];
}

export const kindWords = { person: "a person", organisation: "an organisation", place: "a place", event: "an event" } as const;

/** A word alone is part of many people's names. */
export const isFullName = (name: string): boolean => /[\s\u00a0]/.test(name);

interface Confirmed {
  readonly aliases?: readonly string[];
  readonly neverMerge?: readonly string[];
}

/** The entry that makes an entity a curator's, with the other ways it is written; a person's surname alone stays each article's. */
export const confirming = (one: Entity, { aliases = [], neverMerge = [] }: Confirmed = {}): string =>
  entry([["id", one.id], ["kind", one.kind], ["name", JSON.stringify(one.name)], ["aliases", listOf([...otherForms(one), ...aliases])], ["never_merge", listOf(neverMerge)]]);

const otherForms = ({ kind, name, forms }: Entity): readonly string[] => forms.filter((form) => form !== name && (kind !== "person" || isFullName(form) || !isFullName(name)));

export const ignoring = (one: Entity): string => entry([["id", one.id], ["name", JSON.stringify(one.name)], ["aliases", listOf(otherForms(one))], ["ignore", "true"]]);

export const splitting = ({ id }: Entity, names: readonly string[]): string => entry([["id", id], ["split", listOf(names)]]);

export const mergedInto = ({ id, name, forms }: Entity, into: Entity): string => entry([["id", id], ["aliases", listOf([name, ...forms.filter((form) => form !== name && isFullName(form))])], ["merge_into", into.id]]);

export const keptApart = ({ id }: Entity, others: readonly string[]): string => entry([["id", id], ["never_merge", listOf(others)]]);

const listOf = (texts: readonly string[]): string | null => (texts.length === 0 ? null : `[${[...new Set(texts)].map((text) => JSON.stringify(text)).join(", ")}]`);

const entry = (pairs: readonly (readonly [string, string | null])[]): string => pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])).map((line, at) => `${at === 0 ? "-" : " "} ${line}`).join("\n");
