import type { Article, Removed } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { changed } from "../model/kept-article.ts";
import { groupedBy } from "../lib/grouped.ts";
import { sha256 } from "../lib/hash.ts";
import { folded, sameWords } from "../lib/text.ts";
import { storedAnswer, storedAnswerOfAll } from "../model/kept-answer.ts";

/** An article as it was read. */
export interface ReadArticle {
  readonly article: Article;
  /** Lines of the original that stay whatever is learned; all of them in a record, which stands as it is. */
  readonly kept: readonly number[] | "all";
}

/**
 * The site's lines taken out of the story: what stands outside the running text of three or more articles of one source (of one
 * folder where the source is unknown). Nothing between two paragraphs of a story is touched. Copies and versions of one story
 * count once, or they would teach each other's paragraphs. Same articles in whatever order, same result.
 */
export const withoutLearnedChrome = (reads: readonly ReadArticle[]): readonly Article[] => {
  const cleaned = new Map<Article, Article>();
  for (const own of groupedBy(reads, ({ article }) => siteOf(article)).values()) {
    if (own.length < enough) continue;
    const articles = own.map(({ article }) => article);
    for (const { at, ...lines } of linesToLose(articles, own.map(({ kept }) => kept))) ((article) => article && cleaned.set(article, without(article, lines)))(articles[at]);
  }
  return reads.map(({ article }) => cleaned.get(article) ?? article);
};

/** The least number of stories that teach a line. */
const enough = 3;
/** How far from the first and the last block of a body a site's line may stand. */
const reach = 5;
/** A longer line is the site's only where it is the first or the last block, everywhere. */
const longest = 200;

/** A source's id, or a folder: no id begins with a slash. */
const siteOf = ({ source, original }: Article): string => source?.id ?? `/${folderOf(original.path)}`;
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const nameOfSite = (article: Article): string => article.source?.name ?? folderOf(article.original.path);

/** What an article loses: blocks by their places, and what is said of them. */
interface Lines {
  readonly out: readonly number[];
  readonly removed: readonly Removed[];
}

/** What the articles of one site lose, by their places; most lose nothing. */
const linesToLose = storedAnswerOfAll("learned-lines", ["site-lines"], (articles, kept: readonly ReadArticle["kept"][]): readonly (Lines & { readonly at: number })[] => {
  const known = repeatedLines(articles);
  if (known.size === 0) return [];
  return articles.flatMap((article, at) => {
    const own = kept[at] ?? [];
    const lines = own === "all" ? null : linesIn(article, known, own);
    return lines === null ? [] : [{ at, ...lines }];
  });
});

interface Seen {
  readonly stories: Set<number>;
  readonly isLong: boolean;
  isAlwaysOutermost: boolean;
}

interface SiteLines {
  /** The lines around the running text: what is said in them, whether that is long, and whether it stands outermost. */
  readonly edges: readonly (readonly [words: string, isLong: boolean, isOutermost: boolean])[];
  /** What tells a story from others. */
  readonly marks: readonly string[];
}

/** All that one article tells of its site's lines. */
export const siteLines = storedAnswer("site-lines", (article): SiteLines => {
  const { body, removed } = article;
  const known = new Map<string, Words>();
  const wordsOf = (text: string): Words => {
    const words = known.get(text) ?? summedWords(text);
    known.set(text, words);
    return words;
  };
  const edge = (text: string, isOutermost: boolean) => ((words) => [words.sum, words.isLong, isOutermost] as const)(wordsOf(text));
  return {
    edges: [
      ...body.flatMap((block, place) => (isNearEdge(place, body.length) ? [edge(block.text, place === 0 || place === body.length - 1)] : [])),
      ...removed.flatMap((one) => (one.rule.startsWith("learned:") ? [edge(one.text, true)] : [])),
    ],
    marks: [shortSum(`headline ${sameWords(article.headline)}`), ...longestInner(body).map(({ text }) => wordsOf(text).sum)],
  };
});

interface Words {
  readonly sum: string;
  readonly isLong: boolean;
}

const summedWords = (text: string): Words => ((words) => ({ sum: shortSum(words), isLong: words.length > longest }))(sameWords(text));

