import type { Speech } from "../../tables/speech.ts";
import { attributionOf, type Attribution } from "./attribution.ts";
import type { Passage } from "./passages.ts";
import { spansOf, type Span } from "./spans.ts";

/** A quotation in its paragraph; whose it is stands in `passage` of `said`, which may be another paragraph. */
export interface Spoken {
  readonly passage: Passage;
  readonly span: Span;
  readonly said: Said | null;
}

export interface Said extends Attribution {
  readonly passage: Passage;
}

/** All quotations of a text in order, each with whose it is said to be, or null. */
export const spokenIn = (passages: readonly Passage[], speech: Speech): readonly Spoken[] => {
  const found = passages.map((passage) => inPassage(passage, speech));
  const carried: Spoken[][] = [];
  for (const [at, own] of found.entries()) carried.push(continued(carried[at - 1] ?? [], own, passages[at]));
  return backwards(carried);
};

const hasMark = /["“”„‟«»]|``|''|‘|’|'/u;

const inPassage = (passage: Passage, speech: Speech): readonly Spoken[] => {
  const { text } = passage;
  if (!hasMark.test(text)) return [];
  const spans = spansOf(text).flatMap((span) => parted(text, span, speech));
  const own = spans.map((span, at) => {
    const [from, to] = [spans[at - 1]?.outerEnd ?? 0, spans[at + 1]?.outerStart ?? text.length];
    const attribution = speech.noSpeech.test(text.slice(from, span.outerStart)) ? null : attributionOf({ text, span, from, to }, speech);
    return attribution && { ...attribution, passage };
  });
  const shared = [...own];
  for (const [at, span] of spans.entries()) {
    const before = at > 0 ? spans[at - 1] : undefined;
    if (shared[at] || !before || speech.noSpeech.test(text.slice(before.outerEnd, span.outerStart))) continue;
    const between = text.slice(before.outerEnd, span.outerStart);
    const said = shared[at - 1];
    const previous = text[before.end - 1] ?? "";
    const isSameSentence = !/[.!?…]\s/u.test(between.trimEnd() + " ") && !/[.!?]/u.test(previous);
    // Between the two stands nothing but who spoke the first.
    const isSameTurn = said && said.start >= before.outerEnd && said.end <= span.outerStart && !/[.!?]\s+[^\s—–]/u.test(between.slice(said.end - before.outerEnd));
    if (said && (isSameSentence || isSameTurn || between.trim() === "")) shared[at] = { ...said, confidence: Math.min(said.confidence, isSameTurn ? 0.92 : 0.87) };
  }
  for (let at = spans.length - 2; at >= 0; at--) {
    const [span, next, said] = [spans[at], spans[at + 1], shared[at + 1]];
    if (!span || !next || shared[at] || !said || said.passage !== passage || speech.noSpeech.test(text.slice(0, span.outerStart))) continue;
    if (!/[.!?…;:]/u.test(text.slice(span.end - 1, span.end) + text.slice(span.outerEnd, next.outerStart)) && said.start > next.outerStart) shared[at] = { ...said, confidence: 0.87 };
  }
  return spans.map((span, at) => ({ passage, span, said: shared[at] ?? null }));
};

/** `«Cold, — said the potter. — Very cold.»`: Russian and Ukrainian keep both halves, and who spoke, within one pair of marks. */
const parted = (text: string, span: Span, speech: Speech): readonly Span[] => {
  const inner = text.slice(span.start, span.end);
  const match = /[,.?!…]\s+[—–]\s+(?=(\p{Ll}+)\s)(?:[^—–]{1,120})[.,]\s+[—–]\s+/u.exec(inner);
  if (!match || !speech.verbs.has(match[1] ?? "")) return [span];
  const [end, next] = [span.start + match.index + 1, span.start + match.index + match[0].length];
  return [
    { ...span, end, outerEnd: end, isClosed: true },
    { ...span, start: next, outerStart: next, isOpened: true },
  ];
};

/** A quotation left open goes on where the next paragraph opens one; a paragraph that is a quotation and nothing else goes on with the one before. */
const continued = (before: readonly Spoken[], own: readonly Spoken[], passage: Passage | undefined): Spoken[] => {
  const last = before.at(-1);
  const [first, ...others] = own;
  if (!last?.said || !first || first.said || !passage) return [...own];
  const isAtStart = passage.text.slice(0, first.span.outerStart).trim() === "";
  const isWhole = own.length === 1 && isAtStart && passage.text.slice(first.span.outerEnd).trim() === "";
  const endsInSpeech = /^[\s.!?…]*$/u.test(last.passage.text.slice(last.span.outerEnd)) || (last.said.passage === last.passage && last.said.start >= last.span.outerEnd && !/[.!?…]["”’»]?\s+\p{Lu}/u.test(last.passage.text.slice(last.said.end)));
  const carries = isAtStart && (!last.span.isClosed || (isWhole && endsInSpeech));
  return carries ? [{ ...first, said: { ...last.said, confidence: Math.min(last.said.confidence, last.span.isClosed ? 0.86 : 0.93) } }, ...others] : [...own];
};

/** `“First, … ¶ “Second, …,” X said.`: the speaker is named in the last paragraph of several. */
const backwards = (found: readonly (readonly Spoken[])[]): readonly Spoken[] => {
  const all = found.map((one) => [...one]);
  for (let at = all.length - 2; at >= 0; at--) {
    const [last, next] = [all[at]?.at(-1), all[at + 1]?.[0]];
    const isOpen = last !== undefined && !last.span.isClosed && next !== undefined && next.passage.text.slice(0, next.span.outerStart).trim() === "";
    if (isOpen && last.said === null && next.said !== null) all[at] = [...(all[at] ?? []).slice(0, -1), { ...last, said: { ...next.said, confidence: Math.min(next.said.confidence, 0.92) } }];
  }
  return all.flat();
};
