import type { Archive } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { dateOrder, publishedSpan } from "../../model/published.ts";
import { once } from "../../lib/once.ts";
import { compareText } from "../../lib/text.ts";
import { wordDiff } from "../../lib/word-diff.ts";
import { isNegation } from "../../tables/contrary-words.ts";
import { contrarySentences, type Told } from "../contrary.ts";
import { copiesOf } from "../copies.ts";
import type { Actor } from "../positions/actors.ts";
import { actorsOfQuotes } from "../positions/statements.ts";
import { quotesOf } from "../quotes/quotes.ts";
import type { Stretch } from "../sentences.ts";
import { storiesByArticle } from "../stories.ts";
import { claimMarks, claimsIn, markWidth, plainClaim, wordsIn, type Claim } from "./claims.ts";

/** Where one side stands. Offsets in the block's text. */
export interface Side extends Stretch {
  readonly article: Article;
  readonly block: number;
}

/** Two texts that say nearly the same, but for a “not” or a number. Nobody can tell from them which is right. */
export interface Contradiction {
  readonly differs: "negation" | "number";
  /** Why the two were put side by side. */
  readonly because: "speaker" | "copy" | "story" | "time" | "names";
  readonly actor: Actor | null;
  /** The earlier published first. */
  readonly sides: readonly [Side, Side];
  /** Further articles with either text, as often as they stand beside the other. */
  readonly also: number;
}

/** Claims with the same beginning or end that are compared with each other: more are a formula. */
const mostAlike = 40;
/** Reports so many days from each other may be of one event. */
const windowDays = 10;

/** The latest first. */
export const contradictionsOf: (archive: Archive) => readonly Contradiction[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const found = new Map<string, Contradiction>();
  const seen = new Set<string>();
  const add = (one: Contradiction): void => {
    const pair = orderOf(one);
    if (seen.has(pair)) return;
    seen.add(pair);
    const key = one.sides.map((side) => wordsIn(textOf(side)).join(" ")).sort().join(" | ");
    const known = found.get(key);
    const [first, second] = known && orderOf(known) <= orderOf(one) ? [known, one] : [one, known];
    found.set(key, { ...first, also: (known?.also ?? 0) + (second && isOther(first, second) ? 1 : 0) });
  };
  const together = togetherIn(archive);
  for (const claims of alikeIn(archive)) {
    for (const [at, one] of claims.entries())
      for (const other of claims.slice(at + 1)) {
        const contradiction = one.isQuote === other.isQuote ? compared(archive, one, other, together) : null;
        if (contradiction) add(contradiction);
      }
  }
  for (const { says, denies } of contrarySentences(archive.articles)) {
    const sides = [sideOf(says), sideOf(denies)].flatMap((side) => side ?? []);
    const [one, other] = sides;
    if (one && other) add({ differs: "negation", because: "names", actor: null, sides: inTime(one, other), also: 0 });
  }
  return [...withoutInner([...found.values()])].sort((a, b) => compareText(orderOf(b), orderOf(a)));
});

/** Claims that begin or end alike, of which one at least denies or counts; an article's claims are read again only when they are compared. */
function* alikeIn({ articles }: Archive): Iterable<readonly Claim[]> {
  const marks = articles.map(claimMarks);
  const wanted = new Set<number>();
  for (const own of marks) for (let at = 0; at < own.length; at += markWidth) if (own[at + 2] !== plainClaim) for (const key of [own[at] ?? 0, own[at + 1] ?? 0]) wanted.add(key);
  const places = new Map<number, number[]>();
  for (const [article, own] of marks.entries())
    for (let at = 0; at < own.length; at += markWidth)
      for (const key of [own[at] ?? 0, own[at + 1] ?? 0]) {
        if (!wanted.has(key)) continue;
        const known = places.get(key);
        if (!known) places.set(key, [article, at / markWidth]);
        else if (known.length <= 2 * mostAlike) known.push(article, at / markWidth);
      }
  for (const list of places.values()) {
    if (list.length < 4 || list.length > 2 * mostAlike) continue;
    // What denies and counts the same contradicts nothing: so it is with nearly all that copies share.
    const kinds = new Set(list.flatMap((article, at) => (at % 2 === 0 ? [marks[article]?.[(list[at + 1] ?? 0) * markWidth + 2]] : [])));
    if (kinds.size < 2) continue;
    yield list.flatMap((article, at) => (at % 2 === 0 && articles[article] ? (claimsIn(articles[article])[list[at + 1] ?? 0] ?? []) : []));
  }
}

export const textOf = ({ article, block, start, end }: Side): string => (article.body[block]?.text ?? "").slice(start, end);

