import calendar from "./calendar.json";

const flat = (lists: Readonly<Record<string, readonly string[]>>): readonly string[] => Object.values(lists).flat();

const numbered = (table: Readonly<Record<string, readonly (readonly string[])[]>>): ReadonlyMap<string, number> =>
  new Map(Object.values(table).flatMap((names) => names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const))));

/** Month names and their forms in all languages, lower case, to 1..12. */
export const months: ReadonlyMap<string, number> = numbered(calendar.months);

/** Weekday names to 1 (Monday) .. 7. */
export const weekdays: ReadonlyMap<string, number> = numbered(calendar.weekdays);

/** Small words that stand inside a written date: `de`, `г`, `года`, `жылғы`. */
export const dateParticles: ReadonlySet<string> = new Set(flat(calendar.particles));