/** Enough to tell the lines of one site apart. */
const shortSum = (words: string): string => sha256(words).slice(0, 16);
const lineKey = (text: string): string => shortSum(sameWords(text));

const repeatedLines = (articles: readonly Article[]): ReadonlyMap<string, number> => {
  const told = articles.map(siteLines);
  const stories = storiesAmong(told);
  const seen = new Map<string, Seen>();
  told.forEach(({ edges }, at) => {
    for (const [words, isLong, isOutermost] of edges) {
      const one = seen.get(words) ?? { stories: new Set<number>(), isLong, isAlwaysOutermost: true };
      one.stories.add(stories[at] ?? at);
      if (!isOutermost) one.isAlwaysOutermost = false;
      seen.set(words, one);
    }
  });
  const isLearned = ([, one]: readonly [string, Seen]): boolean => one.stories.size >= enough && (!one.isLong || one.isAlwaysOutermost);
  return new Map([...seen].filter(isLearned).map(([words, one]) => [words, one.stories.size] as const));
};

const isNearEdge = (place: number, count: number): boolean => place < reach || place >= count - reach;

/** For each article the number of its story: articles with the same headline, or one of their longest inner paragraphs in common, tell one story. */
const storiesAmong = (told: readonly SiteLines[]): readonly number[] => {
  const parent = told.map((_, at) => at);
  const root = (at: number): number => {
    let here = at;
    for (let next = parent[here] ?? here; next !== here; next = parent[here] ?? here) {
      parent[here] = parent[next] ?? next;
      here = next;
    }
    return here;
  };
  const first = new Map<string, number>();
  told.forEach(({ marks }, at) => {
    for (const mark of marks) {
      const other = first.get(mark);
      if (other === undefined) first.set(mark, at);
      else parent[Math.max(root(at), root(other))] = Math.min(root(at), root(other));
    }
  });
  return told.map((_, at) => root(at));
};

/** Up to three paragraphs that only one story has. */
const longestInner = (body: readonly Block[]): readonly Block[] => {
  const inner = body.length > 2 ? body.slice(1, -1) : body;
  return [...inner].sort((a, b) => b.text.length - a.text.length).slice(0, 3).filter(({ text }) => text.length >= 60);
};

/** The lines that stand outside its running text; null when there are none. */
const linesIn = (article: Article, known: ReadonlyMap<string, number>, kept: readonly number[]): Lines | null => {
  if (!siteLines(article).edges.some(([words]) => known.has(words))) return null;
  const { body } = article;
  const isKnown = (block: Block): boolean => known.has(lineKey(block.text)) && !isKept(block, kept);
  const start = body.findIndex((block) => isRunningText(block) && !isKnown(block));
  const end = body.findLastIndex((block) => isRunningText(block) && !isKnown(block));
  if (start < 0) return null;
  const out = [...body.keys()].filter((at) => (at < start || at > end) && isNearEdge(at, body.length) && body[at] !== undefined && isKnown(body[at]));
  if (out.length === 0) return null;
  const removed = out.flatMap((at) => body[at] ?? []).map((block) => ({ lines: block.lines, text: folded(block.text), rule: `learned: in ${known.get(lineKey(block.text))} articles of ${nameOfSite(article)}` }));
  return { out, removed };
};

/** The article without some of its lines, each of them logged. */
const without = (article: Article, { out, removed }: Lines): Article =>
  changed(article, {}, {
    name: JSON.stringify(removed),
    of: (text) => ({
      body: text.body.filter((_, at) => !out.includes(at)),
      captions: text.captions.map((caption) => ({ ...caption, before: caption.before - out.filter((at) => at < caption.before).length })),
      removed: [...text.removed, ...removed].sort((a, b) => (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0)),
    }),
  });

const isKept = ({ lines }: Block, kept: readonly number[]): boolean => lines !== null && kept.some((line) => line >= lines[0] && line <= lines[1]);

/** What only a story has: long, or a sentence of some length. */
const isRunningText = ({ kind, text }: Block): boolean => (kind === "paragraph" || kind === "quote" || kind === "list") && (text.length >= 160 || (text.length >= 60 && /[.!?…。][”"'’»)\]]*$/u.test(text.trimEnd())));
