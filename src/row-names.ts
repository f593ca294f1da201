import type { Site } from "./components/site.ts";
import { digestOf } from "./lib/digest.ts";
import { sha256 } from "./lib/hash.ts";
import { once } from "./lib/once.ts";

/** What rows, and what they are made of, are called: the same names for the same, other names for anything else. */
export interface RowNames {
  readonly ofRow: (row: unknown) => string;
  readonly ofRows: (rows: readonly unknown[]) => string;
  readonly ofGiven: (given: object) => string;
}

/** For rows of one family, which share the site, and perhaps what is long in them. */
export const rowNames = (site: Site): RowNames => {
  const siteName = shortSha(JSON.stringify(site));
  const long = new Map<unknown, string>();
  const remembered = (value: unknown, make: () => string): string => {
    const text = long.get(value) ?? make();
    long.set(value, text);
    return text;
  };
  /** As JSON, but for what is long and stands in several rows, which is put into words once. */
  const textOf = (value: unknown): string => (isLong(value) ? remembered(value, () => listName(value) ?? JSON.stringify(value)) : holdsLong(value) ? remembered(value, () => fieldsText(value)) : (JSON.stringify(value) ?? ""));
  const fieldsText = (value: object): string => Object.entries(value).map(([field, one]) => `${field} ${textOf(one)}`).join("\n");
  const textOfRow = (row: object): string => {
    const short = "site" in row && row.site === site ? { ...row, site: siteName } : row;
    return Object.values(short).some((value) => isLong(value) || holdsLong(value)) ? fieldsText(short) : JSON.stringify(short);
  };
  const nameOfRow = once((row: object) => shortSha(textOfRow(row)));
  const ofRow = (row: unknown): string => (typeof row === "object" && row !== null ? nameOfRow(row) : shortSha(JSON.stringify(row)));
  return {
    ofRow,
    ofRows: (rows) => shortSha(rows.map(ofRow).join(" ")),
    ofGiven: (given) => shortSha(Object.entries(given).map(([field, value]) => `${field} ${value === site ? siteName : listName(value) ?? (JSON.stringify(value) || "")}`).join("\n")),
  };
};

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length >= 100;

/** Not what says itself how it is called. */
const holdsLong = (value: unknown): value is object => typeof value === "object" && value !== null && !("toJSON" in value) && Object.values(value).some(isLong);

/** Of a list of articles, which other page types may ask for, too; undefined for anything else. */
const listName = (value: unknown): string | undefined => (Array.isArray(value) && isDigested(value[0]) ? nameOfList(value) : undefined);

const isDigested = (value: unknown): boolean => typeof value === "object" && value !== null && digestOf(value) !== undefined;

const nameOfList = once((list: readonly unknown[]): string | undefined => {
  const names: string[] = [];
  for (const one of list) {
    const name = typeof one === "object" && one !== null ? digestOf(one) : undefined;
    if (name === undefined) return undefined;
    names.push(name);
  }
  return shortSha(names.join(" "));
});

const shortSha = (text: string): string => sha256(text).slice(0, 32);
