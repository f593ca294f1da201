import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Phrases, Topic } from "../model/topic.ts";
import { questionOn, storedAnswer } from "../model/kept-answer.ts";
import { once } from "../lib/once.ts";
import { sameWords } from "../lib/text.ts";
import { statedTopics } from "./stated-topics.ts";
import { supportsOf, type Support } from "./topic-supports.ts";
import { phraseHits, phraseIndex, tokensOf, type PhraseIndex } from "./phrases.ts";

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
/** An assignment with less is the best of little. */
export const enough = 2.5;

/** The topics of each article by its id, the strongest first. */
export const topicsOf: (archive: Archive) => ReadonlyMap<string, readonly Assignment[]> = once((archive) => {
  const topics = new Map<string, readonly Assignment[]>();
  for (const [id, scored] of scoredTopics(archive)) topics.set(id, strongest(scored));
  return topics;
});

/** Every topic that anything in an article speaks for, by the article's id, the strongest first. */
export const scoredTopics: (archive: Archive) => ReadonlyMap<string, readonly Assignment[]> = once((archive) => {
  const supports = supportsOf(archive);
  const scored = archive.settings.analyses ? foundBy(archive, supports) : taggedBy(archive, supports);
  const topics = new Map<string, readonly Assignment[]>();
  for (const [at, article] of archive.articles.entries()) topics.set(article.id, scored(article, at).sort(byScore));
  return topics;
});

/** Without analyses: what tags and curators say. */
const taggedBy = (archive: Archive, supports: ReadonlyMap<string, readonly Support[]>): ((article: Article) => Assignment[]) => {
  const tagged = statedTopics(archive.topics);
  return (article) => supported(tagged(article).map(statedAs), supports.get(article.id) ?? [], () => false);
};

/** By what is read in an article, too. */
const foundBy = (archive: Archive, supports: ReadonlyMap<string, readonly Support[]>): ((article: Article, at: number) => Assignment[]) => {
  const rules = archive.topics.map((topic) => ({ topic, any: phraseIndex(flat(topic.any)), all: flat(topic.all).map((phrase) => phraseIndex([phrase])), none: phraseIndex(flat(topic.none)) }));
  const perhaps = rulesByPhrase(rules);
  const found = storedAnswer(questionOn("topics", archive.topics.map(({ id, name, any, all, none }) => ({ id, name, any, all, none }))), (article) => foundTopics(article, rules, perhaps));
  const read = archive.articles.map((article) => found(article).flatMap(({ at, ...one }) => ((rule) => (rule ? [{ ...one, topic: rule.topic }] : []))(rules[at])));
  const worth = worthOf(read, rules.length);
  const isFit = (article: Article, topic: Topic): boolean => ((rule) => rule !== undefined && fits(article, rule))(rules.find((one) => one.topic === topic));
  return (article, at) => supported((read[at] ?? []).map((candidate) => assignment(candidate, worth)), supports.get(article.id) ?? [], (topic) => isFit(article, topic));
};

const byScore = (a: Assignment, b: Assignment): number => b.score - a.score || (a.topic.id < b.topic.id ? -1 : 1);

/** An article's topics with what else speaks for them; another topic comes in where its other words allow it. */
const supported = (assigned: Assignment[], supports: readonly Support[], isFit: (topic: Topic) => boolean): Assignment[] => {
  if (supports.length === 0) return assigned;
  const all = new Map(assigned.map((one) => [one.topic, one] as const));
  for (const { topic, isStated, score, because } of supports) {
    const one = all.get(topic);
    if (isStated) all.set(topic, { topic, score: stated, because });
    else if (one && one.score < stated) all.set(topic, { topic, score: Math.round((one.score + score) * 100) / 100, because: [...one.because, ...because] });
    else if (!one && isFit(topic)) all.set(topic, { topic, score, because });
  }
  return [...all.values()];
};

const stated = 1000;

const statedAs = once((topic: Topic): Assignment => ({ topic, score: stated, because: ["stated by the curator"] }));

/** Whether every phrase of `all` and none of `none` occurs. */
const fits = ({ headline, section, description, body }: Article, { all, none }: Rule): boolean => {
  const tokens = tokensOf([headline, section ?? "", description ?? "", ...body.map(({ text }) => text)].join("\n"));
  const occurs = (index: PhraseIndex): boolean => phraseHits(index, tokens).size > 0;
  return !occurs(none) && all.every(occurs);
};

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

/** A topic that an article may have, with the phrases that say so. */
interface Candidate {
  readonly topic: Topic;
  readonly isStated: boolean;
  readonly hits: readonly PhraseFound[];
}

interface PhraseFound {
  readonly phrase: string;
  readonly inHeadline: number;
  readonly inLead: number;
  readonly inText: number;
  /** As it stands in the article. */
  readonly text: string;
}

