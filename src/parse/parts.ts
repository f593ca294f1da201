import type { Lines } from "../model/evidence.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { sameWords } from "../lib/text.ts";
import { cutsIn, type Cut } from "./part-cuts.ts";
import { endsSentence, looksLikeProse } from "./reading.ts";
import { dayOf, hasClock, hasStory, scoreOf, type ReadPart } from "./part-score.ts";
import { once } from "../lib/once.ts";

/** One of several articles of a file. */
export interface Part {
  readonly lines: Lines;
  readonly document: RawDocument;
  /** The line that parts it from what stands above, and why it was parted there. */
  readonly rule: number | null;
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Whether a file holds one article, several, or perhaps several, which would begin at `starts`. */
export type Parting =
  | { readonly kind: "one" }
  | { readonly kind: "perhaps"; readonly starts: readonly number[]; readonly confidence: number }
  | { readonly kind: "several"; readonly parts: readonly Part[] };

export interface PartReading {
  /** Some lines as a document of their own; null where that cannot be. */
  readonly documentOf: (lines: Lines) => RawDocument | null;
  readonly articleOf: (document: RawDocument) => ReadPart["article"];
}

/** Hundredths. From `sure` on a file is parted; from `doubtful` on a person is asked. */
const sure = 75;
const doubtful = 60;
/** More places than that are no articles of one file, but lines of one. */
const most = 400;
const mostRounds = 40;

/**
 * Several articles pasted into one file, each with its own headline, story, and day, address, outlet or front matter. Every
 * part must be sure of itself: sections of one article, entries of a live blog and stories of a newsletter say less than that.
 */
export const partingOf = (document: RawDocument, reading: PartReading): Parting => {
  const cuts = cutsIn(document);
  if (cuts.length === 0 || cuts.length > most) return { kind: "one" };
  const found = standing(cuts, document, reading);
  if (found === null) return { kind: "one" };
  const score = Math.min(...found.scores);
  const starts = found.cuts.map(({ start }) => start);
  if (score < sure) return { kind: "perhaps", starts, confidence: score / 100 };
  return { kind: "several", parts: partsAt(found) };
};

/** The parts that begin at these lines, as a curator says. */
export const statedParts = (document: RawDocument, starts: readonly number[], { documentOf }: Pick<PartReading, "documentOf">): readonly Part[] | null => {
  const inside = [...new Set(starts)].filter((start) => start > 1 && start <= document.originalLines.length).sort((a, b) => a - b);
  const parts = rangesOf(inside.map((start) => ({ start, rule: null, reason: "" })), document).flatMap((lines) => {
    const part = documentOf(lines);
    return part && part.blocks.length > 0 ? [{ lines, document: part, rule: null, reason: "parted where the curator says", confidence: 1 }] : [];
  });
  return parts.length === inside.length + 1 ? parts : null;
};

interface Standing {
  readonly cuts: readonly Cut[];
  readonly parts: readonly ReadPart[];
  /** Of each part, the first among them. */
  readonly scores: readonly number[];
}

/** Lines of a file that may be an article, which is read when first asked for. */
interface Draft {
  readonly lines: Lines;
  readonly document: RawDocument;
}

/** The cuts that remain when what says too little of itself goes to its neighbour, the least first. What holds no running text at all needs no reading. */
const standing = (given: readonly Cut[], document: RawDocument, reading: PartReading): Standing | null => {
  const known = new Map<string, Draft | null>();
  const draftOf = (lines: Lines): Draft | null => {
    const key = lines.join();
    const draft = known.get(key);
    if (draft !== undefined) return draft;
    const own = reading.documentOf(lines);
    const fresh = own && { lines, document: own };
    known.set(key, fresh);
    return fresh;
  };
  const read = once((draft: Draft): ReadPart => ({ ...draft, article: reading.articleOf(draft.document) }));
  let cuts = given;
  for (let round = 0; round < mostRounds && cuts.length > 0; round++) {
    const drafts = rangesOf(cuts, document).flatMap((lines) => draftOf(lines) ?? []);
    if (drafts.length !== cuts.length + 1) return null;
    let weak = emptyCuts(drafts, cuts, ({ document: { blocks } }) => blocks.some(looksLikeProse));
    if (weak.size === 0) {
      if (cuts.length === 1 && drafts.toSorted(shortestFirst).some((draft) => isNoArticle(read(draft), cuts, drafts.indexOf(draft)))) return null;
      const parts = drafts.map(read);
      const scores = scoresOf(parts, cuts);
      weak = weakCuts(parts, cuts, scores);
      if (weak.size === 0) return { cuts, parts, scores };
    }
    cuts = cuts.filter((_, at) => !weak.has(at));
  }
  return null;
};

const shortestFirst = (a: Draft, b: Draft): number => a.lines[1] - a.lines[0] - (b.lines[1] - b.lines[0]);

/** Whether one of two parts alone tells that the only cut goes; how many parts have the hour of one day can only lower a score. */
const isNoArticle = (part: ReadPart, cuts: readonly Cut[], at: number): boolean => {
  if (!hasStory(part)) return true;
  const score = scoreOf(part, { isRuled: cuts[0]?.rule != null, isDateOfEntry: false });
  return score < (at === 0 ? 1 : doubtful);
};

const scoresOf = (parts: readonly ReadPart[], cuts: readonly Cut[]): readonly number[] => {
  const clocked = parts.filter(hasClock).map(dayOf);
  const isLive = new Set(clocked).size < clocked.length;
  return parts.map((part, at) => scoreOf(part, { isRuled: (cuts[Math.max(0, at - 1)]?.rule ?? null) !== null, isDateOfEntry: isLive && hasClock(part) }));
};

/**
 * The cuts to give up next: at what holds no story; else above what says again what a part above said, or what says least of
 * itself, or above too short a story.
 */
const weakCuts = (parts: readonly ReadPart[], cuts: readonly Cut[], scores: readonly number[]): ReadonlySet<number> => {
  const empty = emptyCuts(parts, cuts, ({ article }) => article.body.some(looksLikeProse));
  if (empty.size > 0) return empty;
  const again = parts.flatMap((part, at) => (parts.slice(0, at).some((other) => isNextPage(part, other)) ? [at - 1] : []));
  if (again.length > 0) return new Set(again);
  if (scores[0] === 0) return new Set([0]);
  const least = Math.min(...scores.slice(1));
  if (least < doubtful) return new Set(scores.flatMap((score, at) => (at > 0 && score === least ? [at - 1] : [])));
  return new Set(parts.flatMap((part, at) => (hasStory(part) ? [] : [Math.max(0, at - 1)])));
};

/** The cuts to give up at what holds no story: below it where it is the head of what follows, else above. */
const emptyCuts = <Some extends Draft>(parts: readonly Some[], cuts: readonly Cut[], holdsStory: (part: Some) => boolean): ReadonlySet<number> =>
  new Set(parts.flatMap((part, at) => (holdsStory(part) ? [] : [at > 0 && !isHeadOfNext(part, cuts[at]) ? at - 1 : Math.min(at, cuts.length - 1)])));

/** Lines without a story are the head of the next part, unless a rule parts them from it. A title between two rules belongs below. */
const isHeadOfNext = ({ document, lines: [first, last] }: Draft, next: Cut | undefined): boolean => {
  if (!next || next.rule === null) return next !== undefined;
  const isBoxed = [first - 1, last + 1].every((number) => document.originalLines[number - 1]?.trim() !== "");
  return isBoxed && first === last && !endsSentence(document.originalLines[first - 1] ?? "");
};

/** A page of one article has the headline or the address of the page before, and another text. */
const isNextPage = ({ article: a }: ReadPart, { article: b }: ReadPart): boolean =>
  (sameWords(a.headline) === sameWords(b.headline) || (a.url !== null && b.url !== null && pageless(a.url) === pageless(b.url))) && a.body[0]?.text !== b.body[0]?.text;

const pageless = (url: string): string => url.replace(/[?#].*$/, "").replace(/(?:\/page\/\d+)?\/?$/, "");

/** The first lines of all parts, and their last ones: blank lines and rules between belong to none. */
const rangesOf = (cuts: readonly Cut[], { originalLines }: RawDocument): readonly Lines[] => {
  const starts = [1, ...cuts.map(({ start }) => start)];
  return starts.map((start, at): Lines => {
    let end = (starts[at + 1] ?? originalLines.length + 1) - 1;
    while (end > start && /^[\s\-*_=~#+•·—–]*$/u.test(originalLines[end - 1] ?? "")) end--;
    return [start, end];
  });
};

const partsAt = ({ cuts, parts, scores }: Standing): readonly Part[] =>
  parts.map(({ lines, document }, at) => {
    const cut = cuts[at - 1];
    return { lines, document, rule: cut?.rule ?? null, reason: cut?.reason ?? "the first of them", confidence: Math.min(0.98, (scores[at] ?? 0) / 100) };
  });
