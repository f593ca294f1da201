import type { Archive } from "../model/archive.ts";
import { nameQuestions } from "./name-questions.ts";
import { withLines, type PathOf, type Review, type ReviewLine } from "./review.ts";

/** So many of each kind at a time. */
const most = 20;
const place = "_data/entities.yaml";

/** The review with the names that a person should decide on. Pasted into `_data/entities.yaml`, an answer makes its line go. */
export const withNames = (review: Review, archive: Archive, pathOf: PathOf): Review => {
  const counts = new Map<string, number>();
  const lines = nameQuestions(archive).flatMap(({ code, about: [first], message, yaml, otherwise }): readonly ReviewLine[] => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count > most ? [] : [{ file: pathOf(first.articles[0] ?? "") ?? place, line: null, sidecar: place, code, field: null, confidence: first.confidence, message, yaml, otherwise }];
  });
  return withLines(review, place, (archive.entities ?? []).length > 0, lines);
};
