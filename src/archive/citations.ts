import type { Article } from "../model/article.ts";
import { storedAnswer } from "../model/kept-answer.ts";
import { phraseForm, sameWords, wordsOf } from "../lib/text.ts";

/** How one article points to another: by its address, or by its headline in quotation marks or behind `Read also:`. */
export interface Citation {
  readonly from: Article;
  readonly to: Article;
  /** What `from` does, for a reader. */
  readonly how: string;
}

/**
 * Every citation among the articles. An address or headline that several of them have points to none. Pages put links to newer stories
 * below old ones, so that `Read also:` counts only inside the running text. One look-up for each link and each quotation.
 */
export const citationsAmong = (articles: readonly Article[]): readonly Citation[] => {
  const byAddress = only(articles, ({ url }) => (url === null ? null : addressKey(url)));
  const byHeadline = only(articles, ({ headline }) => headlineKey(headline));
  return articles.flatMap((from) => {
    const { links, related, quoted } = pointersIn(from);
    return [
      ...links.flatMap((key) => cited(from, byAddress.get(key), "links to")),
      ...related.flatMap((key) => cited(from, byHeadline.get(key), "points readers to")),
      ...quoted.flatMap((key) => cited(from, byHeadline.get(key), "names the headline of")),
    ];
  });
};

/** What an article may mean others by: keys of addresses, and of headlines in `Read also:` and in quotation marks. */
const pointersIn = storedAnswer("pointers", (article: Article): { readonly links: readonly string[]; readonly related: readonly string[]; readonly quoted: readonly string[] } => ({
  links: linksOf(article).flatMap((url) => addressKey(url) ?? []),
  related: innerRelated(article).flatMap((title) => headlineKey(title) ?? []),
  quoted: quotationsIn(article).flatMap((title) => headlineKey(title) ?? []),
}));

const cited = (from: Article, to: Article | null | undefined, how: string): readonly Citation[] => (to && to !== from ? [{ from, to, how }] : []);

/** The one article of each key; null where there are several. */
const only = (articles: readonly Article[], keyOf: (article: Article) => string | null): ReadonlyMap<string, Article | null> => {
  const index = new Map<string, Article | null>();
  for (const article of articles) {
    const key = keyOf(article);
    if (key !== null) index.set(key, index.has(key) ? null : article);
  }
  return index;
};

/** Host and path, and what of the query may say which page; null for a site's front page. */
export const addressKey = (url: string): string | null => {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid|gclid|ref$|source$)/i.test(name)).map((pair) => pair.join("="));
  const path = pathname.replace(/\/+$/, "");
  return path === "" && query.length === 0 ? null : [hostname.replace(/^(?:www|m|amp)\./, "") + path, ...query.sort()].join("&");
};

/** Long enough to be no other words. */
const headlineKey = (headline: string): string | null => {
  const key = phraseForm(sameWords(headline));
  return key.length >= 25 && wordsOf(key).length >= 4 ? key : null;
};

/** Addresses that the running text links to, and those of `Read also:` within it. */
const linksOf = (article: Article): readonly string[] => [
  ...article.body.flatMap((block) => block.marks.flatMap((mark) => (mark.kind === "link" ? [mark.href] : []))),
  ...innerLinks(article).flatMap(({ url }) => url ?? []),
];

const innerRelated = (article: Article): readonly string[] => innerLinks(article).map(({ title }) => title);

const innerLinks = ({ related, body }: Article): Article["related"] => {
  const end = body.at(-1)?.lines?.[0];
  return end === undefined ? [] : related.filter(({ lines }) => lines !== null && lines[1] < end);
};

const quotationsIn = ({ body }: Article): readonly string[] => body.flatMap(({ text }) => [...text.matchAll(/[“„«"]([^“”„«»"]{25,250})[”“»"]/gu)].map(([, words = ""]) => words));
