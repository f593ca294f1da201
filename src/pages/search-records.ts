import { copiesByHead, headsOf } from "../analyses/copy-groups.ts";
import { topicsOf } from "../analyses/topics.ts";
import { searchForms } from "../analyses/entities/search-forms.ts";
import { headlineOf } from "../components/card.ts";
import { outsideUrl } from "../components/outside-link.ts";
import { shownDate } from "../components/published-time.ts";
import { wordPattern } from "../lib/index-words.ts";
import { sha256 } from "../lib/hash.ts";
import { folded } from "../lib/text.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { storedAnswer } from "../model/kept-answer.ts";
import type { Span } from "../model/edtf.ts";
import { dateOrder, publishedSpan } from "../model/published.ts";
import type { SearchPeriod, SearchRecord } from "../model/search.ts";
import { articleUrl } from "../model/url.ts";

/** A year with more articles is cut into months: an index is made anew as a whole. */
const largestYear = 1500;

/** All public articles by the year they sort at, the newest first and the undated last: one after the other they are the archive's order. */
export const searchPeriods: (archive: Archive) => readonly SearchPeriod[] = once((archive) => {
  const years = grouped(archive.articles, 4);
  const periods = [...years].flatMap(([name, articles]) => (name !== "undated" && articles.length > largestYear ? [...grouped(articles, 7)] : [[name, articles] as const]));
  const bundle = bundleOf(archive.articles.length);
  return periods.map(([name, articles]) => {
    const entries = articles.map((article) => entryOf(archive, article));
    return { name, size: articles.length, records: () => entries.map(recordOf), digest: digestOf(entries), bundle };
  });
});

/** In the order given; `length` is that of the date's beginning that a group shares. */
const grouped = (articles: readonly Article[], length: 4 | 7): ReadonlyMap<string, readonly Article[]> => {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const name = dateOrder(article.published).slice(0, length) || "undated";
    const group = groups.get(name);
    if (group) group.push(article);
    else groups.set(name, [article]);
  }
  return groups;
};

/** One text a file up to 10,000 articles; more in each for larger archives, as hosts limit how many files a site may have. */
const bundleOf = (articles: number): number => {
  let bundle = 1;
  while (bundle < 8 && articles > 10_000 * bundle) bundle *= 2;
  return bundle;
};

/** A record but for its words, which are read only where an index is made. */
interface SearchEntry {
  readonly article: Article;
  readonly plain: Omit<SearchRecord, "text" | "otherNames">;
  /** All words for those whom it names. */
  readonly forms: readonly string[];
}

const entryOf = (archive: Archive, article: Article): SearchEntry => ({ article, plain: plainRecord(archive, article), forms: searchForms(archive).get(article.id) ?? [] });

const recordOf = ({ article, plain, forms }: SearchEntry): SearchRecord => {
  const text = searchedText(article);
  return { ...plain, text, otherNames: otherNamesOf(forms, `${plain.headline} ${text}`) };
};

/** Names all that the records of these articles say. */
const digestOf = (entries: readonly SearchEntry[]): string => sha256(JSON.stringify(entries.map(({ article, plain, forms }) => [plain, forms, searchedSum(article)])));

const searchedText = (article: Article): string =>
  [article.dateline, article.description, ...article.body.map((block) => block.text), ...article.captions.map((caption) => caption.text)].map((text) => folded(text ?? "")).filter(Boolean).join("\n");

const searchedSum = storedAnswer("searched-text", (article) => sha256(searchedText(article)).slice(0, 32));

const plainRecord = (archive: Archive, article: Article): SearchEntry["plain"] => {
  const { language } = archive.settings;
  const span = publishedSpan(article.published);
  const months = span === null ? [] : monthsOf(span, monthsOfArchive(archive));
  const { text: date, machine } = shownDate(article.published, language);
  return {
    url: articleUrl(article.id),
    headline: headlineOf(article, language),
    names: [...article.bylines.map((one) => one.name), article.originalHeadline, article.alternativeHeadline].filter(Boolean).join(" · "),
    filters: {
      topic: (topicsOf(archive).get(article.id) ?? []).map((one) => one.topic.name),
      source: article.source ? [article.source.name] : [],
      kind: [article.published.kind],
      language: article.language === null ? [] : [article.language],
      year: [...new Set(months.map((month) => month.slice(0, 4)))],
      month: months,
      copy: foldedAs(archive, article),
    },
    shown: {
      edtf: article.published.kind === "undated" ? null : article.published.edtf,
      date,
      machine,
      earliest: span?.earliest ?? null,
      latest: span?.latest ?? null,
      authors: article.bylines.map((one) => one.name),
      original: outsideUrl(article.url),
      copies: (copiesByHead(archive).get(article.id) ?? []).slice(0, mostCopies).map((one) => ({ url: articleUrl(one.id), source: one.source?.name ?? null, date: shownDate(one.published, language).text })),
    },
  };
};

/** Other words for those whom an article names, but for the words that it has. */
const otherNamesOf = (forms: readonly string[], text: string): string => {
  const own = forms.length === 0 ? null : new Set(text.toLowerCase().match(wordPattern));
  return forms.filter((word) => own?.has(word) === false).join(" ");
};

/** Copies that a result names. */
const mostCopies = 20;

const foldedAs = (archive: Archive, { id }: Article): readonly string[] => {
  const head = headsOf(archive).get(id);
  return head === undefined ? [] : head.id === id ? [`=${id}`] : ["*", head.id];
};

/** The first and the last month that any date of the archive touches: an open end reaches to here. */
export const monthsOfArchive: (archive: Archive) => readonly [string, string] | null = once(({ articles }) => {
  const days = articles.flatMap((article) => {
    const span = publishedSpan(article.published);
    return [span?.earliest, span?.latest].flatMap((day) => day ?? []);
  });
  const sorted = days.map((day) => day.slice(0, 7)).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
});

/** Each month that the date may fall in, at most a hundred years of them. */
const monthsOf = ({ earliest, latest }: Span, bounds: readonly [string, string] | null): readonly string[] => {
  if (bounds === null) return [];
  const [first, last] = [earliest?.slice(0, 7) ?? bounds[0], latest?.slice(0, 7) ?? bounds[1]].map(ordinal);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.min(Math.max(last - first + 1, 1), 1200) }, (_, index) => named(first + index));
};

/** Months since year 0. */
const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const named = (ordinal: number): string => `${String(Math.floor(ordinal / 12)).padStart(4, "0")}-${String((ordinal % 12) + 1).padStart(2, "0")}`;
