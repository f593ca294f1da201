import { articlesOfTopics } from "../analyses/topics.ts";
import { wordsOf, type ActorPositions, type Position, type PositionLine } from "../analyses/positions/positions.ts";
import type { Basis } from "../analyses/positions/topics-of-words.ts";
import type { Statement } from "../analyses/positions/statements.ts";
import { cardOf, type Card, type Link } from "../components/card.ts";
import { sentenceLink, shortened } from "../components/sentence-link.ts";
import { positionWords } from "../components/words/positions.ts";
import { siteOf, type Site } from "../components/site.ts";
import type { Archive } from "../model/archive.ts";
import { actorUrl, href, olderUrl, positionUrl, topicUrl, type PagePath } from "../model/url.ts";

/** A statement as its page shows it. */
export interface StatementLine {
  readonly text: string;
  readonly kind: Statement["kind"];
  readonly basis: Basis;
  /** The article's words for the actor, where they are others. */
  readonly given: string | null;
  /** The article, at the sentence. */
  readonly article: Pick<Card, "href" | "headline" | "language" | "source" | "date">;
  /** Later articles with the same words. */
  readonly also: readonly Link[];
}

export interface PositionRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly actor: Link;
  /** `href` null: no article as a whole has the topic. */
  readonly topic: { readonly href: string | null; readonly name: string };
  readonly number: number;
  readonly count: number;
  readonly dated: readonly StatementLine[];
  readonly undated: readonly StatementLine[];
  readonly earlier: string | null;
  readonly later: string | null;
}

/** Statements a page; the first page has the earliest. */
const onPage = 60;
const mostAlso = 10;

export const positionRows = (archive: Archive, { positions }: ActorPositions): readonly PositionRow[] => positions.flatMap((position) => pagesOf(archive, position));

const pagesOf = (archive: Archive, { actor, topic, lines }: Position): readonly PositionRow[] => {
  const { settings } = archive;
  const path = positionUrl(actor.id, topic?.id ?? null);
  const pathOf = (number: number): PagePath => (number === 1 ? path : olderUrl(path, number));
  const pages = Math.ceil(lines.length / onPage);
  return Array.from({ length: pages }, (_, at): PositionRow => {
    const shown = lines.slice(at * onPage, (at + 1) * onPage);
    const isUndated = ({ statement }: PositionLine): boolean => statement.article.published.kind === "undated";
    const line = (one: PositionLine): StatementLine => statementLine(archive, one);
    return {
      site: siteOf(archive),
      path: pathOf(at + 1),
      actor: { href: href(settings, actorUrl(actor.id)), name: actor.name },
      topic: { href: topic && articlesOfTopics(archive).has(topic.id) ? href(settings, topicUrl(topic.id)) : null, name: topic?.name ?? positionWords(settings.language).noTopic },
      number: at + 1,
      count: at === 0 ? lines.length : shown.length,
      dated: shown.filter((one) => !isUndated(one)).map(line),
      undated: shown.filter(isUndated).map(line),
      earlier: at === 0 ? null : href(settings, pathOf(at)),
      later: at === pages - 1 ? null : href(settings, pathOf(at + 2)),
    };
  });
};

const statementLine = (archive: Archive, { statement, basis, also }: PositionLine): StatementLine => {
  const { headline, language, source, date } = cardOf(archive, statement.article);
  return {
    text: shortened(wordsOf(statement)),
    kind: statement.kind,
    basis,
    given: statement.given === statement.actor.name ? null : statement.given,
    article: { href: linkTo(archive, statement), headline, language, source, date },
    also: also.slice(0, mostAlso).map((one) => ({ href: linkTo(archive, one), name: one.article.source?.name ?? one.article.headline })),
  };
};

const linkTo = (archive: Archive, statement: Statement): string => sentenceLink(archive, statement.article, statement.block, wordsOf(statement));
