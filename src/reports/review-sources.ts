import type { Article } from "../model/article.ts";
import type { Source } from "../model/source.ts";
import { groupedBy } from "../lib/grouped.ts";
import { compareText } from "../lib/text.ts";
import { counted } from "./counted.ts";
import { withLines, type Review, type ReviewLine } from "./review.ts";

/** An outlet of fewer articles can wait. */
const frequent = 2;
const most = 20;
const place = "_data/sources.yaml";

/** The review with the outlets of several articles that no table knows, those of the most articles first. */
export const withSources = (review: Review, articles: readonly Article[], known: readonly Source[], hasFile: boolean): Review => {
  const ids = new Set(known.map(({ id }) => id));
  const unknown = articles.filter(({ source }) => source !== null && !ids.has(source.id));
  const outlets = [...groupedBy(unknown, ({ source }) => source?.id ?? "")].filter(([, own]) => own.length >= frequent).sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
  return withLines(review, place, hasFile, outlets.slice(0, most).map(([id, own]) => lineOf(id, own)));
};

const lineOf = (id: string, articles: readonly Article[]): ReviewLine => {
  const name = articles[0]?.source?.name ?? id;
  const domains = [...new Set(articles.flatMap(({ url }) => domainOf(url)))].sort().slice(0, 5);
  const yaml = [`- id: ${id}`, `  name: ${JSON.stringify(name)}`, ...(domains.length > 0 ? [`  domains: [${domains.map((one) => JSON.stringify(one)).join(", ")}]`] : [])].join("\n");
  return { file: articles[0]?.original.path ?? place, line: null, sidecar: place, code: "source-not-listed", field: null, confidence: 0.6, message: `${counted(articles.length, "article")} of ${name}, an outlet that is not listed. Its country, language and rights can be said there, too.`, yaml };
};

const domainOf = (url: string | null): readonly string[] => {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? [host] : [];
};
