import type { Archive } from "../../model/archive.ts";
import type { Topic } from "../../model/topic.ts";
import { once } from "../../lib/once.ts";
import { phraseHits, phraseIndex, tokensOf, type PhraseIndex } from "../phrases.ts";
import { topicsOf } from "../topics.ts";
import type { Statement } from "./statements.ts";

export type Basis = "sentence" | "paragraph" | "article";

/** The topics of a statement: those whose own words stand in its sentence, else in its paragraph, else those of its article; null where that has none. */
export const topicsOfWords = (archive: Archive, { article, block, start, end }: Statement): readonly { readonly topic: Topic | null; readonly basis: Basis }[] => {
  const text = article.body[block]?.text ?? "";
  for (const [basis, words] of [["sentence", text.slice(start, end)], ["paragraph", text]] as const) {
    const topics = topicsIn(archive, words);
    if (topics.length > 0) return topics.map((topic) => ({ topic, basis }));
  }
  const whole = topicsOf(archive).get(article.id) ?? [];
  return whole.length > 0 ? whole.map(({ topic }) => ({ topic, basis: "article" })) : [{ topic: null, basis: "article" }];
};

interface Rules {
  readonly any: PhraseIndex;
  readonly of: ReadonlyMap<string, readonly Topic[]>;
  readonly against: ReadonlyMap<string, PhraseIndex>;
  readonly needed: ReadonlyMap<string, readonly PhraseIndex[]>;
}

const rulesOf: (archive: Archive) => Rules = once(({ topics }) => {
  const of = new Map<string, Topic[]>();
  for (const topic of topics)
    for (const phrase of Object.values(topic.any).flat()) {
      const known = of.get(phrase);
      if (known) known.push(topic);
      else of.set(phrase, [topic]);
    }
  const flat = (phrases: Topic["none"]): readonly string[] => Object.values(phrases).flat();
  return {
    any: phraseIndex([...of.keys()]),
    of,
    against: new Map(topics.flatMap((topic) => (flat(topic.none).length > 0 ? [[topic.id, phraseIndex(flat(topic.none))] as const] : []))),
    needed: new Map(topics.map((topic) => [topic.id, flat(topic.all).map((phrase) => phraseIndex([phrase]))] as const)),
  };
});

const topicsIn = (archive: Archive, words: string): readonly Topic[] => {
  const { any, of, against, needed } = rulesOf(archive);
  const tokens = tokensOf(words);
  const occurs = (index: PhraseIndex): boolean => phraseHits(index, tokens).size > 0;
  const found = new Set([...phraseHits(any, tokens).keys()].flatMap((phrase) => of.get(phrase) ?? []));
  return archive.topics.filter((topic) => {
    const none = against.get(topic.id);
    return found.has(topic) && !(none && occurs(none)) && (needed.get(topic.id) ?? []).every(occurs);
  });
};
