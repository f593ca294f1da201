import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { personForm, personWords } from "./entities/aliases.ts";
import { entitiesOf, type Entity } from "./entities/entities.ts";
import type { Quote } from "./quotes/quotes.ts";
import type { Speaker } from "./quotes/speaker-id.ts";

/**
 * Who spoke: the entity that the same article's name is, or the only one with that full name; else the name alone. A curator's
 * name or alias in the words before or behind a quotation is sure, too. A surname of another article never is.
 */
export const speakerIn = (archive: Archive, article: Article, quote: Quote): Speaker | null => {
  const { byId, mentionsOf } = entitiesOf(archive);
  const asSpeaker = (id: string | null): Speaker | null => {
    const entity = id === null ? undefined : byId.get(id);
    return entity && speaks(entity) ? { id: entity.id, name: entity.name } : null;
  };
  if (quote.speaker !== null) {
    const words = wordsIn(quote.speaker.name);
    const own = new Set((mentionsOf.get(article.id) ?? []).flatMap(({ text, entity }) => (wordsIn(text) === words ? [entity] : [])));
    return asSpeaker(own.size === 0 ? onlyBearer(archive, words) : own.size === 1 ? ([...own][0] ?? null) : null) ?? quote.speaker;
  }
  if (quote.attribution === null) return null;
  const [attribution, names] = [personForm(quote.attribution), curatedNames(archive)];
  const near = (mentionsOf.get(article.id) ?? []).filter(({ block, text, entity }) => Math.abs(block - quote.block) <= 1 && names.get(personForm(text)) === entity && ` ${attribution}`.endsWith(` ${personForm(text)}`));
  const [first] = near;
  return first !== undefined && near.every(({ entity }) => entity === first.entity) ? asSpeaker(first.entity) : null;
};

const speaks = ({ kind }: Entity): boolean => kind === "person" || kind === "organisation";

const wordsIn = (name: string): string => personWords(name).join(" ");

const onlyBearer = (archive: Archive, words: string): string | null => (words.includes(" ") ? (bearers(archive).get(words) ?? null) : null);

/** Full names of people in any spelling, each with its entity; null where two bear it. */
const bearers = once((archive: Archive): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const { id, kind, name, forms } of entitiesOf(archive).entities)
    if (kind === "person") for (const words of new Set([name, ...forms].map(wordsIn))) if (words.includes(" ")) found.set(words, (found.get(words) ?? id) === id ? id : null);
  return found;
});

/** What a curator says that people and bodies are called, each with its entity; null where two are. */
const curatedNames = once((archive: Archive): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const { id, merge_into, name, aliases, ignore } of archive.entities ?? [])
    if (!ignore) for (const one of [...(name === undefined ? [] : [name]), ...aliases].map(personForm)) found.set(one, (found.get(one) ?? merge_into ?? id) === (merge_into ?? id) ? (merge_into ?? id) : null);
  return found;
});
