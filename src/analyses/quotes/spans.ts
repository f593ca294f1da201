/** What stands between quotation marks in a paragraph. Offsets are those of the words, without the marks. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Of the whole, with its marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False where the mark is missing: the quotation began earlier, or somebody lost it. */
  readonly isOpened: boolean;
  readonly isClosed: boolean;
}

type Family = "double" | "angle" | "single";

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly sign: string;
  readonly family: Family;
}

/**
 * The outermost quotations of a paragraph, in order, with broken pairs mended for reading: `“ … "` is a pair; an opening mark that
 * another one follows ends there, behind a sentence, or is passed over; a single closing mark behind punctuation ends a double quotation that nothing else ends; a
 * quotation without an end runs to the paragraph's, one without a beginning from the paragraph's. Inner quotations belong to the outer.
 */
export const spansOf = (text: string): readonly Span[] => {
  const marks = [...text.matchAll(signs)].map(({ 0: sign, index }): Mark => ({ at: index, length: sign.length, sign, family: familyOf(sign) })).filter((mark) => !isNoMark(text, mark));
  if (alternates(text, marks)) return alternating(text, marks);
  const spans: Span[] = [];
  let open: { readonly mark: Mark; readonly index: number } | null = null;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) break;
    if (open === null) {
      if (opens(text, mark)) {
        if (mark.family !== "single") open = { mark, index };
        else index = singleSpan(text, marks, index, spans);
      } else if (mark.family !== "single" && spans.length === 0 && isUnopenedEnd(text, mark)) spans.push(spanOf(text, null, mark));
    } else if (mark.family !== "single" && closes(text, open.mark, mark)) {
      spans.push(spanOf(text, open.mark, mark));
      open = null;
    } else if (mark.family === open.mark.family && opens(text, mark) && !isInner(open.mark, mark)) {
      const early = brokenEnd(text, marks, open.index, mark.at) ?? (/[.!?…]\s+$/u.test(text.slice(open.mark.at, mark.at)) ? { ...mark, length: 0 } : null);
      if (early) spans.push(spanOf(text, open.mark, early));
      open = { mark, index };
    }
  }
  if (open) {
    const early = brokenEnd(text, marks, open.index, text.length);
    spans.push(spanOf(text, open.mark, early));
  }
  return spans.filter(({ start, end }) => end > start);
};

/** Straight marks only, and two by two: the second of each pair is the end, however spaces stand around it. */
const alternates = (text: string, marks: readonly Mark[]): boolean => marks.length > 0 && marks.length % 2 === 0 && marks.every(({ sign }) => sign === '"' || sign === "``") && !(marks[0] && isUnopenedEnd(text, marks[0]));

const alternating = (text: string, marks: readonly Mark[]): readonly Span[] => {
  const spans = marks.flatMap((mark, at) => (at % 2 === 0 ? [spanOf(text, mark, marks[at + 1] ?? null)] : []));
  return spans.filter(({ start, end }) => end > start);
};

