import { interned, type Interned } from "../../lib/interned.ts";
import { noEvidence, sumOf, type Evidence } from "./evidence.ts";
import type { FoundName, RunningName, SharedWord } from "./found-names.ts";
import { shapeEvidence, type ShapedWord } from "./shape-evidence.ts";
import type { WordUse } from "./word-use.ts";

/** All that is said of a name but where it stands and what that place says: many places share it. */
export type Spelling = Omit<FoundName, "block" | "start" | "end" | "context">;

/** What names share, each once under a number of its own: many millions of names fit as numbers, where as many objects would not. */
export interface NameTables {
  /** By their texts. */
  readonly spellings: Interned<string, Spelling>;
  readonly contexts: Interned<string, Evidence>;
}

export const nameTables = (use: WordUse): NameTables => {
  const contexts = interned(evidenceIn);
  const evidenceOf = (text: string): Evidence => contexts.valueOf(contexts.idOf(text)) ?? noEvidence;
  return { spellings: interned((text: string) => spellingIn(text, use, evidenceOf)), contexts };
};

/** Numbers a name: its block and one, its start, its spelling and its context. */
export const nameWidth = 4;
/** Where the latter two stand among them. */
export const [spellingField, contextField] = [2, 3];

export const packedNames = (names: readonly RunningName[], { spellings, contexts }: NameTables): readonly number[] =>
  names.flatMap((one) => [one.block + 1, one.start, spellings.idOf(spellingText(one)), contexts.idOf(evidenceText(one.context))]);

/** Made anew at each asking; what is equal in them is one object. */
export const unpackedNames = (numbers: Uint32Array, { spellings, contexts }: NameTables): readonly FoundName[] => {
  const names: FoundName[] = [];
  for (let at = 0; at < numbers.length; at += nameWidth) {
    const [spelling, start] = [spellings.valueOf(numbers[at + spellingField] ?? 0), numbers[at + 1] ?? 0];
    if (!spelling) continue;
    const { text, form, keys, shape, known, curated, isUnsure, acronym } = spelling;
    names.push({ block: (numbers[at] ?? 0) - 1, start, end: start + text.length, text, form, keys, shape, context: contexts.valueOf(numbers[at + contextField] ?? 0) ?? noEvidence, known, curated, isUnsure, acronym });
  }
  return names;
};

/** What most names do not have stands last, and is not said there. A shape that depends on how the whole archive writes the word is not said, but what it is made of. */
type SpellingFields = [text: string, shape: string, form?: string, isUnsure?: 0 | 1, shared?: SharedFields | null, known?: FoundName["known"], curated?: FoundName["curated"], acronym?: string | null];
type SharedFields = [hint: string, shape: ShapedWord["shape"], opens: 0 | 1, text: string, lower: string, key: string];

const spellingText = ({ text, form, shape, shared, known, curated, isUnsure, acronym }: RunningName): string => {
  const fields: SpellingFields = [text, shared ? "" : evidenceText(shape), form === text.toLowerCase() ? "" : form, isUnsure ? 1 : 0, shared && sharedFields(shared), known, curated, acronym];
  while (!fields.at(-1)) fields.pop();
  return JSON.stringify(fields);
};

const sharedFields = ({ hint, word: { text, lower, key, shape, opens } }: SharedWord): SharedFields => [evidenceText(hint), shape, opens ? 1 : 0, text, lower, key];

const spellingIn = (json: string, use: WordUse, evidenceOf: (text: string) => Evidence): Spelling => {
  const [text, shape, given, unsure, shared = null, known = null, curated = null, acronym = null] = JSON.parse(json) as SpellingFields;
  const form = given ? given : text.toLowerCase();
  return { text, form, keys: form.split(" "), shape: shared ? evidenceOf(evidenceText(sharedShape(shared, use))) : evidenceOf(shape), known, curated, isUnsure: unsure === 1, acronym };
};

const sharedShape = ([hint, shape, opens, text, lower, key]: SharedFields, use: WordUse): Evidence => sumOf([evidenceIn(hint), shapeEvidence([{ text, lower, key, shape, opens: opens === 1 }], use)]);

/** JavaScript writes a number so that it is read as the same. https://tc39.es/ecma262/#sec-numeric-types-number-tostring */
const evidenceText = ({ person, organisation, place, event, none }: Evidence): string => `${person} ${organisation} ${place} ${event} ${none}`;

const evidenceIn = (text: string): Evidence => {
  const [person = 0, organisation = 0, place = 0, event = 0, none = 0] = text.split(" ").map(Number);
  return { person, organisation, place, event, none };
};
