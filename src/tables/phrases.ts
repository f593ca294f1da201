import phrases from "./phrases.json";
import { phraseForm } from "../lib/text.ts";

type ByLanguage = Readonly<Record<string, readonly string[]>>;

const digits = (form: string): string => form.replace(/\d+/g, "#");

interface PhraseIndex {
  readonly exact: ReadonlyMap<string, string>;
  /** By first word. */
  readonly prefixes: ReadonlyMap<string, readonly (readonly [phrase: string, name: string])[]>;
  readonly inside: readonly (readonly [phrase: string, name: string])[];
}

const indexOf = (table: Readonly<Record<string, ByLanguage>>): PhraseIndex => {
  const exact = new Map<string, string>();
  const prefixes = new Map<string, (readonly [string, string])[]>();
  const inside: (readonly [string, string])[] = [];
  for (const [name, byLanguage] of Object.entries(table))
    for (const written of Object.values(byLanguage).flat()) {
      const phrase = written.replace(/^\*|\*$/g, "");
      if (written.startsWith("*")) inside.push([phrase, name]);
      else if (!written.endsWith("*")) exact.set(phrase, exact.get(phrase) ?? name);
      else {
        const first = phrase.split(" ")[0] ?? phrase;
        prefixes.set(first, [...(prefixes.get(first) ?? []), [phrase, name]]);
      }
    }
  return { exact, prefixes, inside };
};

const chrome = indexOf(phrases.chrome);

/** The rule by which a line is page furniture, or null. `form` is the line's `phraseForm`. */
export const chromeRule = (form: string): string | null => {
  if (form === "" || form.length > 400) return null;
  const line = digits(form);
  const whole = chrome.exact.get(line);
  if (whole !== undefined) return whole;
  const first = line.split(" ", 1)[0] ?? "";
  const begun = chrome.prefixes.get(first)?.find(([phrase]) => line.startsWith(phrase));
  return begun?.[1] ?? chrome.inside.find(([phrase]) => line.includes(phrase))?.[1] ?? null;
};

export type LabelName = keyof typeof phrases.labels;

const labels: ReadonlyMap<LabelName, readonly string[]> = new Map(
  Object.entries(phrases.labels).map(([name, byLanguage]) => [
    name as LabelName,
    [...new Set(Object.values(byLanguage as ByLanguage).flat())].sort((a, b) => b.length - a.length),
  ]),
);

/** What a line says after a label (`Photo: …`, `By …`), or null. A colon is needed unless `bare`; the longest label wins. */
export const afterLabel = (text: string, name: LabelName, bare = false): string | null => {
  const line = text.trimStart();
  const lower = line.toLowerCase();
  for (const label of labels.get(name) ?? []) {
    if (!lower.startsWith(label)) continue;
    const rest = line.slice(label.length);
    if (/^\s*[:：]/u.test(rest)) return rest.replace(/^\s*[:：]\s*/u, "");
    if (bare && /^\s/u.test(rest)) return rest.trimStart();
  }
  return null;
};

/** Whether the whole line is the label, with or without a colon. */
export const isLabel = (text: string, name: LabelName): boolean => labels.get(name)?.includes(phraseForm(text)) ?? false;
