import type { Archive } from "../model/archive.ts";
import { once } from "../lib/once.ts";
import { entityUrl, eventUrl, type PagePath } from "../model/url.ts";
import { eventsOf, type EventMention } from "./events.ts";
import { firstMentions, shownEntities } from "./entities/shown-entities.ts";

/** A name in an article's text that leads to the page of what it names. */
export interface LinkedName {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly path: PagePath;
}

/** Where an article first names each person, organisation, place and event that has a page, in order of place; the name of an event holds no other. */
export const linkedNames = (archive: Archive, article: string): readonly LinkedName[] => {
  const events: LinkedName[] = [];
  const meets = (one: EventMention | LinkedName): boolean => events.some((other) => other.block === one.block && other.start < one.end && one.start < other.end);
  for (const { id, mention } of eventsNamedIn(archive).get(article) ?? []) if (!meets(mention)) events.push({ block: mention.block, start: mention.start, end: mention.end, path: eventUrl(id) });
  const others = firstMentions(archive, article).flatMap(({ block, start, end, entity }): readonly LinkedName[] => {
    const one = shownEntities(archive).get(entity);
    return one ? [{ block, start, end, path: entityUrl(one.kind, one.id) }] : [];
  });
  return [...events, ...others.filter((one) => !meets(one))].sort((a, b) => a.block - b.block || a.start - b.start);
};

/** By the article's id the events with their first place in its text. */
const eventsNamedIn: (archive: Archive) => ReadonlyMap<string, readonly { readonly id: string; readonly mention: EventMention }[]> = once((archive) => {
  const byArticle = new Map<string, { readonly id: string; readonly mention: EventMention }[]>();
  for (const { id, mentions } of eventsOf(archive))
    for (const [article, list] of mentions) {
      const mention = list.find(({ block }) => block >= 0);
      if (mention) byArticle.set(article, [...(byArticle.get(article) ?? []), { id, mention }]);
    }
  return byArticle;
});
