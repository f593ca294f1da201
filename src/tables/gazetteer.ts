import { cities } from "./cities.ts";
import countryNames from "./country-names.json";
import places from "./places.json";

/** A place that ships: the first of its names is what it is called. */
export interface KnownPlace {
  /** ISO 3166-1; empty where it is in several countries or in none of today's. */
  readonly country: string;
  readonly kind: "country" | "region" | "city" | "town" | "wide" | "former";
  readonly names: readonly string[];
}

const namesOf = (list: string): readonly (readonly string[])[] => list.split("|").map((one) => one.split("="));

/**
 * Countries with their names in the archive's languages, then countries that are no more, wide parts of the world, cities that are
 * often in the news, regions, and as towns all other cities whose names are no ordinary words.
 */
export const knownPlaces = (): readonly KnownPlace[] => {
  const more = new Map(Object.entries(places.names).map(([code, names]) => [code, names.split("|")] as const));
  const countries = Object.entries(countryNames).map(([country, names]): KnownPlace => ({ country, kind: "country", names: [...new Set([...names, ...(more.get(country) ?? [])])] }));
  const listed = (kind: KnownPlace["kind"], byCountry: Readonly<Record<string, string>>): readonly KnownPlace[] =>
    Object.entries(byCountry).flatMap(([country, list]) => namesOf(list).map((names) => ({ country, kind, names })));
  return [...countries, ...listed("former", { "": places.former }), ...listed("wide", { "": places.wide }), ...listed("city", places.cities), ...listed("region", places.regions), ...towns(places.cities)];
};

const towns = (written: Readonly<Record<string, string>>): readonly KnownPlace[] => {
  const taken = new Set(Object.entries(written).flatMap(([country, list]) => namesOf(list).map(([name = ""]) => `${country} ${name}`)));
  return cities().filter(({ country, name, isWord }) => !isWord && !taken.has(`${country} ${name}`)).map(({ country, name }) => ({ country, kind: "town", names: spellings(name) }));
};

/** As it is, and as a keyboard without accents has it. */
const spellings = (name: string): readonly string[] => (/^[ -~]*$/.test(name) ? [name] : [name, name.normalize("NFKD").replace(/\p{M}/gu, "")]);

/** `Kazakh`, `British`, `Catalan`: of a people or a faith, in English, lower case. */
export const demonyms: ReadonlySet<string> = new Set(Object.values(places.demonyms).flatMap((list) => list.toLowerCase().split(" ")).flatMap((one) => [one.replace("_", " "), `${one.replace("_", " ")}s`]));
