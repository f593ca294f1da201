import { cities, countryPoint, type Point } from "./cities.ts";
import { knownPlaces } from "./gazetteer.ts";

/** Something that a place's name may stand for. */
export interface Bearer {
  readonly kind: "country" | "city" | "region";
  readonly country: string;
  readonly point: Point | null;
  /** Thousands of inhabitants of a city; of a region none is known. */
  readonly size: number;
  /** What the news mean as a rule, as `places.json` says. */
  readonly isUsual: boolean;
  readonly isOneOfSeveral: boolean;
}

/** All that a name may stand for, cities by their size; letters' accents and case do not matter. */
export const bearersOf = (name: string): readonly Bearer[] => bearers().get(plain(name)) ?? [];

/** The country of a name, where it is one's. */
export const countriesOf = (name: string): readonly string[] => bearersOf(name).flatMap(({ kind, country }) => (kind === "country" ? [country] : []));

let made: ReadonlyMap<string, readonly Bearer[]> | null = null;

const bearers = (): ReadonlyMap<string, readonly Bearer[]> => (made ??= makeBearers());

const makeBearers = (): ReadonlyMap<string, readonly Bearer[]> => {
  const byName = new Map<string, Bearer[]>();
  const add = (name: string, bearer: Bearer): void => {
    const key = plain(name);
    const list = byName.get(key);
    if (!list) byName.set(key, [bearer]);
    else if (!list.some((one) => one.kind === bearer.kind && one.country === bearer.country)) list.push(bearer);
  };
  const usual = knownPlaces().filter(({ kind }) => kind !== "town");
  for (const { kind, country, names } of usual) if (kind === "country") for (const name of names) add(name, { kind, country, point: countryPoint(country), size: 0, isUsual: true, isOneOfSeveral: false });
  const aliases = new Map(usual.flatMap(({ kind, country, names }) => (kind === "city" ? [[`${country} ${names[0] ?? ""}`, names] as const] : [])));
  for (const city of cities()) {
    const own = aliases.get(`${city.country} ${city.name}`);
    for (const name of [city.name, ...(city.otherName === null ? [] : [city.otherName]), ...(own ?? [])])
      add(name, { kind: "city", country: city.country, point: city.point, size: city.size, isUsual: own !== undefined, isOneOfSeveral: city.isOneOfSeveral });
  }
  for (const { kind, country, names } of usual) if (kind !== "country" && kind !== "city") for (const name of names) add(name, { kind: "region", country, point: null, size: 0, isUsual: true, isOneOfSeveral: false });
  for (const list of byName.values()) list.sort((a, b) => b.size - a.size);
  return byName;
};

const plain = (name: string): string => name.toLowerCase().normalize("NFKD").replace(/[\p{M}'’ʻʼ]/gu, "");
