import type { Archive } from "../model/archive.ts";
import type { Topic } from "../model/topic.ts";
import { entitiesOf } from "./entities/entities.ts";
import { exampleTopics, likeExamples } from "./topic-examples.ts";

/** What speaks for a topic besides its phrases. */
export interface Support {
  readonly topic: Topic;
  /** The curator lists the article among the topic's examples. */
  readonly isStated: boolean;
  /** On the scale of the phrases: 2.5 are enough. */
  readonly score: number;
  readonly because: readonly string[];
}

/** By the article's id: that it is an example, that it names what shows the topic, that it is like the examples. */
export const supportsOf = (archive: Archive): ReadonlyMap<string, readonly Support[]> => {
  const supports = new Map<string, Support[]>();
  const add = (id: string, support: Support): void => {
    const list = supports.get(id);
    if (list) list.push(support);
    else supports.set(id, [support]);
  };
  for (const [id, topics] of exampleTopics(archive)) for (const topic of topics) add(id, { topic, isStated: true, score: 0, because: ["an example of the topic"] });
  if (!archive.settings.analyses) return supports;
  for (const topic of archive.topics) for (const entity of topic.entities) for (const [id, support] of namedBy(archive, topic, entity)) add(id, support);
  for (const [id, alike] of likeExamples(archive)) for (const { topic, nearness, because } of alike) add(id, { topic, isStated: false, score: Math.round(100 * (2.5 + 2.5 * nearness)) / 100, because: [because] });
  return supports;
};

/** As a phrase would count: more in the headline and the first paragraph, more for what few articles name. */
const namedBy = (archive: Archive, topic: Topic, id: string): readonly (readonly [string, Support])[] => {
  const entity = entitiesOf(archive).byId.get(id);
  if (!entity) return [];
  const share = entity.articles.length / Math.max(20, archive.articles.length);
  const worth = 0.4 + 0.2 * Math.min(6, Math.max(1, Math.round(-Math.log2(share || 1))));
  const blocks = new Map<string, number[]>();
  for (const { article, block } of entity.mentions) {
    const own = blocks.get(article);
    if (own) own.push(block);
    else blocks.set(article, [block]);
  }
  return [...blocks].map(([article, own]) => {
    const times = own.filter((block) => block >= 0).length;
    const score = worth * ((own.includes(-1) ? 2 : 0) + (own.includes(0) ? 2 : 0) + Math.log2(1 + times));
    return [article, { topic, isStated: false, score: Math.round(100 * score) / 100, because: [entity.name] }] as const;
  });
};
