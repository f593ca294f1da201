import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Phrases, Topic } from "../model/topic.ts";
import { once } from "../lib/once.ts";
import { sameWords } from "../lib/text.ts";
import { phraseHits, phraseIndex, tokensOf, type PhraseIndex, type Tokens } from "./phrases.ts";

/** A topic of an article, with the phrases that say so. */
export interface Assignment {
  readonly topic: Topic;
  /** Comparable between the topics of one article. */
  readonly score: number;
  readonly because: readonly string[];
}

/** At most so many topics an article: the strongest, and of the others those that come near it. */
const most = 4;
const nearEnough = 0.4;
const enough = 2.5;

/** The topics of each article by its id, the strongest first. */
export const topicsOf: (archive: Archive) => ReadonlyMap<string, readonly Assignment[]> = once((archive) => {
  const rules = archive.topics.map((topic) => ({ topic, any: phraseIndex(flat(topic.any)), all: flat(topic.all).map((phrase) => phraseIndex([phrase])), none: phraseIndex(flat(topic.none)) }));
  return new Map(archive.articles.map((article) => [article.id, assignmentsOf(article, rules)] as const));
});

/** The articles of each topic by the topic's id, in the archive's order; topics without articles are left out. */
export const articlesOfTopics: (archive: Archive) => ReadonlyMap<string, readonly Article[]> = once((archive) => {
  const assigned = topicsOf(archive);
  const lists = new Map<string, Article[]>();
  for (const article of archive.articles)
    for (const { topic } of assigned.get(article.id) ?? []) {
      const list = lists.get(topic.id);
      if (list) list.push(article);
      else lists.set(topic.id, [article]);
    }
  return lists;
});

interface Rule {
  readonly topic: Topic;
  readonly any: PhraseIndex;
  readonly all: readonly PhraseIndex[];
  readonly none: PhraseIndex;
}

const flat = (phrases: Phrases): readonly string[] => Object.values(phrases).flat();

const assignmentsOf = (article: Article, rules: readonly Rule[]): readonly Assignment[] => {
  const tags = new Set(article.tags.map(sameWords));
  const headline = tokensOf([article.headline, article.section ?? ""].join("\n"));
  const text = tokensOf([article.description ?? "", ...article.body.map((block) => block.text)].join("\n"));
  const scored = rules.flatMap((rule) => assignment(rule, headline, text, tags)).sort((a, b) => b.score - a.score || (a.topic.id < b.topic.id ? -1 : 1));
  const top = scored[0]?.score ?? 0;
  const sure = scored.filter((one) => one.score >= enough && one.score >= top * nearEnough).slice(0, most);
  return sure.length > 0 ? sure : scored.slice(0, 1);
};

/** A phrase counts three times in the headline, and each further time it occurs a little less; a curator's tag decides. */
const assignment = ({ topic, any, all, none }: Rule, headline: Tokens, text: Tokens, tags: ReadonlySet<string>): readonly Assignment[] => {
  if (tags.has(sameWords(topic.id)) || tags.has(sameWords(topic.name))) return [{ topic, score: 1000, because: ["stated by the curator"] }];
  const inHeadline = phraseHits(any, headline);
  const inText = phraseHits(any, text);
  const phrases = [...new Set([...inHeadline.keys(), ...inText.keys()])];
  const occurs = (index: PhraseIndex): boolean => phraseHits(index, headline).size > 0 || phraseHits(index, text).size > 0;
  if (phrases.length === 0 || occurs(none) || !all.every(occurs)) return [];
  const weights = phrases.map((phrase) => ({ phrase, weight: weightOf(inHeadline.get(phrase)?.count ?? 0, inText.get(phrase)?.count ?? 0) }));
  weights.sort((a, b) => b.weight - a.weight || (a.phrase < b.phrase ? -1 : 1));
  const because = weights.slice(0, 6).map(({ phrase }) => (inHeadline.get(phrase) ?? inText.get(phrase))?.text ?? phrase);
  return [{ topic, score: Math.round(weights.reduce((sum, one) => sum + one.weight, 0) * 100) / 100, because: [...new Set(because)] }];
};

const weightOf = (inHeadline: number, inText: number): number => 3 * Math.min(inHeadline, 1) + Math.log2(1 + inText);
