import { copiesOf, republished } from "../analyses/copies.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { decidedPairs, pairKey } from "../model/pair.ts";
import { compareText } from "../lib/text.ts";
import { withLines, type PathOf, type Review, type ReviewLine } from "./review.ts";

/** So many at a time, those nearest to the threshold first. */
const most = 10;
/** Copies whose share of common words is so near to the threshold. */
const margin = 0.06;
const place = "_data/pairs.yaml";

/** The review with the pairs of articles that are nearly, or just, copies of one text. */
export const withPairs = (review: Review, archive: Archive, pathOf: PathOf): Review => withLines(review, place, (archive.pairs ?? []).length > 0, nearCopies(archive, pathOf).slice(0, most));

const nearCopies = (archive: Archive, pathOf: PathOf): readonly ReviewLine[] => {
  const decided = decidedPairs(archive);
  return copiesOf(archive)
    .filter(({ articles: [one, other], relation, containment }) => relation !== "excerpt" && Math.abs(containment - republished) <= margin && !decided.has(pairKey(one, other)))
    .sort((a, b) => Math.abs(a.containment - republished) - Math.abs(b.containment - republished) || compareText(a.articles.join(), b.articles.join()))
    .flatMap(({ articles: [first, second], relation, containment }): readonly ReviewLine[] => {
      const [one, other] = [archive.byId.get(first), archive.byId.get(second)];
      if (!one || !other) return [];
      const isSame = relation !== "shares-passages";
      const named = ({ headline, id }: Article): string => `“${headline}” (${pathOf(id) ?? id})`;
      const answer = (same: boolean): string => `- articles: [${JSON.stringify(first)}, ${JSON.stringify(second)}]\n  text: ${same ? "same" : "other"}`;
      const message = `${named(one)} and ${named(other)} have ${Math.round(containment * 100)} % of the shorter text in common. They are ${isSame ? "" : "not "}shown as one text.`;
      return [{ file: pathOf(first) ?? place, line: null, sidecar: place, code: "copy-near", field: null, confidence: 0.5, message, yaml: answer(isSame), otherwise: [{ when: isSame ? "they are two texts" : "they are one text", yaml: answer(!isSame) }] }];
    });
};
