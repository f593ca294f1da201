import { entitiesOf } from "./analyses/entities/entities.ts";
import type { Gathered } from "./archive/collect.ts";
import type { Unsettled } from "./archive/unsettled.ts";
import { readArchive, type ArchiveOrder } from "./gather.ts";
import type { Problem } from "./model/problem.ts";
import { withNames } from "./reports/review-names.ts";
import { withPairs } from "./reports/review-pairs.ts";
import { withSources } from "./reports/review-sources.ts";
import { withStories } from "./reports/review-stories.ts";
import { withTopics } from "./reports/review-topics.ts";
import { reviewOf, type Review } from "./reports/review.ts";

export interface CheckReport {
  readonly problems: readonly Problem[];
  readonly review: Review;
  /** Articles that `_data/arrivals.tsv` does not know yet. */
  readonly arrived: readonly { readonly id: string; readonly path: string; readonly number: number | undefined }[];
}

/** What is wrong in an archive, and what a person should decide. */
export const checkArchive = async (order: ArchiveOrder): Promise<CheckReport> => {
  const { gathered, places, dossier, problems: read } = await readArchive(order);
  const problems = [...read, ...settled(gathered, dossier.unsettled)];
  const unknown = gathered.records.filter((article) => article.added === null && !dossier.arrivals.byId.has(article.id));
  const paths = new Map(gathered.records.map(({ id, original }) => [id, original.path] as const));
  const pathOf = (id: string): string | undefined => paths.get(id);
  const listed = withSources(reviewOf(gathered.records, read, places()), gathered.records, dossier.sources, dossier.hasSources);
  return { problems, review: withTopics(withStories(withPairs(withNames(listed, gathered.archive, pathOf), gathered.archive, pathOf), gathered.archive, pathOf), gathered.archive, gathered.records, places()), arrived: unknown.map((article) => ({ id: article.id, path: article.original.path, number: article.original.part?.number })) };
};

/** What `_data/` says of entities and articles that are not there. */
const settled = ({ archive, records }: Gathered, unsettled: readonly Unsettled[]): readonly Problem[] => {
  const ids = new Set(records.map(({ id }) => id));
  return unsettled.flatMap((one) => (("article" in one ? ids.has(one.article) : !archive.settings.analyses || entitiesOf(archive).byId.has(one.entity)) ? [] : [one.problem]));
};
