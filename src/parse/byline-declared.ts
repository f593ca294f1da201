import type { Byline } from "../model/article.ts";
import type { Declared } from "../model/raw-document.ts";
import { sameWords } from "../lib/text.ts";
import { distinct, namesIn } from "./names.ts";
import type { FieldFound, Reading } from "./reading.ts";
import { lettersOf, type SourceIndex } from "./source-index.ts";

export type BylinesFound = FieldFound<readonly Byline[]>;

/**
 * Who the page's own metadata names: the first place that names a person, else an agency or a desk. A place deeper down often has
 * the publisher. An outlet that names itself as author of the article is taken at its word when nobody else is named.
 */
export const declaredBylines = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const places = byPlace(reading.document.declared.filter((one) => one.field === "byline"));
  const own = ownNames(reading);
  const read = places.flatMap((place) => {
    const value = distinct(place.flatMap((one) => namesIn(one.value.value, index, "declared"))).flatMap((one) => notTheOutlet(one, own));
    return place[0] && value.length > 0 ? [{ value, evidence: place[0].value.evidence, uses: [] }] : [];
  });
  return read.find((one) => one.value.some(({ kind }) => kind === "person")) ?? read[0] ?? outletItself(places, own);
};

/** The outlet's own name is no person's; a name that begins with it is one of its desks. */
const notTheOutlet = (one: Byline, own: ReadonlySet<string>): readonly Byline[] => {
  if (one.kind !== "person") return [one];
  if (own.has(lettersOf(one.name))) return [];
  return own.has(lettersOf(one.name.split(" ")[0] ?? "")) ? [{ ...one, kind: "desk" }] : [one];
};

const byPlace = (declared: readonly Declared[]): readonly (readonly Declared[])[] => {
  const places = new Map<string, Declared[]>();
  for (const one of declared) {
    const place = one.value.evidence.place ?? "";
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places.values()];
};

/** The letters of the outlet's own name, as the page and its address say it. */
const ownNames = (reading: Reading): ReadonlySet<string> =>
  new Set(reading.document.declared.flatMap((one) => (one.field === "source" ? [lettersOf(one.value.value)] : one.field === "url" ? hostLetters(one.value.value) : [])));

const outletItself = (places: readonly (readonly Declared[])[], own: ReadonlySet<string>): BylinesFound | null => {
  const said = places.flat().find((one) => /^(?:JSON-LD author|itemprop|rel author|class)/.test(one.value.evidence.place ?? "") && own.has(lettersOf(one.value.value)));
  return said ? { value: [{ name: said.value.value.trim(), kind: "desk" }], evidence: { ...said.value.evidence, confidence: 0.6 }, uses: [] } : null;
};

/** `kicker.de` and `kicker` for `https://www.kicker.de/…`. */
const hostLetters = (url: string): readonly string[] => {
  if (!URL.canParse(url)) return [];
  const host = sameWords(new URL(url).hostname.replace(/^www\./, ""));
  return [lettersOf(host), lettersOf(host.split(".").at(0) ?? "")];
};
