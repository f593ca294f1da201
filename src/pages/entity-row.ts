import { entitiesOf, type Mention } from "../analyses/entities/entities.ts";
import { besideOf, shownEntities, type PageKind, type ShownEntity } from "../analyses/entities/shown-entities.ts";
import { shownVoices } from "../analyses/speakers.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import { blockAnchor } from "../components/body.ts";
import { headlineOf } from "../components/card.ts";
import type { CountedLink } from "../components/counted-links.ts";
import { shownDate, type ShownDate } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { safeUrl } from "../lib/safe-url.ts";
import type { Archive } from "../model/archive.ts";
import { articleUrl, entitiesUrl, entityUrl, href, speakerUrl, type PagePath } from "../model/url.ts";

/** A place of an article that names the entity, with the words around it. */
export interface Context {
  readonly href: string;
  readonly headline: string;
  readonly date: ShownDate;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

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
const mostContexts = 100;
const mostForms = 20;
const mostBeside = 20;
/** So many characters before and behind a name, to the nearest word. */
const around = 90;

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
    contexts: articles.slice(0, mostContexts).flatMap(({ id }) => contextIn(archive, id, entity.id)),
    beside: (besideOf(archive).get(entity.id) ?? []).slice(0, mostBeside).map(({ entity: other, count }) => ({ href: href(settings, entityUrl(other.kind, other.id)), name: other.name, count })),
    quotes: quotesLink(archive, entity.id),
  };
};

const quotesLink = (archive: Archive, id: string): CountedLink | null => {
  const voice = shownVoices(archive).get(id);
  return voice ? { href: href(archive.settings, speakerUrl(id)), name: voice.name, count: voice.quotes.length } : null;
};

const contextIn = (archive: Archive, id: string, entity: string): readonly Context[] => {
  const article = archive.byId.get(id);
  const mentions = (entitiesOf(archive).mentionsOf.get(id) ?? []).filter((one) => one.entity === entity);
  const mention = mentions.find(({ block }) => block >= 0) ?? mentions[0];
  if (!article || !mention) return [];
  const text = mention.block < 0 ? article.headline : (article.body[mention.block]?.text ?? "");
  const anchor = mention.block < 0 ? "" : `#${blockAnchor(mention.block)}`;
  return [{ href: href(archive.settings, articleUrl(id)) + anchor, headline: headlineOf(article, archive.settings.language), date: shownDate(article.published, archive.settings.language), ...surroundings(text, mention) }];
};

const surroundings = (text: string, { start, end }: Pick<Mention, "start" | "end">): Pick<Context, "before" | "text" | "after"> => {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const before = from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s/u, "")}`;
  const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s\S*$/u, "")} …`;
  return { before: before.toWellFormed(), text: text.slice(start, end), after: after.toWellFormed() };
};
