import type { FoundName } from "./found-names.ts";
import { isAcronymOf } from "./found-names.ts";
import { evidence, noEvidence, scaled, sumOf, verdictOf, type EntityKind, type Evidence } from "./evidence.ts";
import { surnameEnding } from "../../tables/name-evidence.ts";
import type { WordUse } from "./word-use.ts";
import { skeletonOf } from "./word-keys.ts";

/** A name of a document with its kind, and the fuller name of the same document that it stands for. */
export interface DocumentName {
  readonly form: string;
  readonly kind: EntityKind;
  readonly score: number;
  readonly names: readonly FoundName[];
  /** The form of the fuller name; its own where there is none. */
  readonly head: string;
  readonly because: string | null;
  /** The key of what an article of the same story names in full. */
  readonly elsewhere: string | null;
}

/** Keys of whom the articles of the same story name in full: people by the skeleton of the surname, bodies by their last word; null: two bearers. */
export interface Nearby {
  readonly people: ReadonlyMap<string, string | null>;
  readonly organisations: ReadonlyMap<string, string | null>;
}

const nobody: Nearby = { people: new Map(), organisations: new Map() };

interface Draft {
  readonly form: string;
  readonly names: readonly FoundName[];
  evidence: Evidence;
}

const enough = 0.9;

/** The names of one document, its uses weighed together. `prior` says what other documents make of a form. */
export const inDocument = (found: readonly FoundName[], use: WordUse, prior: (form: string) => Evidence, others: Nearby = nobody): readonly DocumentName[] => {
  const drafts = new Map<string, { form: string; names: FoundName[]; evidence: Evidence }>();
  for (const name of found) {
    if (name.curated) continue;
    const draft = drafts.get(name.form);
    if (draft) draft.names.push(name);
    else drafts.set(name.form, { form: name.form, names: [name], evidence: noEvidence });
  }
  for (const draft of drafts.values()) draft.evidence = weighed(draft, use, prior);
  const people = surnamesOf([...curatedPeople(found), ...[...drafts.values()].filter((draft) => draft.names[0] !== undefined && draft.names[0].keys.length > 1 && isPerson(draft))]);
  const acronyms = acronymsOf([...drafts.values()]);
  return [...drafts.values()].flatMap((draft): readonly DocumentName[] => {
    const first = draft.names[0];
    if (!first) return [];
    const full = first.keys.length === 1 ? people.get(skeletonOf(first.keys[0] ?? "")) : undefined;
    const isLone = first.keys.length === 1 && full === undefined && first.known === null;
    const body = isLone ? (others.organisations.get(draft.form) ?? null) : null;
    const person = isLone && body === null ? (others.people.get(skeletonOf(draft.form)) ?? null) : null;
    const acronym = first.keys.length === 1 ? acronyms.get(draft.form.toLowerCase()) : undefined;
    const said = [draft.evidence];
    if (full !== undefined) said.push(first.known === null ? evidence({ person: 4, none: -draft.evidence.none }) : evidence({ person: 3 }));
    const none = -Math.max(0, draft.evidence.none);
    if (person !== null) said.push(evidence({ person: 3, none }));
    if (body !== null) said.push(evidence({ organisation: 3, none }));
    if (acronym) said.push(evidence({ [acronym.kind]: 3, none }));
    const { kind, score } = verdictOf(sumOf(said));
    if (score < enough) return [];
    if (kind === "person" && full?.startsWith(curatedForm) === true) return [{ form: draft.form, kind, score, names: draft.names, head: draft.form, because: null, elsewhere: full }];
    const head = kind === "person" ? (full ?? null) : acronym && acronym.kind === kind ? acronym.form : null;
    return [{ form: draft.form, kind, score, names: draft.names, head: head ?? draft.form, because: head === null ? null : kind === "person" ? `“${first.text}” in an article that names the person in full` : `“${first.text}” stands for the full name in one article`, elsewhere: head !== null ? null : kind === "person" ? person : kind === "organisation" ? body : null }];
  });
};

const curatedForm = "curated ";

