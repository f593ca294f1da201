import { locatedPlaces } from "../analyses/coordinates.ts";
import { entityPairs } from "../analyses/entities/entity-pairs.ts";
import { shownEntities } from "../analyses/entities/shown-entities.ts";
import type { Archive } from "../model/archive.ts";
import { entityUrl, fullUrl, href } from "../model/url.ts";
import { csvText, type Value } from "./csv.ts";

/** Everyone and everything that has a page, one line each. */
export const entitiesCsv = (archive: Archive): string => {
  const { settings } = archive;
  const places = new Map(locatedPlaces(archive).map((one) => [one.entity.id, one] as const));
  const curated = new Map((archive.entities ?? []).map((one) => [one.id, one] as const));
  const lines = [...shownEntities(archive).values()].map(({ id, kind, name, articles, forms, status }): readonly Value[] => {
    const place = places.get(id);
    const page = entityUrl(kind, id);
    return [id, kind, name, fullUrl(settings, page) ?? href(settings, page), articles.length, forms, status, place?.point?.[0] ?? null, place?.point?.[1] ?? null, place?.how ?? null, curated.get(id)?.same_as ?? []];
  });
  return csvText([["id", "kind", "name", "page", "articles", "forms", "status", "latitude", "longitude", "position_from", "same_as"], ...lines]);
};

/** Who is named beside whom, in how many articles. */
export const pairsCsv = (archive: Archive): string => csvText([["one", "other", "articles"], ...entityPairs(archive).map(({ one, other, count }): readonly Value[] => [one.id, other.id, count])]);

/** The same as a graph: https://jsongraphformat.info/ */
export const networkJson = (archive: Archive): string => {
  const pairs = entityPairs(archive);
  const nodes = new Map(pairs.flatMap(({ one, other }) => [one, other]).map((entity) => [entity.id, { label: entity.name, metadata: { kind: entity.kind, articles: entity.articles.length } }] as const));
  return `${JSON.stringify({ graph: { directed: false, nodes: Object.fromEntries(nodes), edges: pairs.map(({ one, other, count }) => ({ source: one.id, target: other.id, metadata: { articles: count } })) } })}\n`;
};
