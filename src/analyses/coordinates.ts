import type { Archive } from "../model/archive.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { bearersOf, countriesOf, type Bearer } from "../tables/place-names.ts";
import type { Point } from "../tables/cities.ts";
import { entitiesOf, type Entity } from "./entities/entities.ts";
import { shownEntities, type ShownEntity } from "./entities/shown-entities.ts";

/** A place with a page, and where it lies as far as that is known. */
export interface LocatedPlace {
  readonly entity: ShownEntity;
  readonly point: Point | null;
  /** ISO 3166-1 alpha-2, where the tables say it. */
  readonly country: string | null;
  readonly how: "curator" | "country" | "city" | null;
}

/** A city is meant where it is so many times larger than the next of its name. */
const larger = 4;

/** The places that have pages, the most frequent first. */
export const locatedPlaces: (archive: Archive) => readonly LocatedPlace[] = once((archive) => {
  const curated = new Map((archive.entities ?? []).map((one) => [one.id, one.coordinates] as const));
  return [...shownEntities(archive).values()].flatMap((entity): readonly LocatedPlace[] => {
    if (entity.kind !== "place") return [];
    const given = curated.get(entity.id);
    if (given) return [{ entity, point: given, country: null, how: "curator" }];
    const found = meant(entity, archive);
    return [{ entity, point: found?.point ?? null, country: found?.country ?? null, how: found?.point ? found.kind : null }];
  });
});

/** The one that a name stands for: a country, the only city, one far larger than the others, or that of the country that its articles name. */
const meant = (entity: Entity, archive: Archive): (Bearer & { readonly kind: "country" | "city" }) | null => {
  const bearers = [entity.name, ...entity.forms].map(bearersOf).find((list) => list.length > 0) ?? [];
  const country = bearers.find(({ kind }) => kind === "country");
  if (country) return bearers.some((one) => one.kind === "region" && isMostlyIn(one.country, entity, archive)) ? null : { ...country, kind: "country" };
  const usual = bearers.filter(({ isUsual }) => isUsual);
  const [first, second] = bearers;
  const isAlone = first !== undefined && (second === undefined || first.size >= second.size * larger) && usual.every((one) => one === first);
  const one = isAlone ? first : namedBeside(entity, bearers, archive);
  return one?.kind === "city" && !one.isOneOfSeveral ? { ...one, kind: "city" } : null;
};

/** Whether most of its articles name a country. */
const isMostlyIn = (country: string, entity: Entity, archive: Archive): boolean => 2 * entity.articles.filter((id) => countriesNamed(archive).get(id)?.includes(country)).length > entity.articles.length;

/** Of several the one whose country the articles name more than twice as often as that of any other. */
const namedBeside = (entity: Entity, bearers: readonly Bearer[], archive: Archive): Bearer | null => {
  const counts = new Map<string, number>();
  for (const id of entity.articles) for (const country of countriesNamed(archive).get(id) ?? []) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second] = bearers.map((one) => ({ one, count: counts.get(one.country) ?? 0 })).sort((a, b) => b.count - a.count || compareText(a.one.country, b.one.country));
  return first && first.count > 2 * (second?.count ?? 0) ? first.one : null;
};

/** The countries that each article names, by its id. */
const countriesNamed: (archive: Archive) => ReadonlyMap<string, readonly string[]> = once((archive) => {
  const codes = new Map(entitiesOf(archive).entities.flatMap(({ id, kind, name }) => (kind === "place" ? countriesOf(name).map((code) => [id, code] as const) : [])));
  return new Map([...entitiesOf(archive).mentionsOf].map(([id, mentions]) => [id, [...new Set(mentions.flatMap(({ entity }) => codes.get(entity) ?? []))]] as const));
});
