import phrases from "./phrases.json";
import { kindAt, letter, numeral } from "../lib/characters.ts";
import { phraseForm, sameWords } from "../lib/text.ts";

type ByLanguage = Readonly<Record<string, readonly string[]>>;

const digits = (form: string): string => (/\d/.test(form) ? form.replace(/\d+/g, "#") : form);

type Named = readonly (readonly [phrase: string, rule: string])[];

interface PhraseIndex {
  readonly exact: ReadonlyMap<string, string>;
  /** By the first word. */
  readonly prefixes: ReadonlyMap<string, Named>;
  /** By the first word that is whole in every line that holds the phrase. */
  readonly inside: ReadonlyMap<string, Named>;
  /** Whether a word of this mark (`markOf`) may be such a word: most words of a line are passed over without being looked up. */
  readonly insideMarks: Uint8Array;
  /** Letters of the longest of `exact`. */
  readonly longest: number;
}

const marks = 4096;
const markOf = (text: string, start: number, end: number): number => ((text.charCodeAt(start) * 31 + text.charCodeAt(end - 1)) * 31 + end - start) % marks;

const indexOf = (table: Readonly<Record<string, ByLanguage>>): PhraseIndex => {
  const exact = new Map<string, string>();
  const prefixes = new Map<string, (readonly [string, string])[]>();
  const inside = new Map<string, (readonly [string, string])[]>();
  const add = (index: Map<string, (readonly [string, string])[]>, key: string, phrase: string, rule: string): void => {
    const list = index.get(key);
    if (list) list.push([phrase, rule]);
    else index.set(key, [[phrase, rule]]);
  };
  for (const [rule, byLanguage] of Object.entries(table))
    for (const list of Object.values(byLanguage))
      for (const written of list)
        if (written.startsWith("*")) {
          const phrase = written.replace(/^\*|\*$/g, "");
          const [first = "", second] = phrase.split(" ", 2);
          add(inside, second ?? first, phrase, rule);
        } else if (written.endsWith("*")) add(prefixes, written.slice(0, -1).split(" ", 1)[0] ?? "", written.slice(0, -1), rule);
        else if (!exact.has(written)) exact.set(written, rule);
  const insideMarks = new Uint8Array(marks);
  for (const word of inside.keys()) insideMarks[markOf(word, 0, word.length)] = 1;
  return { exact, prefixes, inside, insideMarks, longest: [...exact.keys()].reduce((most, one) => Math.max(most, one.length), 0) };
};

const chrome = indexOf(phrases.chrome);

/** The rule by which a whole line is page furniture, or null. */
export const wholeLineRule = (form: string): string | null => chrome.exact.get(digits(form)) ?? null;

/** The rule by which a line is page furniture, or null. `form` is the line's `phraseForm`. */
export const chromeRule = (form: string): string | null => {
  if (form === "" || form.length > 400) return null;
  const line = digits(form);
  const whole = line.length > chrome.longest ? undefined : chrome.exact.get(line);
  if (whole !== undefined) return whole;
  const first = endOfWord(line, 0);
  const begun = chrome.prefixes.get(line.slice(0, first))?.find(([phrase]) => line.startsWith(phrase));
  if (begun) return begun[1];
  for (let start = 0, end = first; start < line.length; start = end + 1, end = endOfWord(line, start)) {
    if (start === end || chrome.insideMarks[markOf(line, start, end)] === 0) continue;
    const held = chrome.inside.get(line.slice(start, end))?.find(([phrase]) => line.includes(phrase));
    if (held) return held[1];
  }
  return null;
};

const endOfWord = (line: string, start: number): number => {
  const space = line.indexOf(" ", start);
  return space < 0 ? line.length : space;
};

const subheadings: ReadonlySet<string> = new Set(Object.values(phrases.subheadings).flat());

/** Whether a phrase of menus may head a part of a story too: `About`. */
export const isSubheadingForm = (form: string): boolean => subheadings.has(form);

export type LabelName = keyof typeof phrases.labels;

interface LabelIndex {
  readonly all: ReadonlySet<string>;
  /** By the letters or figures they begin with, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

const startOf = (text: string): string => {
  let end = 0;
  while ((kindAt(text, end) & (letter | numeral)) !== 0) end++;
  return text.slice(0, end);
};

const labelIndex = (byLanguage: ByLanguage): LabelIndex => {
  const all = new Set(Object.values(byLanguage).flat());
  const byStart = new Map<string, string[]>();
  for (const label of [...all].sort((a, b) => b.length - a.length)) {
    const start = startOf(label);
    const list = byStart.get(start);
    if (list) list.push(label);
    else byStart.set(start, [label]);
  }
  return { all, byStart };
};

/** All labels by the letters or figures they begin with. */
const labelStarts: ReadonlyMap<string, readonly (readonly [label: string, name: LabelName])[]> = ((): ReadonlyMap<string, (readonly [string, LabelName])[]> => {
  const byStart = new Map<string, (readonly [string, LabelName])[]>();
  for (const [name, byLanguage] of Object.entries(phrases.labels) as (readonly [LabelName, ByLanguage])[])
    for (const label of new Set(Object.values(byLanguage).flat())) byStart.set(startOf(label), [...(byStart.get(startOf(label)) ?? []), [label, name]]);
  return byStart;
})();

const labels: ReadonlyMap<string, LabelIndex> = new Map(Object.entries(phrases.labels).map(([name, byLanguage]) => [name, labelIndex(byLanguage)]));

/** What a line says after a label (`Photo: …`, `By …`), or null. A colon is needed unless `bare`; the longest label wins. */
export const afterLabel = (text: string, name: LabelName, bare = false): string | null => {
  if (!bare && !text.includes(":") && !text.includes("：")) return null;
  const line = text.trimStart();
  const lower = line.slice(0, 80).toLowerCase();
  for (const label of labels.get(name)?.byStart.get(startOf(lower)) ?? []) {
    if (!lower.startsWith(label)) continue;
    const rest = line.slice(label.length);
    if (/^\s*[:：]/u.test(rest)) return rest.replace(/^\s*[:：]\s*/u, "");
    if (bare && /^\s/u.test(rest)) return rest.trimStart();
  }
  return null;
};

const none: ReadonlySet<LabelName> = new Set();

/** The labels that stand before a colon at the beginning of a line: those that `afterLabel` finds. */
export const labelsOf = (text: string, hasColon: boolean): ReadonlySet<LabelName> => {
  if (!hasColon) return none;
  const line = text.trimStart();
  const lower = line.slice(0, 80).toLowerCase();
  const found = labelStarts.get(startOf(lower))?.filter(([label]) => lower.startsWith(label) && /^\s*[:：]/.test(line.slice(label.length)));
  return found === undefined || found.length === 0 ? none : new Set(found.map(([, name]) => name));
};

/** The same for a line whose `phraseForm` is known. */
export const isLabelForm = (form: string, name: LabelName): boolean => labels.get(name)?.all.has(form) ?? false;

/** Whether the whole line is the label, with or without a colon. */
export const isLabel = (text: string, name: LabelName): boolean => labels.get(name)?.all.has(phraseForm(sameWords(text))) ?? false;
