import { daysLater } from "../../lib/day.ts";
import { itself, published, story, type Expression, type Reading } from "./expression.ts";
import { month, monthOf, quarter, season, week, year, yearOf } from "./periods.ts";

/** `yesterday`, `last week`, `ten years ago`; `six years later`, `the same day`; `now`. English, and the plainest words of other languages. */
export const relativeDates = (text: string, language: string): readonly Expression[] => {
  const found = language === "en" ? forms.flatMap(([pattern, read]) => [...text.matchAll(pattern)].flatMap((match) => expression(match, read(match, text)))) : [];
  const words = dayWords.get(language);
  return words === undefined ? found : [...found, ...[...text.matchAll(words.pattern)].flatMap((match) => expression(match, published((on) => daysLater(on, words.steps.get(match[0].toLowerCase()) ?? 0))))];
};

const expression = (match: RegExpMatchArray, value: Reading | null): readonly Expression[] => {
  const start = match.index ?? 0;
  return value === null || isPartOfName(match.input ?? "", start) ? [] : [{ start, end: start + match[0].length, value }];
};

/** `Harbour Today`: a capital inside a sentence. */
const isPartOfName = (text: string, start: number): boolean => /^\p{Lu}/u.test(text.slice(start)) && /\p{L}\s$/u.test(text.slice(0, start));

const dayWords: ReadonlyMap<string, { readonly pattern: RegExp; readonly steps: ReadonlyMap<string, number> }> = new Map(
  Object.entries({
    ru: { вчера: -1, сегодня: 0, завтра: 1, позавчера: -2, послезавтра: 2 },
    uk: { вчора: -1, учора: -1, сьогодні: 0, завтра: 1, позавчора: -2, післязавтра: 2 },
    kk: { кеше: -1, бүгін: 0, ертең: 1 },
    de: { gestern: -1, heute: 0, vorgestern: -2, übermorgen: 2 },
    fr: { hier: -1, "aujourd'hui": 0, "aujourd’hui": 0, demain: 1, "avant-hier": -2 },
    es: { ayer: -1, hoy: 0, anteayer: -2 },
  }).map(([language, words]) => [language, { pattern: new RegExp(`(?<![\\p{L}-])(?:${Object.keys(words).sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`, "giu"), steps: new Map(Object.entries(words)) }]),
);

type Form = readonly [RegExp, (match: RegExpMatchArray, text: string) => Reading | null];

const unit = "(?<unit>day|week|month|year)";
const numbers: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");
const count = `(?<n>\\d{1,3}|an?|${numbers.slice(1).join("|")}|thirty|forty|fifty|a hundred)`;
const rough = "(?<rough>(?:about|almost|nearly|around|some|roughly|more than|over|at least|less than|just over|just under) )?";

const counted = (words: string): number => {
  const lower = words.toLowerCase();
  const tens = ["thirty", "forty", "fifty"].indexOf(lower);
  return /^an?$/.test(lower) ? 1 : /^\d+$/.test(lower) ? Number(lower) : lower === "a hundred" ? 100 : tens >= 0 ? 30 + tens * 10 : numbers.indexOf(lower);
};

const steps: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 };

