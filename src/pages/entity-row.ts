import { locatedPlaces } from "../analyses/coordinates.ts";
import { entitiesOf } from "../analyses/entities/entities.ts";
import { besideOf, shownEntities, together, type PageKind, type ShownEntity } from "../analyses/entities/shown-entities.ts";
import { shownVoices } from "../analyses/speakers.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import type { CountedLink } from "../components/counted-links.ts";
import type { Neighbour } from "../components/ego-network.ts";
import type { Tie } from "../components/layouts.ts";
import { siteOf, type Site } from "../components/site.ts";
import { once } from "../lib/once.ts";
import { safeUrl } from "../lib/safe-url.ts";
import type { Archive } from "../model/archive.ts";
import { entitiesUrl, entityUrl, href, speakerUrl, type PagePath } from "../model/url.ts";
import { contextIn, type Context } from "./contexts.ts";

export interface EntityRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly kind: PageKind;
  readonly name: string;
  readonly up: string;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
  readonly sameAs: readonly string[];
  readonly isReviewed: boolean;
  readonly count: number;
  readonly activity: Activity | null;
  readonly contexts: readonly Context[];
  /** The most frequent first; the first of them are drawn. */
  readonly beside: readonly Neighbour[];
  /** Between those that are drawn, by their places. */
  readonly ties: readonly Tie[];
  /** Where a place lies, as far as that is known. */
  readonly position: { readonly point: readonly [latitude: number, longitude: number]; readonly how: "curator" | "country" | "city" } | null;
  /** The page of what it is quoted with. */
  readonly quotes: CountedLink | null;
}

/** The first mention of each of so many articles is shown, the newest article first. */
export const mostContexts = 100;
const mostForms = 20;
const mostBeside = 20;
export const mostDrawn = 12;

export const entityRows = (archive: Archive): readonly EntityRow[] => [...shownEntities(archive).values()].map((one) => entityRow(archive, one));

const entityRow = (archive: Archive, entity: ShownEntity): EntityRow => {
  const { settings } = archive;
  const articles = entity.articles.flatMap((id) => archive.byId.get(id) ?? []);
  const beside = (besideOf(archive).get(entity.id) ?? []).slice(0, mostBeside);
  const own = archive.entities?.find(({ id }) => id === entity.id);
  return {
    site: siteOf(archive),
    path: entityUrl(entity.kind, entity.id),
    kind: entity.kind,
    name: entity.name,
    up: href(settings, entitiesUrl(entity.kind)),
    forms: entity.forms.slice(0, mostForms),
    roles: (own?.roles ?? []).map((one) => ("from" in one || "to" in one ? `${one.role} (${one.from ?? ""}–${one.to ?? ""})` : one.role)),
    sameAs: (own?.same_as ?? []).filter((address) => safeUrl(address) === address),
    isReviewed: entity.status === "confirmed",
    count: articles.length,
    activity: activityOf(articles.filter(({ published }) => published.kind !== "undated")),
    contexts: articles.slice(0, mostContexts).flatMap(({ id }) => contextIn(archive, id, (entitiesOf(archive).mentionsOf.get(id) ?? []).filter((one) => one.entity === entity.id))),
    beside: beside.map(({ entity: other, count }) => ({ href: href(settings, entityUrl(other.kind, other.id)), name: other.name, kind: other.kind, count })),
    ties: tiesAmong(archive, beside.slice(0, mostDrawn).map((one) => one.entity.id)),
    position: entity.kind === "place" ? (positionsOf(archive).get(entity.id) ?? null) : null,
    quotes: quotesLink(archive, entity.id),
  };
};

/** One article names many by chance: two are needed. */
const tiesAmong = (archive: Archive, ids: readonly string[]): readonly Tie[] =>
  ids.flatMap((id, from) =>
    ids.slice(from + 1).flatMap((other, index) => {
      const weight = together(archive, id, other);
      return weight >= 2 ? [{ from, to: from + 1 + index, weight }] : [];
    }),
  );

const quotesLink = (archive: Archive, id: string): CountedLink | null => {
  const voice = shownVoices(archive).get(id);
  return voice ? { href: href(archive.settings, speakerUrl(id)), name: voice.name, count: voice.quotes.length } : null;
};

const positionsOf: (archive: Archive) => ReadonlyMap<string, EntityRow["position"]> = once((archive) => new Map(locatedPlaces(archive).map(({ entity, point, how }) => [entity.id, point && how ? { point, how } : null] as const)));