/** The full names of people that a curator knows, each with the key of the entity as its form. */
const curatedPeople = (found: readonly FoundName[]): readonly Draft[] =>
  found.flatMap((name) => (name.curated?.kind === "person" && name.curated.entity !== null && name.keys.length > 1 ? [{ form: `${curatedForm}${name.curated.entity}`, names: [name], evidence: noEvidence }] : []));

const weighed = ({ form, names }: Draft, use: WordUse, prior: (form: string) => Evidence): Evidence => {
  const [first] = names;
  if (!first) return noEvidence;
  const isOnlyUnsure = names.every((one) => one.isUnsure);
  const isLong = first.keys.length > 1;
  const opening = !isOnlyUnsure || first.known ? 0 : isLong ? 1 : use.isCapitalInside(form) ? 0.7 + 3 * use.common(form) : (surnameEnding.test(form) ? 1.2 : 2) + 3 * use.common(form);
  return sumOf([first.shape, sumOf(names.map((one) => one.context), 5), scaled(prior(form), 0.5), evidence({ none: opening })]);
};

const isPerson = (draft: Draft): boolean => {
  const { kind, score } = verdictOf(draft.evidence);
  return kind === "person" && score >= enough;
};

/** The full names by the skeletons of their last words, and of their first; two bearers: nobody's. */
const surnamesOf = (people: readonly Draft[]): ReadonlyMap<string, string | null> => {
  const byWord = new Map<string, { form: string | null; last: string; first: string }>();
  const note = (word: string, form: string, first: string, last: string): void => {
    const known = byWord.get(word);
    if (!known) byWord.set(word, { form, first, last });
    else if (known.form !== form && !(known.last === last && isOneGivenName(known.first, first, form))) known.form = null;
  };
  const parts = people.flatMap(({ form, names }) => {
    const words = (names[0]?.keys ?? []).flatMap((key) => key.split("-")).filter((key) => !/^(?:jr|sr|ii|iii|iv)$/.test(key)).map(skeletonOf);
    const whole = (names[0]?.keys ?? []).filter((key) => !/^(?:jr|sr|ii|iii|iv)$/.test(key)).map(skeletonOf);
    return words.length > 1 ? [{ form, words, whole, first: words[0] ?? "", last: words.at(-1) ?? "" }] : [];
  });
  for (const { form, whole, first, last } of parts) for (const word of new Set([last, whole.at(-1) ?? last])) note(word, form, first, last);
  const surnames = new Set(byWord.keys());
  for (const { form, whole, first, last } of parts) if (!surnames.has(whole[0] ?? first)) note(whole[0] ?? first, form, first, last);
  return new Map([...byWord].map(([word, { form }]) => [word, form] as const));
};

/** The same, or in Cyrillic letters two cases of it: `андр` of Андрей, `андре` of Андрея. */
const isOneGivenName = (one: string, other: string, form: string): boolean => one === other || (/[\u0400-\u052f]/.test(form) && Math.abs(one.length - other.length) === 1 && (one.startsWith(other) || other.startsWith(one)));

/** What letters stand for here: what says so in brackets, else the only name whose words begin with them. */
const acronymsOf = (drafts: readonly Draft[]): ReadonlyMap<string, { readonly form: string; readonly kind: EntityKind }> => {
  const found = new Map<string, { readonly form: string; readonly kind: EntityKind }>();
  for (const { form, names } of drafts) for (const { acronym } of names) if (acronym !== null && !found.has(acronym)) found.set(acronym, { form, kind: "organisation" });
  const long = drafts.filter(({ names }) => (names[0]?.keys.length ?? 0) > 1);
  for (const { form, names } of drafts) {
    const [first] = names;
    if (first?.keys.length !== 1 || !/^[A-ZА-ЯЁ]{2,6}$/.test(form) || found.has(form.toLowerCase())) continue;
    const bearers = long.filter((one) => isAcronymOf(form.toLowerCase(), one.names[0]?.keys.map((key) => key.toLowerCase()) ?? []));
    const [bearer] = bearers;
    if (bearer && bearers.length === 1 && verdictOf(bearer.evidence).kind !== "person") found.set(form.toLowerCase(), { form: bearer.form, kind: verdictOf(bearer.evidence).kind });
  }
  return found;
};
