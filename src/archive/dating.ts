import type { Article } from "../model/article.ts";
import { spanOf } from "../model/edtf.ts";
import { evidence, type Evidence } from "../model/evidence.ts";
import { changed } from "../model/kept-article.ts";
import { publishedOn, publishedSpan } from "../model/published.ts";
import { compareText } from "../lib/text.ts";
import { citationsAmong, type Citation } from "./citations.ts";
import { copiesOf } from "./same-text.ts";

/**
 * The articles with what the others tell of the dates of those that state none: one that cites a dated article is no older than that,
 * one that a dated article cites is no younger, and one that prints the text of a dated article is of about that month. Intervals only,
 * each with a reason that names the other article; a bound that contradicts what an article tells of itself is left out. Only articles
 * with a known date and full rights give a bound (`mayGive`), as a reason is shown wherever its article is. What is estimated here
 * gives no bounds, so that one pass is enough, and a second changes nothing.
 */
export const datedByOthers = (articles: readonly Article[], mayGive: (article: Article) => boolean): readonly Article[] => {
  const open = articles.filter(isOpen);
  if (open.length === 0) return articles;
  const isGiver = (article: Article): boolean => article.published.kind === "known" && mayGive(article);
  const bounds = boundsIn(citationsAmong(articles), isGiver);
  const copies = copiesOf(open, articles.filter(isGiver));
  const dated = new Map(open.map((article) => [article, aboutCopies(narrowed(article, bounds.get(article) ?? []), copies.get(article) ?? [])]));
  return articles.map((article) => dated.get(article) ?? article);
};

/** States no date, and no curator has said that nobody knows. */
const isOpen = (article: Article): boolean => {
  if (article.published.kind === "known") return false;
  const because = article.evidence.published;
  return because === undefined || because.method === "inferred";
};

interface Bound {
  readonly side: "from" | "to";
  readonly day: string;
  readonly reason: string;
  /** The article that gives it. */
  readonly giver: Article;
}

const boundsIn = (citations: readonly Citation[], isGiver: (article: Article) => boolean): ReadonlyMap<Article, readonly Bound[]> => {
  const bounds = new Map<Article, Bound[]>();
  const add = (article: Article, bound: Bound): void => void bounds.set(article, [...(bounds.get(article) ?? []), bound]);
  for (const { from, to, how } of citations) {
    const first = isOpen(from) && isGiver(to) ? publishedSpan(to.published)?.earliest : undefined;
    if (first) add(from, { side: "from", day: first, giver: to, reason: `it ${how} ${named(to)}` });
    const last = isOpen(to) && isGiver(from) ? lastTouched(from) : undefined;
    if (last) add(to, { side: "to", day: last, giver: from, reason: `${named(from)}, ${how} it` });
  }
  return bounds;
};

/** A link may have come with a later change. */
const lastTouched = ({ published, modified }: Article): string | undefined => {
  const last = publishedSpan(published)?.latest;
  const changed = modified?.slice(0, 10);
  return last && changed && changed > last ? changed : (last ?? undefined);
};

const named = ({ headline, id, published, evidence: because }: Article): string =>
  `“${headline}” (${id}), published ${published.kind === "known" ? published.edtf : ""}${because.published ? ` (${howKnown(because.published)})` : ""}`;

const howKnown = ({ method, lines }: Evidence): string =>
  ({ curator: "its curator says so", markup: "its page's markup", url: "its address" } as Readonly<Record<string, string>>)[method] ?? (lines ? `its line ${lines[0]}` : method);

/** The narrowest bounds that agree with each other and with what the article tells of itself; ties go to the smaller id. */
const narrowed = (article: Article, bounds: readonly Bound[]): Article => {
  const own = membersOf(article);
  if (own === null) return article;
  const sorted = [...bounds].sort((a, b) => compareText(a.giver.id, b.giver.id));
  const from = sorted.filter(({ side, day }) => side === "from" && day > (own.earliest ?? "") && day <= (own.latest ?? day)).reduce<Bound | null>((best, one) => (best === null || one.day > best.day ? one : best), null);
  const to = sorted.filter(({ side, day }) => side === "to" && day < (own.latest ?? "9999") && day >= (own.earliest ?? day)).reduce<Bound | null>((best, one) => (best === null || one.day < best.day ? one : best), null);
  if ((from === null && to === null) || (from && to && from.day > to.day)) return article;
  const edtf = `[${from?.day ?? own.from}..${to?.day ?? own.to}]`;
  return estimated(article, edtf, [from, to].flatMap((bound) => bound ?? []), from && to ? 0.7 : 0.6);
};

/** The written ends of `[a..b]`; both open where nothing is known; null for any other date. */
const membersOf = ({ published }: Article) => {
  if (published.kind === "undated") return { from: "", to: "", earliest: null, latest: null };
  const [, from, to] = /^\[(.*)\.\.(.*)\]$/.exec(published.edtf) ?? [];
  const span = spanOf(published.edtf);
  return from === undefined || to === undefined || !span ? null : { from, to, earliest: span.earliest, latest: span.latest };
};

const estimated = (article: Article, edtf: string, bounds: readonly Pick<Bound, "reason" | "giver">[], confidence: number): Article => {
  const own = article.evidence.published;
  const givers = [...new Set(bounds.map(({ giver }) => giver.id))];
  const place = own?.lines ? undefined : [own?.place, ...givers.map((id) => `article ${id}`)].filter(Boolean).join(", ");
  const because = evidence("inferred", { lines: own?.lines ?? null, ...(place === undefined ? {} : { place }) }, own?.text || (bounds[0]?.giver.headline ?? ""), confidence, [...(own?.reasons ?? []), ...bounds.map(({ reason }) => reason)]);
  return changed(article, { published: publishedOn(edtf) }, { name: JSON.stringify(because), of: (text) => ({ evidence: { ...text.evidence, published: because } }) });
};

/** An article that has no two ends yet, and whose copies, if several, are of one month: about that month. */
const aboutCopies = (article: Article, copies: readonly Article[]): Article => {
  const own = membersOf(article);
  const [copy] = [...copies].sort((a, b) => compareText(a.id, b.id));
  const month = copy?.published.kind === "known" ? copy.published.edtf.slice(0, 7) : "";
  const span = spanOf(month);
  if (!copy || month.length < 7 || !span || own === null || (own.earliest && own.latest) || copies.some(({ published }) => published.kind !== "known" || published.edtf.slice(0, 7) !== month)) return article;
  if ((own.earliest ?? "") > (span.latest ?? "") || (own.latest ?? "9999") < (span.earliest ?? "")) return article;
  const reason = `${named(copy)}, has the same text; assumed: copies of news are printed within days`;
  return estimated(article, `${month}~`, [{ reason, giver: copy }], 0.5);
};
