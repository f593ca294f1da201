import { daysLater } from "../../lib/day.ts";
import { once } from "../../lib/once.ts";
import type { Article } from "../../model/article.ts";
import { publishedSpan } from "../../model/published.ts";
import { absoluteDates } from "./absolute.ts";
import { bareDates } from "./bare.ts";
import type { Expression } from "./expression.ts";
import { relativeDates } from "./relative.ts";

/** A date in the running text. Offsets are UTF-16 in the block's text. */
export interface TextDate {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** EDTF, weeks `2022-W24` and quarters `2022-Q3`; null where nothing says which it is. */
  readonly value: string | null;
  readonly confidence: number;
}

/** Nobody wrote a longer paragraph. */
const longest = 20_000;
/** A date told so many blocks before is not what `later` counts from. */
const near = 6;

/** The dates of a text in order. What is counted from the day of writing has a value only when the publication is dated well enough; the clock is never asked. */
export const datesOf: (article: Article) => readonly TextDate[] = once((article) => {
  const language = (article.language ?? "en").split("-")[0] ?? "en";
  const days = publicationDays(article);
  const dates: TextDate[] = [];
  let told: { readonly value: string; readonly block: number } | null = null;
  for (const [block, { kind, text }] of article.body.entries()) {
    if (kind === "code" || kind === "table" || text.length > longest || !mayDate.test(text)) continue;
    for (const { start, end, value } of apart([...absoluteDates(text), ...bareDates(text, language), ...relativeDates(text, language)])) {
      const anchor: string | null = told !== null && block - told.block <= near ? told.value : null;
      const edtf: string | null = value.from === "itself" ? value.edtf : value.from === "publication" ? onAll(days, value.on) : anchor === null ? null : value.on(anchor);
      dates.push({ block, start, end, text: text.slice(start, end), value: edtf, confidence: edtf === null ? 0.5 : value.from === "itself" ? 0.97 : value.from === "story" ? 0.8 : days.length === 1 ? 0.9 : 0.75 });
      if (edtf !== null && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) && !isAside.test(text.slice(Math.max(0, start - 120), start))) told = { value: edtf, block };
    }
  }
  return dates;
});

/** `X, who left in 2009`: what is said beside the story, which does not go on from it. */
const isAside = /(?<!\p{L})(?:who|whose|which)\s[^.,;:!?]*$/iu;

const mayDate =
  /\d{4}|\d|day|week|month|year|night|morning|afternoon|evening|tomorrow|spring|summer|autumn|winter|quarter|decade|now|recently|currently|lately|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|\bMay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz]|[^\x00-\u024f]|gestern|heute|hier|demain|ayer|hoy|ju[li]|ener|mai|août|avr|mars|fév|déc/u;

/** The first and last day that the article can be of; none when it is not known. Rough dates reach further by half their length. */
const publicationDays = (article: Article): readonly string[] => {
  const span = publishedSpan(article.published);
  if (!span || span.earliest === null || span.latest === null) return [];
  const reach = span.approximate || span.uncertain ? (span.precision === "day" ? 3 : span.precision === "month" ? 31 : 366) : 0;
  const [from, to] = [daysLater(span.earliest, -reach), daysLater(span.latest, reach)];
  return from === to ? [from] : [from, to];
};

/** The same, whichever day it was published on. */
const onAll = (days: readonly string[], on: (day: string) => string | null): string | null => {
  const [first, ...others] = days.map(on);
  return first !== undefined && first !== null && others.every((other) => other === first) ? first : null;
};

/** In order; of those that overlap the longest, and of equal ones the first given. */
const apart = (found: readonly Expression[]): readonly Expression[] => {
  const ordered = found.map((one, at) => ({ one, at })).sort((a, b) => a.one.start - b.one.start || b.one.end - a.one.end || a.at - b.at);
  const kept: Expression[] = [];
  for (const { one } of ordered) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
};
