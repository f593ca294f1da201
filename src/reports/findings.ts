import { entitiesOf } from "../analyses/entities/entities.ts";
import { copiesOf } from "../analyses/copies.ts";
import { datesOf } from "../analyses/dates-in-text/dates.ts";
import { relatedTo } from "../analyses/related.ts";
import { quotesIn } from "../analyses/speakers.ts";
import { storiesOf } from "../analyses/stories.ts";
import { topicsOf } from "../analyses/topics.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";

/** What `analyse` says, one finding a line. Stable: other programs read it, so a field is added, never renamed. */
export interface Finding {
  readonly type: string;
}

/** What was found in each article, article by article, then what joins several: one at a time, so that nobody need hold them all. */
export function* findingsOf(archive: Archive): Iterable<Finding> {
  const entities = entitiesOf(archive);
  for (const article of archive.articles) {
    const [{ id }, { path }] = [article, article.original];
    yield articleFinding(article);
    for (const { block, start, end, text, entity, kind, confidence } of entities.mentionsOf.get(id) ?? []) yield { type: "mention", article: id, path, block, start, end, text, entity, kind, confidence } as Finding;
    for (const { topic, score, because } of topicsOf(archive).get(id) ?? []) yield typed("topic", { article: id, path, topic: topic.id, score, because });
    for (const { speaker, quote: { speaker: _, ...quote } } of quotesIn(archive, article)) {
      yield typed("quote", { article: id, path, ...quote, speaker: speaker?.id ?? null });
    }
    for (const date of datesOf(article)) yield typed("date", { article: id, path, ...date });
    for (const [at, { article: to, score, because }] of relatedTo(archive, article).entries()) yield { type: "related", article: id, path, to: to.id, rank: at + 1, score, because } as Finding;
  }
  for (const { id, kind, name, forms, articles, status, confidence, merges } of entities.entities) yield typed("entity", { id, kind, name, forms, articles: articles.length, status, confidence, because: merges });
  for (const { articles, relation, containment } of copiesOf(archive)) yield typed("copy", { articles, relation, containment });
  for (const { id, articles, because } of storiesOf(archive)) yield typed("story", { id, articles: articles.map((article) => article.id), because });
}

const articleFinding = (article: Article): Finding =>
  typed("article", {
    article: article.id,
    path: article.original.path,
    published: article.published.kind === "undated" ? null : article.published.edtf,
    lines: article.body.map((block) => block.lines),
  });

const typed = <Fields extends object>(type: string, fields: Fields): Finding => ({ type, ...fields });
