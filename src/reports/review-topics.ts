import { enough, scoredTopics, type Assignment } from "../analyses/topics.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { compareText } from "../lib/text.ts";
import { answerPlace, articlePlace, sidecarOf, type AnswerPlaces } from "./answer-places.ts";
import starterTopics from "../tables/topics.json";
import { counted } from "./counted.ts";
import type { AnswerBlock, Review, ReviewLine } from "./review.ts";

/** So many of each kind at a time. */
const most = 20;

const starters: ReadonlySet<string> = new Set(starterTopics.map(({ id }) => id));

/**
 * The review with the articles that no topic fits, and those whose topic rests on little: a tag in an article's sidecar decides, and
 * makes its line go. Nothing is said while all topics are those that ship, which are wide. `records` are the articles with their paths.
 */
export const withTopics = (review: Review, archive: Archive, records: readonly Article[], places: AnswerPlaces): Review => {
  if (!archive.settings.analyses || archive.topics.every(({ id }) => starters.has(id))) return review;
  const scored = records.filter(({ id }) => archive.byId.has(id)).map((article) => ({ article, topics: scoredTopics(archive).get(article.id) ?? [] }));
  const none = scored.filter(({ topics }) => topics.length === 0);
  const weak = scored.filter(({ topics }) => topics[0] !== undefined && topics[0].score < enough).sort((a, b) => (a.topics[0]?.score ?? 0) - (b.topics[0]?.score ?? 0) || compareText(a.article.id, b.article.id));
  const found = [
    ...weak.slice(0, most).map(({ article, topics }) => lineOf(article, places, "topic-unsure", `The topic rests on little: ${topics.slice(0, 2).map(reasoned).join(" or ")}.${counting(weak.length)}`, topics[0]?.topic.id ?? "", archive)),
    ...none.slice(0, most).map(({ article }) => lineOf(article, places, "topic-none", `No topic fits.${counting(none.length)}`, null, archive)),
  ];
  return { lines: [...review.lines, ...found.map(({ line }) => line)], blocks: joined(review.blocks, found) };
};

const counting = (all: number): string => (all > most ? ` This is one of ${counted(all, "such article")}.` : "");

const reasoned = ({ topic, because }: Assignment): string => `${topic.name} (${because.map((one) => `“${one}”`).join(", ")})`;

interface Found {
  readonly line: ReviewLine;
  readonly exists: boolean;
}

const lineOf = (article: Article, places: AnswerPlaces, code: string, message: string, topic: string | null, archive: Archive): Found => {
  const at = articlePlace(article);
  const place = answerPlace(places, at) ?? { file: at.file, start: null, sidecar: null, accept: [] };
  const tags = (topic === null ? article.tags : [...article.tags, topic]).map((tag) => JSON.stringify(tag)).join(", ");
  const hint = topic === null ? `add the id of a topic, such as ${archive.topics[0]?.id ?? ""}` : "or the id of another topic";
  return {
    line: { file: place.file, line: null, sidecar: sidecarOf(place), code, field: "tags", confidence: 0.5, message, yaml: `tags: [${tags}]  # ${hint}` },
    exists: place.sidecar !== null,
  };
};

/** One block a sidecar; tags that it is asked for already stay. */
const joined = (blocks: readonly AnswerBlock[], found: readonly Found[]): readonly AnswerBlock[] => {
  const all = new Map(blocks.map((block) => [block.sidecar, block] as const));
  for (const { line: { sidecar, yaml }, exists } of found) {
    const block = all.get(sidecar);
    if (!block) all.set(sidecar, { sidecar, exists, yaml });
    else if (!/^tags:/m.test(block.yaml)) all.set(sidecar, { ...block, yaml: `${block.yaml}\n${yaml}` });
  }
  return [...all.values()];
};