const compared = (archive: Archive, one: Claim, other: Claim, together: (a: Article, b: Article) => "copy" | "story" | null): Contradiction | null => {
  if (one.article === other.article || (one.negations === other.negations && one.numbers.join() === other.numbers.join())) return null;
  const difference = differenceOf(one, other);
  if (difference === null) return null;
  const { differs, isExact } = difference;
  const actor = one.isQuote ? sameActor(archive, one, other) : null;
  const because = actor ? "speaker" : (together(one.article, other.article) ?? ((differs === "negation" || (one.isQuote && isExact)) && isNear(one.article, other.article) ? "time" : null));
  return because && { differs, because, actor, sides: inTime(one, other), also: 0 };
};

/** Null where other words differ, too, but for one in eight; `isExact` where none does. */
const differenceOf = (one: Claim, other: Claim): { readonly differs: Contradiction["differs"]; readonly isExact: boolean } | null => {
  const runs = wordDiff(one.words, other.words);
  const changed = runs.flatMap((run) => (run.in === "both" ? [] : run.words));
  const others = changed.filter((word) => !isNegation(word) && !/^\d/.test(word));
  if (others.length > Math.min(one.words.length, other.words.length) / 8) return null;
  const isExact = others.length === 0;
  if (Math.abs(one.negations - other.negations) === 1) return { differs: "negation", isExact };
  return one.negations === other.negations && one.numbers.length === other.numbers.length ? { differs: "number", isExact } : null;
};

/** The one who is quoted in both. */
const sameActor = (archive: Archive, one: Claim, other: Claim): Actor | null => {
  const [a, b] = [one, other].map(({ article, block, start }) => {
    const quote = quotesOf(article).find((own) => own.block === block && own.start === start);
    return quote && actorsOfQuotes(archive, article).get(quote);
  });
  return a && b && a.id === b.id ? a : null;
};

const togetherIn = (archive: Archive): ((a: Article, b: Article) => "copy" | "story" | null) => {
  const copies = new Set(copiesOf(archive).map(({ articles }) => [...articles].sort().join(" ")));
  const stories = storiesByArticle(archive);
  return (a, b) => (copies.has([a.id, b.id].sort().join(" ")) ? "copy" : stories.has(a.id) && stories.get(a.id) === stories.get(b.id) ? "story" : null);
};

/** Both are dated, and may have been published within the window. */
const isNear = (one: Article, other: Article): boolean => {
  const [a, b] = [publishedSpan(one.published), publishedSpan(other.published)];
  if (!a?.earliest || !a.latest || !b?.earliest || !b.latest) return false;
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days(a.latest, b.earliest) <= windowDays && days(b.latest, a.earliest) <= windowDays && days(a.earliest, a.latest) <= 31 && days(b.earliest, b.latest) <= 31;
};

const sideOf = ({ article, text }: Told): Side | null => {
  const block = article.body.findIndex((one) => one.text.includes(text));
  const start = article.body[block]?.text.indexOf(text) ?? -1;
  return start < 0 ? null : { article, block, start, end: start + text.length };
};

const bare = ({ article, block, start, end }: Side): Side => ({ article, block, start, end });

const inTime = (one: Side, other: Side): readonly [Side, Side] => (compareText(placeOf(one), placeOf(other)) <= 0 ? [bare(one), bare(other)] : [bare(other), bare(one)]);

const placeOf = ({ article, block, start }: Side): string => `${dateOrder(article.published) || "9"} ${article.id} ${String(block).padStart(6, "0")} ${String(start).padStart(8, "0")}`;

/** Sorts as its later side does. */
const orderOf = ({ sides: [first, second] }: Contradiction): string => `${placeOf(second)} ${placeOf(first)}`;

const isOther = (one: Contradiction, other: Contradiction): boolean => one.sides.some((side, at) => side.article !== other.sides[at]?.article);

/** A quotation and the sentence that holds it are found both; the sentence goes where the quotation stands. */
const withoutInner = (all: readonly Contradiction[]): readonly Contradiction[] => {
  const byArticles = new Map<string, Contradiction[]>();
  const keyOf = ({ sides }: Contradiction): string => sides.map(({ article, block }) => `${article.id} ${block}`).join(" ");
  for (const one of all) byArticles.set(keyOf(one), [...(byArticles.get(keyOf(one)) ?? []), one]);
  const holds = (outer: Side | undefined, inner: Side): boolean => outer !== undefined && outer.start <= inner.start && outer.end >= inner.end;
  const rank = { speaker: 0, copy: 1, story: 2, time: 3, names: 4 } as const;
  return all.filter((one) => !(byArticles.get(keyOf(one)) ?? []).some((other) => other !== one && other.sides.every((side, at) => holds(one.sides[at], side) || holds(side, one.sides[at] ?? side)) && (rank[other.because] < rank[one.because] || (rank[other.because] === rank[one.because] && other.sides[0].end - other.sides[0].start < one.sides[0].end - one.sides[0].start))));
};
