import { entitiesOf } from "../analyses/entities/entities.ts";
import { besideOf, shownEntities, type PageKind, type ShownEntity } from "../analyses/entities/shown-entities.ts";
import { shownVoices } from "../analyses/speakers.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import type { CountedLink } from "../components/counted-links.ts";
import { siteOf, type Site } from "../components/site.ts";
import { safeUrl } from "../lib/safe-url.ts";
import type { Archive } from "../model/archive.ts";
<<<<<<< HEAD
import { entitiesUrl, entityUrl, href, speakerUrl, type PagePath } from "../model/url.ts";
import { contextAt, type Context } from "./contexts.ts";
=======
import { entitiesUrl, entityUrl, href, type PagePath } from "../model/url.ts";
import { contextIn, type Context } from "./contexts.ts";
>>>>>>> 36d959d (pages: Read the words around a name when they are shown; analyses: Remember which events an article names)

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
  readonly beside: readonly CountedLink[];
  /** The page of what it is quoted with. */
  readonly quotes: CountedLink | null;
}

/** The first mention of each of so many articles is shown, the newest article first. */
export const mostContexts = 100;
const mostForms = 20;
const mostBeside = 20;

export const entityRows = (archive: Archive): readonly EntityRow[] => [...shownEntities(archive).values()].map((one) => entityRow(archive, one));

const entityRow = (archive: Archive, entity: ShownEntity): EntityRow => {
  const { settings } = archive;
  const articles = entity.articles.flatMap((id) => archive.byId.get(id) ?? []);
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
    beside: (besideOf(archive).get(entity.id) ?? []).slice(0, mostBeside).map(({ entity: other, count }) => ({ href: href(settings, entityUrl(other.kind, other.id)), name: other.name, count })),
    quotes: quotesLink(archive, entity.id),
  };
};
<<<<<<< HEAD

const quotesLink = (archive: Archive, id: string): CountedLink | null => {
  const voice = shownVoices(archive).get(id);
  return voice ? { href: href(archive.settings, speakerUrl(id)), name: voice.name, count: voice.quotes.length } : null;
};

const contextOf = (archive: Archive, id: string, entity: string): readonly Context[] => {
  const mentions = (entitiesOf(archive).mentionsOf.get(id) ?? []).filter((one) => one.entity === entity);
  const mention = mentions.find(({ block }) => block >= 0) ?? mentions[0];
  return mention ? contextAt(archive, id, mention) : [];
};
=======
>>>>>>> 36d959d (pages: Read the words around a name when they are shown; analyses: Remember which events an article names)