const signs = /“|”|„|‟|"|«|»|``|''|‘‘|’’|‘|’|‚|‹|›|'/gu;
const familyOf = (sign: string): Family => (/^(?:«|»)$/u.test(sign) ? "angle" : /^(?:‘|’|‚|‹|›|')$/u.test(sign) ? "single" : "double");

const word = /[\p{L}\p{N}]/u;
const beforeOf = (text: string, mark: Mark): string => text[mark.at - 1] ?? " ";
const afterOf = (text: string, mark: Mark): string => text[mark.at + mark.length] ?? " ";

/** An apostrophe within a word, inches and minutes. */
const isNoMark = (text: string, mark: Mark): boolean =>
  mark.family === "single" ? word.test(beforeOf(text, mark)) && word.test(afterOf(text, mark)) : (mark.sign === '"' || mark.sign === "''") && /\d/.test(beforeOf(text, mark)) && !/[\s,.;)]|$/u.test(afterOf(text, mark));

const opens = (text: string, mark: Mark): boolean => {
  if (/^(?:„|‟|«|``|‘‘|‚)$/u.test(mark.sign)) return true;
  const isBehindWord = !/[\s([{–—/:\-\u00a0\u202f>]/u.test(beforeOf(text, mark));
  const isBeforeWord = /[\p{L}\p{N}\p{Sc}‘'“"„«¿¡([@#…*.\-–—]/u.test(afterOf(text, mark));
  if (mark.family === "single") return !isBehindWord && /[\p{L}\p{N}“"([…]/u.test(afterOf(text, mark));
  return mark.sign === "“" ? !isBehindWord || isBeforeWord : !isBehindWord && isBeforeWord;
};

const closes = (text: string, open: Mark, mark: Mark): boolean => {
  if (/^(?:„|‟|``|‘‘)$/u.test(mark.sign)) return mark.sign === "``" && open.sign === "``";
  if (open.family === "angle") return mark.family === "angle" && mark.sign !== open.sign;
  if (mark.family === "angle") return open.sign === "„" && mark.sign === "»" && !opens(text, mark);
  if (mark.sign === "“") return open.sign === "„" || open.sign === "‟" || (!opens(text, mark) && open.sign !== "“");
  if (mark.sign === '"' && open.sign === '"') return !(opens(text, mark) && !/\p{P}/u.test(beforeOf(text, mark)));
  return true;
};

/** `« … „` and `„ … «` nest; marks of one kind do not. */
const isInner = (open: Mark, mark: Mark): boolean => open.sign !== mark.sign && open.sign !== '"' && mark.sign === "„";

/** `such a policy,” the clerk said`: what begins the paragraph was said, too. */
const isUnopenedEnd = (text: string, mark: Mark): boolean => /[,.!?…]/u.test(beforeOf(text, mark)) && !word.test(afterOf(text, mark));

/** `… and Abkhazia,’ said …` where a double mark had begun. */
const brokenEnd = (text: string, marks: readonly Mark[], from: number, to: number): Mark | null => {
  for (let at = from + 1; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark || mark.at >= to) return null;
    if (mark.family === "single" && /[,.!?…]/u.test(beforeOf(text, mark)) && /\s/u.test(afterOf(text, mark)) && marks.slice(from + 1, at).every((one) => one.sign !== "‘")) return mark;
  }
  return null;
};

/** Single marks: apostrophes end words, too, so that an end behind or before punctuation is looked for first. Gives the index of the mark it ends at. */
const singleSpan = (text: string, marks: readonly Mark[], index: number, spans: Span[]): number => {
  const open = marks[index];
  if (!open) return index;
  const ends: { readonly mark: Mark; readonly at: number }[] = [];
  for (let at = index + 1; at < marks.length && ends.length < 40; at++) {
    const mark = marks[at];
    if (!mark || (mark.sign === "‘" && open.sign === "‘")) break;
    if (mark.family === "single" && mark.sign !== "‘" && /\S/u.test(beforeOf(text, mark)) && !word.test(afterOf(text, mark))) ends.push({ mark, at });
  }
  const found =
    ends.find(({ mark }) => /[,.!?…;]/u.test(beforeOf(text, mark))) ?? ends.find(({ mark }) => /[,.;:!?)–—]/u.test(afterOf(text, mark)) && beforeOf(text, mark) !== "s") ?? ends.find(({ mark }) => beforeOf(text, mark) !== "s") ?? ends.at(-1);
  if (!found || (open.sign === "'" && !/\s/u.test(text.slice(open.at, found.mark.at)))) return index;
  spans.push(spanOf(text, open, found.mark));
  return found.at;
};

const spanOf = (text: string, open: Mark | null, close: Mark | null): Span => {
  const [from, to] = [open ? open.at + open.length : 0, close ? close.at : text.length];
  const inner = text.slice(from, to);
  return {
    start: from + (inner.length - inner.trimStart().length),
    end: to - (inner.length - inner.trimEnd().length),
    outerStart: open?.at ?? 0,
    outerEnd: close ? close.at + close.length : text.length,
    isOpened: open !== null,
    isClosed: close !== null && close.length > 0,
  };
};
