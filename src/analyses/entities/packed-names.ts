import { growingIntegers } from "../../lib/growing.ts";
import { alone, interned, internedBy } from "../../lib/interned.ts";
import { noEvidence, type Evidence } from "./evidence.ts";
import type { FoundName } from "./found-names.ts";

/** The names found in the running texts of all articles, as numbers: many millions fit, where as many objects would not. */
export interface PackedNames {
  /** Those of the next article. */
  readonly add: (names: readonly FoundName[]) => void;
  /** Those of the article at a place, made anew at each asking; what is equal in them is one object. */
  readonly of: (at: number) => readonly FoundName[];
}

/** Numbers a name. */
const width = 11;

export const packedNames = (): PackedNames => {
  const [starts, numbers] = [[0], growingIntegers()];
  const texts = interned(alone);
  const forms = interned((form: string) => ({ form: alone(form), keys: alone(form).split(" ") }));
  const evidences = interned(evidenceIn);
  const knowns = internedBy((one: NonNullable<FoundName["known"]>) => `${one.kind} ${one.weight} ${one.key} ${one.name}`);
  const curateds = internedBy((one: NonNullable<FoundName["curated"]>) => `${one.kind} ${one.entity ?? ""}`);
  const acronyms = interned((one: string | null) => one);
  const pack = (one: FoundName): void => {
    numbers.add(one.block + 1);
    numbers.add(one.start);
    numbers.add(one.end);
    numbers.add(texts.idOf(one.text));
    numbers.add(forms.idOf(one.form));
    numbers.add(evidences.idOf(keyOf(one.shape)));
    numbers.add(evidences.idOf(keyOf(one.context)));
    numbers.add(knowns.idOf(one.known));
    numbers.add(curateds.idOf(one.curated));
    numbers.add(Number(one.isUnsure));
    numbers.add(acronyms.idOf(one.acronym));
  };
  const unpack = (given: Uint32Array, at: number): FoundName => {
    const number = (field: number): number => given[at + field] ?? 0;
    const { form, keys } = forms.valueOf(number(4)) ?? { form: "", keys: [] };
    return {
      block: number(0) - 1, start: number(1), end: number(2), text: texts.valueOf(number(3)) ?? "", form, keys,
      shape: evidences.valueOf(number(5)) ?? noEvidence, context: evidences.valueOf(number(6)) ?? noEvidence,
      known: knowns.valueOf(number(7)), curated: curateds.valueOf(number(8)), isUnsure: number(9) === 1, acronym: acronyms.valueOf(number(10)),
    };
  };
  return {
    add: (names) => {
      names.forEach(pack);
      starts.push((starts.at(-1) ?? 0) + names.length);
    },
    of: (at) => {
      const [from, given] = [starts[at] ?? 0, numbers.values()];
      return Array.from({ length: (starts[at + 1] ?? from) - from }, (_, index) => unpack(given, (from + index) * width));
    },
  };
};

/** JavaScript writes a number so that it is read as the same. https://tc39.es/ecma262/#sec-numeric-types-number-tostring */
const keyOf = ({ person, organisation, place, event, none }: Evidence): string => `${person} ${organisation} ${place} ${event} ${none}`;

const evidenceIn = (key: string): Evidence => {
  const [person = 0, organisation = 0, place = 0, event = 0, none = 0] = key.split(" ").map(Number);
  return { person, organisation, place, event, none };
};
