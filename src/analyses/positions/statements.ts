import type { Archive } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { once } from "../../lib/once.ts";
import { entitiesOf } from "../entities/entities.ts";
import { quotesOf } from "../quotes/quotes.ts";
import type { Speaker } from "../quotes/speaker-id.ts";
import { sentencesAround, sentencesIn, type Stretch } from "../sentences.ts";
import { actorNamed, mentionsIn, type Actor } from "./actors.ts";
import { reportedOf } from "./reported.ts";

/** What somebody is quoted with, or said to have said. Offsets in the block's text: the sentence or sentences that hold it. */
export interface Statement extends Stretch {
  readonly article: Article;
  readonly block: number;
  readonly kind: "quotation" | "reported";
  readonly actor: Actor;
  /** The article's words for the actor. */
  readonly given: string;
  /** As quotations know the actor; null for what is reported. */
  readonly speaker: Speaker | null;
}

/** Every statement of an article whose actor is known, in order; a sentence that quotes an actor does not report them, too. */
export const statementsIn = (archive: Archive, article: Article): readonly Statement[] => {
  const found: Statement[] = [];
  let last: Statement | null = null;
  for (const said of saidIn(article)) {
    const isPronoun = standsFor.test(said.given);
    const actor: Actor | null = isPronoun && said.speaker === null ? actorBefore(archive, last, said) : actorNamed(archive, article, said.given, said.speaker);
    const statement: Statement | null = actor && { ...said, article, actor };
    if (statement) found.push(statement);
    if (statement || !isPronoun) last = statement;
  }
  return found.filter((one) => one.kind === "quotation" || !found.some((other) => other.kind === "quotation" && other.actor.id === one.actor.id && other.block === one.block && other.start < one.end && one.start < other.end));
};

/** Words that mean the one who spoke last, and nobody else. */
const standsFor = /^(?:he|she|он|она|він|вона|er|il|elle|él|ella|the \d{1,3}-year-old)$/iu;

type Said = Omit<Statement, "article" | "actor">;

const saidIn = (article: Article): readonly Said[] => {
  const quotes = quotesOf(article).flatMap(({ block, start, end, attribution, speaker }): readonly Said[] =>
    attribution === null ? [] : [{ block, ...sentencesAround(sentencesOf(article)(block), { start, end }), kind: "quotation", given: attribution, speaker }],
  );
  const distinct = quotes.filter((one, at) => !quotes.slice(Math.max(0, at - 8), at).some((other) => other.block === one.block && other.start === one.start && other.end === one.end && other.given === one.given));
  const reported = reportedOf(article).map(({ block, start, end, attribution }): Said => ({ block, start, end, kind: "reported", given: attribution, speaker: null }));
  return [...distinct, ...reported].sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end);
};

const sentencesOf = once((article: Article) => {
  const known = new Map<number, readonly Stretch[]>();
  return (block: number): readonly Stretch[] => {
    const found = known.get(block) ?? sentencesIn(article.body[block]?.text ?? "");
    known.set(block, found);
    return found;
  };
});

/** Blocks between somebody's words and a pronoun for them. */
const near = 4;

/** Who spoke last, a few paragraphs before at most, unless the text has named another person since. */
const actorBefore = (archive: Archive, last: Statement | null, said: Said): Actor | null => {
  if (!last?.actor.isPerson || said.block - last.block > near) return null;
  const { byId } = entitiesOf(archive);
  const isBetween = (block: number, start: number): boolean => (block > last.block || (block === last.block && start >= last.end)) && (block < said.block || (block === said.block && start < said.start));
  const others = mentionsIn(archive, last.article).filter(({ block, start, entity }) => byId.get(entity)?.kind === "person" && entity !== last.actor.id && isBetween(block, start));
  return others.length === 0 ? last.actor : null;
};
