import type { Archive } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { entitiesOf } from "../entities/entities.ts";
import { quotesOf, type Quote } from "../quotes/quotes.ts";
import type { Speaker } from "../quotes/speaker-id.ts";
import { sentencesAround, sentencesIn, type Stretch } from "../sentences.ts";
import { speakerIn } from "../speaker-entities.ts";
import { actorNamed, actorsByName, mentionsIn, type Actor } from "./actors.ts";
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

/** Every statement of an article whose actor is known, in order; several pieces of one sentence are one, and a sentence that quotes an actor does not report them, too. */
export const statementsIn = (archive: Archive, article: Article): readonly Statement[] => {
  const found = saidBy(archive, article).flatMap(({ said: { quote: _quote, ...said }, actor }): readonly Statement[] => (actor ? [{ ...said, article, actor }] : []));
  const isSame = (one: Statement, other: Statement): boolean => one.actor.id === other.actor.id && one.block === other.block && one.start < other.end && other.start < one.end;
  return found.filter((one, at) => !found.some((other, place) => other.kind === "quotation" && isSame(one, other) && (one.kind === "reported" || (place < at && one.start === other.start && one.end === other.end))));
};

/** Whose each quotation of an article is, where that is known. */
export const actorsOfQuotes = (archive: Archive, article: Article): ReadonlyMap<Quote, Actor> => {
  if (quotesOf(article).every(({ attribution }) => attribution === null)) return new Map();
  return new Map(saidBy(archive, article).flatMap(({ said: { quote }, actor }) => (quote && actor ? [[quote, actor] as const] : [])));
};

interface SaidBy {
  readonly said: Said;
  readonly actor: Actor | null;
}

const saidBy = (archive: Archive, article: Article): readonly SaidBy[] => {
  const all = saidIn(archive, article);
  if (all.length === 0) return [];
  const names = actorsByName(archive, article);
  const found: SaidBy[] = [];
  let last: SaidBy | null = null;
  for (const said of all) {
    const isPronoun = standsFor.test(said.given);
    const actor: Actor | null = isPronoun && said.speaker === null ? actorBefore(archive, article, last, said) : actorNamed(archive, names, said.given, said.speaker);
    found.push({ said, actor });
    if (actor || !isPronoun) last = { said, actor };
  }
  return found;
};

/** Words that mean the one who spoke last, and nobody else. */
const standsFor = /^(?:he|she|он|она|він|вона|er|il|elle|él|ella|the \d{1,3}-year-old)$/iu;

interface Said extends Omit<Statement, "article" | "actor"> {
  readonly quote: Quote | null;
}

const saidIn = (archive: Archive, article: Article): readonly Said[] => {
  const sentences = new Map<number, readonly Stretch[]>();
  const sentencesOf = (block: number): readonly Stretch[] => {
    const found = sentences.get(block) ?? sentencesIn(article.body[block]?.text ?? "");
    sentences.set(block, found);
    return found;
  };
  const quotes = quotesOf(article).flatMap((quote): readonly Said[] =>
    quote.attribution === null ? [] : [{ block: quote.block, ...sentencesAround(sentencesOf(quote.block), quote), kind: "quotation", given: quote.attribution, speaker: speakerIn(archive, article, quote), quote }],
  );
  const reported = reportedOf(article).map(({ block, start, end, attribution }): Said => ({ block, start, end, kind: "reported", given: attribution, speaker: null, quote: null }));
  return [...quotes, ...reported].sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end);
};

/** Blocks between somebody's words and a pronoun for them. */
const near = 4;

/** Who spoke last, a few paragraphs before at most, unless the text has named another person since. */
const actorBefore = (archive: Archive, article: Article, last: SaidBy | null, said: Said): Actor | null => {
  if (!last?.actor?.isPerson || said.block - last.said.block > near) return null;
  const { byId } = entitiesOf(archive);
  const { said: before, actor } = last;
  const isBetween = (block: number, start: number): boolean => (block > before.block || (block === before.block && start >= before.end)) && (block < said.block || (block === said.block && start < said.start));
  return mentionsIn(archive, article).some(({ block, start, entity }) => byId.get(entity)?.kind === "person" && entity !== actor.id && isBetween(block, start)) ? null : actor;
};
