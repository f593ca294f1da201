import { copiesOf, republished } from "../analyses/copies.ts";
import { nearStories, type NearStory } from "../analyses/stories.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { decidedPairs, pairKey } from "../model/pair.ts";
import { compareText } from "../lib/text.ts";
import { withLines, type PathOf, type Review, type ReviewLine } from "./review.ts";

/** So many of each kind at a time, those nearest to the threshold first. */
const most = 10;
/** Copies whose share of common words is so near to the threshold. */
const margin = 0.06;
const place = "_data/pairs.yaml";

/** The review with the pairs of articles that are nearly, or just, copies of one text or of one story. */
export const withPairs = (review: Review, archive: Archive, pathOf: PathOf): Review =>
  withLines(review, place, (archive.pairs ?? []).length > 0, [...nearCopies(archive).slice(0, most), ...nearStories(archive).slice(0, most).map(storyOf)].map((pair) => lineOf(pair, pathOf)));

interface NearPair {
  readonly code: "copy-near" | "story-near";
  readonly one: Article;
  readonly other: Article;
  readonly isSame: boolean;
  readonly said: string;
  /** When the answer is the other one. */
  readonly when: string;
}

const nearCopies = (archive: Archive): readonly NearPair[] => {
  const decided = decidedPairs(archive, "text");
  return copiesOf(archive)
    .filter(({ articles: [one, other], relation, containment }) => relation !== "excerpt" && Math.abs(containment - republished) <= margin && !decided.has(pairKey(one, other)))
    .sort((a, b) => Math.abs(a.containment - republished) - Math.abs(b.containment - republished) || compareText(a.articles.join(), b.articles.join()))
    .flatMap(({ articles: [first, second], relation, containment }): readonly NearPair[] => {
      const [one, other] = [archive.byId.get(first), archive.byId.get(second)];
      if (!one || !other) return [];
      const isSame = relation !== "shares-passages";
      return [{ code: "copy-near", one, other, isSame, said: `have ${Math.round(containment * 100)} % of the shorter text in common. They are ${isSame ? "" : "not "}shown as one text.`, when: isSame ? "they are two texts" : "they are one text" }];
    });
};

const storyOf = ({ one, other, areOne }: NearStory): NearPair => ({ code: "story-near", one, other, isSame: areOne, said: `are ${areOne ? "just" : "nearly"} alike enough to tell one event. They are ${areOne ? "" : "not "}shown as one story.`, when: areOne ? "they tell two events" : "they tell one event" });

const lineOf = ({ code, one, other, isSame, said, when }: NearPair, pathOf: PathOf): ReviewLine => {
  const named = ({ headline, id }: Article): string => `“${headline}” (${pathOf(id) ?? id})`;
  const answer = (same: boolean): string => `- articles: [${JSON.stringify(one.id)}, ${JSON.stringify(other.id)}]\n  ${code === "copy-near" ? "text" : "story"}: ${same ? "same" : "other"}`;
  return { file: pathOf(one.id) ?? place, line: null, sidecar: place, code, field: null, confidence: 0.5, message: `${named(one)} and ${named(other)} ${said}`, yaml: answer(isSame), otherwise: [{ when, yaml: answer(!isSame) }] };
};