const forms: readonly Form[] = [
  [/(?<!\p{L})(?:the )?day (?<which>before yesterday|after tomorrow)(?!\p{L})/giu, (match) => published((on) => daysLater(on, match.groups?.["which"]?.toLowerCase() === "before yesterday" ? -2 : 2))],
  [/(?<!\p{L}|day before |day after )(?<word>yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))(?![\p{L}-])/giu, (match) => published((on) => daysLater(on, /^(?:yesterday|last)/i.test(match[0]) ? -1 : /^tomorrow/i.test(match[0]) ? 1 : 0))],
  [
    /(?<!\p{L})(?:(?:earlier|later|early|late) )?(?:(?<the>the) )?(?<which>last|this|next|the current|the coming) (?<unit>week|month|year|quarter)(?!\p{L}|-|['’]s (?:old|end))/giu,
    (match) => {
      const { the, which = "", unit: one = "" } = match.groups ?? {};
      if (the !== undefined && one !== "quarter") return null;
      return published((on) => stepped(on, one.toLowerCase(), steps[which.toLowerCase().replace(/^the /, "")] ?? 0));
    },
  ],
  [/(?<!\p{L})(?:(?:early|late|earlier|later) )?(?<which>last|this|next) (?<season>spring|summer|autumn|fall|winter)(?!\p{L})/giu, (match) => published((on) => seasonNear(on, match.groups?.["which"]?.toLowerCase() ?? "", match.groups?.["season"]?.toLowerCase() ?? ""))],
  [
    /(?<!\p{L})the (?<ordinal>first|second|third|fourth) quarter(?!\p{L}| of (?:the )?(?:1|20)\d| of (?:a|the|an|all|its|their)\b)/giu,
    (match, text) => {
      const number = ["first", "second", "third", "fourth"].indexOf(match.groups?.["ordinal"]?.toLowerCase() ?? "") + 1;
      return isGame(text) ? null : published((on) => (number * 3 <= monthOf(on) ? quarter(yearOf(on), number) : quarterIn(on, number)));
    },
  ],
  [
    new RegExp(`(?<!\\p{L})${rough}${count} (?<unit>day|week|month|year|decade)s? ago(?!\\p{L})`, "giu"),
    (match) => {
      const { rough: about, n = "", unit: one = "" } = match.groups ?? {};
      return published((on) => ago(on, one.toLowerCase(), counted(n), about !== undefined));
    },
  ],
  [
    new RegExp(`(?<!\\p{L})(?<rough>(?:about|almost|nearly|around|some|roughly|more than|over|just) )?${count} ${unit}s? (?<way>later|earlier|afterwards|before(?=[,.;])|after(?=[,.;]))(?!\\p{L})(?!,? (?:on|in) (?:\\p{Lu}|\\d))`, "giu"),
    (match) => {
      const { rough: about, n = "", unit: one = "", way = "" } = match.groups ?? {};
      const sign = /^(?:earlier|before)/i.test(way) ? -1 : 1;
      return about === undefined ? story((told) => moved(told, one.toLowerCase(), sign * counted(n))) : null;
    },
  ],
  [new RegExp(`(?<!\\p{L})(?:the|that) (?<which>following|next|same|very same|previous|preceding) ${unit}(?!\\p{L})`, "giu"), (match) => toldNear(match.groups?.["which"]?.toLowerCase() ?? "", match.groups?.["unit"]?.toLowerCase() ?? "")],
  [new RegExp(`(?<!\\p{L})(?:(?:later|earlier) )?that ${unit}(?!\\p{L}|['’])(?=[,.;]| (?:the|he|she|it|they|in|when|after|\\p{Lu}))`, "giu"), (match) => toldNear("same", match.groups?.["unit"]?.toLowerCase() ?? "")],
  [/(?<!\p{L})(?:now|currently|recently|nowadays|someday|lately)(?!\p{L}|-)/giu, () => itself(null)],
];

const stepped = (on: string, one: string, step: number): string =>
  one === "week" ? week(daysLater(on, step * 7)) : one === "month" ? month(yearOf(on), monthOf(on) + step) : one === "quarter" ? quarter(yearOf(on), Math.ceil(monthOf(on) / 3) + step) : year(yearOf(on) + step);

/** A quarter that is not over yet: this year's while it runs, else last year's. */
const quarterIn = (on: string, number: number): string => quarter(yearOf(on) - (Math.ceil(monthOf(on) / 3) >= number ? 0 : 1), number);

/** Matches have quarters, too. */
const isGame = (text: string): boolean => /\b(?:touchdown|basket|points? (?:in|ahead)|scored|halftime|quarterback|rebounds)\b/iu.test(text);

/** Soon after a season ends, `last` may mean it or the year before; winters lie in two years. Then null. */
const seasonNear = (on: string, which: string, name: string): string | null => {
  const last = { spring: 5, summer: 8, autumn: 11, fall: 11 }[name];
  if (last === undefined) return null;
  const step = which === "this" ? 0 : which === "next" ? (monthOf(on) > last - 3 ? 1 : null) : monthOf(on) <= last ? -1 : null;
  return step === null ? null : season(yearOf(on) + step, name);
};

const ago = (on: string, one: string, number: number, isRough: boolean): string | null => {
  if (one === "year") return `${year(yearOf(on) - number)}${isRough ? "~" : ""}`;
  if (isRough || one === "decade") return null;
  return one === "day" ? daysLater(on, -number) : one === "week" ? week(daysLater(on, -7 * number)) : month(yearOf(on), monthOf(on) - number);
};

/** From a date that was told: no more exact than that, nor than the words. */
const moved = (told: string, one: string, number: number): string | null => {
  const [figure, number_, date] = told.split("-").map(Number);
  if (figure === undefined || Number.isNaN(figure)) return null;
  if (one === "year") return year(figure + number);
  if (one === "month") return number_ === undefined ? null : month(figure, number_ + number);
  return date === undefined ? null : one === "week" ? week(daysLater(told, 7 * number)) : daysLater(told, number);
};

const toldNear = (which: string, one: string): Reading => {
  const step = /following|next/.test(which) ? 1 : /same/.test(which) ? 0 : -1;
  return story((told) => moved(told, one, step));
};
