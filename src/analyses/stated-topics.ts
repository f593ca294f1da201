import { sameWords } from "../lib/text.ts";
import type { Article } from "../model/article.ts";
import type { Topic } from "../model/topic.ts";

/** The topics that an article's tags name, in the order of the tags, each once. */
export const statedTopics = (topics: readonly Topic[]): ((article: Article) => readonly Topic[]) => {
  const named = namedBy(topics);
  // An archive has few tags for its articles.
  const known = new Map<string, readonly Topic[]>();
  const ofTag = (tag: string): readonly Topic[] => {
    const own = known.get(tag) ?? named.get(sameWords(tag)) ?? [];
    known.set(tag, own);
    return own;
  };
  return ({ tags }) => {
    const found = tags.flatMap(ofTag);
    return found.length < 2 ? found : [...new Set(found)];
  };
};

/** Topics by the words of a tag that names them. */
const namedBy = (topics: readonly Topic[]): ReadonlyMap<string, readonly Topic[]> => {
  const named = new Map<string, Topic[]>();
  for (const topic of topics) for (const words of new Set([topic.id, topic.name].map(sameWords))) named.set(words, [...(named.get(words) ?? []), topic]);
  return named;
};
