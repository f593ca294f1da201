import { writtenDates } from "../../parse/written-date.ts";
import { itself, type Expression } from "./expression.ts";
import { quarter, season } from "./periods.ts";

/** Dates that say their year: days, months, quarters, seasons, decades, years. The more exact come first. */
export const absoluteDates = (text: string): readonly Expression[] => {
  if (!/\d{3}/.test(text)) return [];
  const written = writtenDates(text).map(({ start, end, edtf }): Expression => ({ start, end: end + (yearWord.exec(text.slice(end))?.[0].length ?? 0), value: itself(edtf) }));
  const forms = [...text.matchAll(period)].flatMap((match): readonly Expression[] => {
    const { ordinal, q, season: name, y = "", decade } = match.groups ?? {};
    const value = decade !== undefined ? `${decade.slice(0, 3)}X` : name !== undefined ? season(Number(y), name) : quarter(Number(y), Number(q ?? ordinals.indexOf(ordinal?.toLowerCase() ?? "") + 1));
    return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value: itself(value) }];
  });
  return [...written, ...forms, ...years(text)];
};

const yearWord = /^\s(?:года?|году|р\.|року|році|г\.)(?!\p{L})/u;

const ordinals: readonly string[] = ["first", "second", "third", "fourth"];
const period =
  /(?<![\p{L}\p{N}])(?:the )?(?:(?:(?:(?<ordinal>first|second|third|fourth) quarter|Q(?<q>[1-4]))|(?<season>spring|summer|autumn|fall|winter))(?: of|,)? (?<y>(?:1[5-9]|20)\d\d)|(?:(?:early|late|mid)[ -])?(?<decade>(?:1[5-9]|20)\d0)['’]?s)(?![\p{L}\p{N}])/giu;

// A preposition makes a number a year; a noun behind it, a quantity.
const lead =
  "(?:in|since|by|until|till|from|to|during|through|throughout|before|after|around|circa|of|between|and|early|late|mid|as of|back in|year|en|depuis|im Jahre?|seit|desde|año|в|у|с|со|до|після|после|з|із)";
const year = new RegExp(`(?<![\\p{L}\\p{N}])(?<lead>${lead}(?:\\s+(?:the )?(?:end of |beginning of |start of )?(?:early |late |mid-?)?|-))(?<y>1\\d{3}|20\\d\\d)(?![\\p{L}\\p{N}%’'/]|[.,:]\\p{N}|[-–]\\p{L})`, "giu");
const named = /(?<=\b[Tt]he |\b[Tt]hat |['’]s |\()(?<y>1[5-9]\d\d|20\d\d)(?= \p{Ll}{4}|\))(?! (?:people|men|women|dead|seats|votes|members|dollars|euros|metres|meters|miles))/gu;
const span = /(?<![\p{N}.,:-])(?<a>1[5-9]\d\d|20\d\d)\s?[-–]\s?(?<b>1[5-9]\d\d|20\d\d)(?![\p{N}-])/gu;

const years = (text: string): readonly Expression[] => [
  ...[...text.matchAll(year)].flatMap((match) => {
    const { y = "" } = match.groups ?? {};
    const start = match.index + match[0].length - y.length;
    const isLoose = /^(?:and|to|of)\b/iu.test(match[0]);
    if (isCount(text.slice(start + 4)) || (isLoose && (Number(y) < 1500 || !/(?:1[5-9]|20)\d\d\D{0,30}$|(?:year|spring|summer|autumn|fall|winter|end|beginning|start|class|crisis|war|revolution|election|constitution|\p{L}+)\s*$/u.test(text.slice(0, match.index))))) return [];
    const [half = ""] = /(?:early |late |mid-?)$/iu.exec(text.slice(0, start)) ?? [];
    return [{ start: start - half.length, end: start + 4, value: itself(y) }];
  }),
  ...[...text.matchAll(named)].map((match) => ({ start: match.index, end: match.index + 4, value: itself(match[0]) })),
  ...[...text.matchAll(span)].flatMap((match) => {
    const { a = "", b = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    return a < b ? [{ start: match.index, end: match.index + 4, value: itself(a) }, { start: end - 4, end, value: itself(b) }] : [];
  }),
];

/** `in 2000 cases`, `to 1500 metres`. */
const isCount = (after: string): boolean => {
  const [, word] = /^\s+(\p{L}+)/u.exec(after) ?? [];
  return word !== undefined && (units.has(word.toLowerCase()) || (/^\p{Ll}{2,}s$/u.test(word) && !notCounted.has(word)));
};

const units: ReadonlySet<string> = new Set("percent people men women children km m metres meters miles dollar dollars euro euros rubles pounds tonnes tons hectares ltd inc local more new other small of".split(" "));
const notCounted: ReadonlySet<string> = new Set("as was is his its has this us les las los des dans era es das als aus perhaps always sometimes".split(" "));
