import type { Archive } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { entitiesOf, type Entity, type Mention } from "../entities/entities.ts";
import { describedBy, introductionsIn } from "./described.ts";
import type { Speaker } from "../quotes/speaker-id.ts";

/** A person or an organisation that says something. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly isPerson: boolean;
}

/** So sure must the program be that a name is a person's or an organisation's. */
const sure = 0.75;

/** Whom the words of an article name: the entity whose name they end in, else the speaker that the article itself tells. */
export const actorNamed = (archive: Archive, names: ActorNames, words: string, speaker: Speaker | null): Actor | null => {
  const { byId } = entitiesOf(archive);
  const known = speaker && byId.get(speaker.id);
  if (known && isActor(known)) return actorOf(known);
  const named = entityAtEnd(names.byName, words) ?? (speaker ? entityAtEnd(names.byName, speaker.name) : describedBy(names.introductions, words));
  if (named) return actorOf(named);
  return speaker && { ...speaker, isPerson: true };
};

const isActor = (entity: Entity): boolean => (entity.kind === "organisation" || (entity.kind === "person" && /[\s\u00a0]/.test(entity.name))) && (entity.status === "confirmed" || entity.confidence >= sure);

const actorOf = ({ id, name, kind }: Entity): Actor => ({ id, name, isPerson: kind === "person" });

/** The longest name that the words end in; none where they go on from another name, or two bear it. */
const entityAtEnd = (names: ActorNames["byName"], words: string): Entity | null => {
  const bare = plain(words);
  if (/(?:^|\s)(?:and|und|et|и|і|та|y)\s/u.test(bare)) return null;
  const parts = bare.split(" ");
  for (let from = Math.max(0, parts.length - longest); from < parts.length; from++) {
    const found = names.get(parts.slice(from).join(" "));
    if (found !== undefined) return from > 0 && joining.test(parts[from - 1] ?? "") ? null : found;
  }
  return null;
};

/** Words of a name. */
const longest = 8;
const joining = /^(?:of|for|from|at|in|by|to|with|de|von|the\s+of|из|от|для|у|з|від)$/iu;

/** People and organisations of an article by each name that it gives them, null for a name of two; and how it introduces its people. */
export interface ActorNames {
  readonly byName: ReadonlyMap<string, Entity | null>;
  readonly introductions: ReturnType<typeof introductionsIn>;
}

export const actorsByName = (archive: Archive, article: Article): ActorNames => {
  const { byId } = entitiesOf(archive);
  const names = new Map<string, Entity | null>();
  for (const { text, entity: id } of mentionsIn(archive, article)) {
    const entity = byId.get(id);
    if (!entity) continue;
    const [name, known] = [plain(text), names.get(plain(text))];
    names.set(name, known !== undefined && known?.id !== id ? null : entity);
  }
  const personOf = (id: string): Entity | null => {
    const entity = byId.get(id);
    return entity?.kind === "person" && isActor(entity) ? entity : null;
  };
  return { byName: new Map([...names].filter(([, entity]) => entity === null || isActor(entity))), introductions: introductionsIn(article, mentionsIn(archive, article), personOf) };
};

const plain = (text: string): string => text.replace(/\s+/gu, " ").replace(/['’]s$/u, "").replace(/^the /iu, "").trim();

export const mentionsIn = (archive: Archive, { id }: Article): readonly Mention[] => entitiesOf(archive).mentionsOf.get(id) ?? [];