/** Every phrase of every topic in one index, so that a text is read once for all topics, and the topics of each. */
interface RulesByPhrase {
  readonly all: PhraseIndex;
  readonly of: ReadonlyMap<string, readonly Rule[]>;
}

const rulesByPhrase = (rules: readonly Rule[]): RulesByPhrase => {
  const of = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const phrase of flat(rule.topic.any)) {
      const list = of.get(phrase);
      if (list) list.push(rule);
      else of.set(phrase, [rule]);
    }
  return { all: phraseIndex([...of.keys()]), of };
};

/** A candidate with its topic by its place among the rules. */
interface FoundTopic extends Omit<Candidate, "topic"> {
  readonly at: number;
}

const foundTopics = (article: Article, rules: readonly Rule[], perhaps: RulesByPhrase): readonly FoundTopic[] => {
  const tags = new Set(article.tags.map(sameWords));
  const [lead = "", ...others] = [...(article.description === null ? [] : [article.description]), ...article.body.map((block) => block.text)];
  const places = [[article.headline, article.section ?? ""].join("\n"), lead, others.join("\n")].map(tokensOf);
  const near = new Set(places.flatMap((tokens) => [...phraseHits(perhaps.all, tokens).keys()].flatMap((phrase) => perhaps.of.get(phrase) ?? [])));
  return rules.flatMap((rule, at): readonly FoundTopic[] => {
    const { topic, any, all, none } = rule;
    if (tags.has(sameWords(topic.id)) || tags.has(sameWords(topic.name))) return [{ at, isStated: true, hits: [] }];
    if (!near.has(rule)) return [];
    const [headline, first, rest] = places.map((tokens) => phraseHits(any, tokens));
    const occurs = (index: PhraseIndex): boolean => places.some((tokens) => phraseHits(index, tokens).size > 0);
    const phrases = [...new Set([headline, first, rest].flatMap((hits) => [...(hits?.keys() ?? [])]))];
    if (phrases.length === 0 || occurs(none) || !all.every(occurs)) return [];
    const hits = phrases.map((phrase) => {
      const [inHeadline, inLead, inRest] = [headline?.get(phrase), first?.get(phrase), rest?.get(phrase)];
      return { phrase, inHeadline: inHeadline?.count ?? 0, inLead: inLead?.count ?? 0, inText: (inLead?.count ?? 0) + (inRest?.count ?? 0), text: (inHeadline ?? inLead ?? inRest)?.text ?? phrase };
    });
    return [{ at, isStated: false, hits }];
  });
};

/**
 * What a phrase says: little when half of the archive has it or when several topics claim it. In whole steps, so that one more
 * article moves few of the old answers.
 */
const worthOf = (read: readonly (readonly Candidate[])[], topics: number): ((phrase: string) => number) => {
  const bearers = new Map<string, Set<number>>();
  const claims = new Map<string, Set<string>>();
  for (const [at, candidates] of read.entries())
    for (const { topic, hits } of candidates)
      for (const { phrase } of hits) {
        bearers.set(phrase, (bearers.get(phrase) ?? new Set<number>()).add(at));
        claims.set(phrase, (claims.get(phrase) ?? new Set<string>()).add(topic.id));
      }
  return (phrase) => {
    const share = (bearers.get(phrase)?.size ?? 0) / Math.max(20, read.length);
    const rarity = Math.min(6, Math.max(1, Math.round(-Math.log2(share || 1))));
    return (0.4 + 0.2 * rarity) / Math.min(topics, claims.get(phrase)?.size ?? 1);
  };
};

const strongest = (scored: readonly Assignment[]): readonly Assignment[] => {
  const top = scored[0]?.score ?? 0;
  const sure = scored.filter((one) => one.score >= enough && one.score >= top * nearEnough).slice(0, most);
  return sure.length > 0 ? sure : scored.slice(0, 1);
};

/** A phrase counts more in the headline and the first paragraph, and each further time it occurs a little less; a curator's tag decides. */
const assignment = ({ topic, isStated, hits }: Candidate, worth: (phrase: string) => number): Assignment => {
  if (isStated) return statedAs(topic);
  const weights = hits.map((hit) => ({ hit, weight: worth(hit.phrase) * (2 * Math.min(hit.inHeadline, 1) + 2 * Math.min(hit.inLead, 1) + Math.log2(1 + hit.inText)) }));
  weights.sort((a, b) => b.weight - a.weight || (a.hit.phrase < b.hit.phrase ? -1 : 1));
  return { topic, score: Math.round(weights.reduce((sum, one) => sum + one.weight, 0) * 100) / 100, because: [...new Set(weights.slice(0, 6).map(({ hit }) => hit.text))] };
};
