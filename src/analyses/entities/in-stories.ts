import { organisationHeads } from "../../tables/name-evidence.ts";
import { givenNames } from "../../tables/name-words.ts";
import { oneLetterApart, personWords, type Merge } from "./aliases.ts";
import type { DocumentName, Nearby } from "./in-document.ts";

/** What the articles of a story tell each other of their short names, and whose full names differ by a letter there. */
export interface InStory {
  readonly nearby: Nearby;
  readonly variants: readonly Merge[];
}

/** `names` are those of all its articles, in their order. */
export const nearbyIn = (names: readonly DocumentName[], keyOf: (one: DocumentName) => string): InStory => {
  const people = names.flatMap((one) => fullPerson(one, keyOf));
  return { nearby: { people: surnames(people), organisations: shortNames(names, keyOf) }, variants: letterApart(people) };
};

/** An article without a story is told of its own bodies only; null where it names none. */
export const nearbyAlone = (names: readonly DocumentName[], keyOf: (one: DocumentName) => string): Nearby | null => {
  const organisations = shortNames(names, keyOf);
  return organisations.size === 0 ? null : { people: new Map(), organisations };
};

interface FullPerson {
  readonly key: string;
  readonly name: string;
  readonly words: readonly string[];
}

const fullPerson = (one: DocumentName, keyOf: (one: DocumentName) => string): readonly FullPerson[] => {
  const name = one.names[0]?.text ?? "";
  const words = one.kind === "person" ? personWords(name) : [];
  return words.length < 2 ? [] : [{ key: keyOf(one), name, words }];
};

/** By surname; null where two people share it. */
const surnames = (people: readonly FullPerson[]): Map<string, string | null> => {
  const [found, given] = [new Map<string, string | null>(), new Map<string, string>()];
  for (const { key, words } of people) {
    const [start = "", last = ""] = [words[0], words.at(-1)];
    if (!given.has(last)) found.set(last, key);
    else if (given.get(last) !== start) found.set(last, null);
    given.set(last, given.get(last) ?? start);
  }
  return found;
};

/** `Harriers` of `Port Harriers`, by the form; a word that many bodies end with stands for none. Null where two bodies share it. */
const shortNames = (names: readonly DocumentName[], keyOf: (one: DocumentName) => string): Map<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const one of names) {
    const keys = one.kind === "organisation" || isTeam(one) ? (one.names[0]?.keys ?? []) : [];
    const last = keys.at(-1) ?? "";
    if (keys.length < 2 || last.length < 4 || common.has(last) || (organisationHeads.has(last) && !last.endsWith("s"))) continue;
    const key = keyOf(one);
    found.set(last, (found.get(last) ?? key) === key ? key : null);
  }
  return found;
};

/** A plural with a word before it that is no given name: rather a team than a person. */
const isTeam = ({ kind, names: [first] }: DocumentName): boolean => kind === "person" && first !== undefined && /[^s]s$/.test(first.keys.at(-1) ?? "") && !givenNames.has(first.keys[0] ?? "");

const common = new Set(["services", "systems", "industries", "records", "studios", "pictures", "news", "times", "airlines", "railways", "forces", "motors", "associates", "enterprises", "nations", "states", "affairs", "officials", "communications", "technologies", "laboratories", "democrats", "republicans", "conservatives", "socialists", "liberals", "communists", "sons"]);

const letterApart = (people: readonly FullPerson[]): readonly Merge[] =>
  oneLetterApart(people).flatMap(([one, other]) => (other.key === one.key ? [] : [{ one: other.key, other: one.key, reason: `“${one.name}” and “${other.name}” differ by one letter in articles of one story` }]));
