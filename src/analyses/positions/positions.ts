import type { Archive } from "../../model/archive.ts";
import { earliestFirst } from "../../model/article-order.ts";
import type { Topic } from "../../model/topic.ts";
import { once } from "../../lib/once.ts";
import { compareText, sameWords } from "../../lib/text.ts";
import { topicsOfWords, type Basis } from "./topics-of-words.ts";
import type { Actor } from "./actors.ts";
import { statementsIn, type Statement } from "./statements.ts";

/** What one actor said on one topic. */
export interface Position {
  readonly actor: Actor;
  /** Null: what is said in articles without a topic, and names none. */
  readonly topic: Topic | null;
  /** The earliest published first, the undated last; those of one article as they stand. */
  readonly lines: readonly PositionLine[];
}

export interface PositionLine {
  readonly statement: Statement;
  /** Where the topic's own words stand, or that only the whole article has the topic. */
  readonly basis: Basis;
  /** The same words in later articles. */
  readonly also: readonly Statement[];
}

/** An actor with all that is known of their words. */
export interface ActorPositions {
  readonly actor: Actor;
  readonly count: number;
  /** The speakers of quotations that are this actor, the most quoted first. */
  readonly speakers: readonly string[];
  /** The topic with most statements first. */
  readonly positions: readonly Position[];
}

/** Actors by their number of statements; those with one statement only are left out. */
export const positionsOf: (archive: Archive) => readonly ActorPositions[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const actors = new Map<string, Statement[]>();
  for (const article of archive.articles)
    for (const statement of statementsIn(archive, article)) {
      const own = actors.get(statement.actor.id);
      if (own) own.push(statement);
      else actors.set(statement.actor.id, [statement]);
    }
  return [...actors.values()]
    .filter((statements) => statements.length >= fewest)
    .sort((a, b) => b.length - a.length || compareText(a[0]?.actor.id ?? "", b[0]?.actor.id ?? ""))
    .slice(0, mostActors)
    .flatMap((statements): readonly ActorPositions[] => {
      const actor = statements[0]?.actor;
      return actor ? [{ actor, count: statements.length, speakers: speakersOf(statements), positions: onTopics(archive, actor, statements) }] : [];
    });
});

const fewest = 2;
/** Actors with pages: those with most statements. */
export const mostActors = 300;

const speakersOf = (statements: readonly Statement[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { speaker } of statements) if (speaker) counts.set(speaker.id, (counts.get(speaker.id) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([id]) => id);
};

const onTopics = (archive: Archive, actor: Actor, statements: readonly Statement[]): readonly Position[] => {
  const topics = new Map<string, { readonly topic: Topic | null; readonly lines: Map<string, PositionLine & { readonly also: Statement[] }> }>();
  for (const statement of [...statements].sort(inTime))
    for (const { topic, basis } of topicsOfWords(archive, statement)) {
      const known = topics.get(topic?.id ?? "") ?? { topic, lines: new Map() };
      const words = `${statement.kind} ${sameWords(wordsOf(statement))}`;
      const line = known.lines.get(words);
      if (line) line.also.push(statement);
      else known.lines.set(words, { statement, basis, also: [] });
      topics.set(topic?.id ?? "", known);
    }
  return [...topics.values()].map(({ topic, lines }) => ({ actor, topic, lines: [...lines.values()] })).sort((a, b) => b.lines.length - a.lines.length || compareText(a.topic?.id ?? "", b.topic?.id ?? ""));
};

/** Its sentence as it stands. */
export const wordsOf = ({ article, block, start, end }: Statement): string => (article.body[block]?.text ?? "").slice(start, end);

const inTime = (a: Statement, b: Statement): number => earliestFirst(a.article, b.article) || a.block - b.block || a.start - b.start;
