import { overrideSchema, removable, type Override, type OverrideKey, type OverridePlace } from "../model/override.ts";
import type { Problem } from "../model/problem.ts";
import { looksLikeUrl, safeUrl } from "../lib/safe-url.ts";
import type { YamlMap, YamlValue } from "../lib/yaml.ts";
import { entriesOf, type Entry } from "./override-entries.ts";
import { fieldInvalid, fieldUnused, linesOf, overrideRepaired, overrideUnreadable, rightsInvalid, type OverrideText } from "./override-problems.ts";
import { addressForms, formsOf, nameForm, outletForms } from "./override-names.ts";

export interface OverrideReading {
  readonly override: Override;
  readonly problems: readonly Problem[];
  /** False when not one `key: value` could be read. */
  readonly isReadable: boolean;
}

/** What the YAML overrides. What it says in a wrong way is left out and reported; unknown keys are left out without a word. */
export const readOverride = (given: OverrideText): OverrideReading => {
  const read = entriesOf(given.yaml);
  if (read.kind === "unreadable") return { override: { values: saysRights.test(given.yaml) ? { rights: "private" } : {}, places: {} }, problems: [overrideUnreadable(given, read.error)], isReadable: false };
  const fields = fieldsOf(given, read.entries);
  const problems = read.kind === "repaired" ? [overrideRepaired(given, read.error), ...fields.problems] : fields.problems;
  return { override: { values: overrideSchema.parse(fields.values), places: fields.places }, problems, isReadable: true };
};

/** What a sidecar or a folder's `_defaults.yaml` overrides. */
export const overrideIn = (yaml: string, file: string): Pick<OverrideReading, "override" | "problems"> =>
  readOverride({ yaml: yaml.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"), file, firstLine: 1, what: "sidecar" });

/** Where what is said of rights cannot be read, nothing is published. */
const saysRights = /^[ \t{,'"]*rights['"]?\s*:/im;

interface Candidate {
  readonly entry: Entry;
  readonly value: unknown;
}

interface Fields {
  readonly values: Partial<Record<OverrideKey, unknown>>;
  readonly places: Partial<Record<OverrideKey, OverridePlace>>;
  readonly problems: Problem[];
}

const fieldsOf = (given: OverrideText, entries: readonly Entry[]): Fields => {
  const byName = new Map([...entries].reverse().map((entry) => [nameForm(entry.name), entry]));
  const named = (forms: readonly string[]): readonly Entry[] => forms.flatMap((form) => byName.get(form) ?? []);
  const fields: Fields = { values: {}, places: {}, problems: [] };
  for (const [key, forms] of formsOf) {
    const own = named(forms);
    if (own.length > 0) choose(fields, given, key, [...own.map((entry) => ({ entry, value: valueFor(key, entry) })).filter(({ value }) => !isNone(value)), ...noneSaid(given, key, own)]);
  }
  const addresses = named(addressForms).flatMap((entry) => listOf(entry.words).map((value) => ({ entry, value })));
  const isAddress = ({ value }: Candidate): boolean => typeof value === "string" && isAddressLike(value);
  choose(fields, given, "url", [...addresses.filter(isAddress), ...noneSaid(given, "url", named(["url"]))]);
  const outlets = named(outletForms).map((entry) => ({ entry, value: oneOf(entry.words) }));
  choose(fields, given, "source", [...addresses.filter((one) => !isAddress(one)), ...outlets.filter(({ value }) => value !== null), ...noneSaid(given, "source", named(["source"]))]);
  return fields;
};

/** Whether words under `source` or `url` mean an address, well written or not. */
const isAddressLike = (text: string): boolean => looksLikeUrl(text) || /^[/#]/.test(text) || /^[^\s/]+\.[^\s/]+\/\S*$/.test(text);

/** The first that is well written wins. */
const choose = (fields: Fields, given: OverrideText, key: OverrideKey, candidates: readonly Candidate[]): void => {
  let winner: Candidate | undefined;
  for (const candidate of candidates.filter(({ value }) => value !== "")) {
    const { entry, value } = candidate;
    const reason = wrongAddress(key, value) ?? wrongValue(key, value);
    if (reason !== null && key === "rights" && nameForm(entry.name) === "rights" && meansALimit(value)) {
      fields.problems.push(rightsInvalid(given, entry, reason));
      fields.values.rights = "private";
      fields.places.rights = placeOf(given, entry);
      return;
    }
    if (reason !== null) fields.problems.push(fieldInvalid(given, entry, key, reason));
    else if (!winner) {
      winner = candidate;
      fields.values[key] = value;
      fields.places[key] = placeOf(given, entry);
    } else if (JSON.stringify(value) !== JSON.stringify(winner.value)) fields.problems.push(fieldUnused(given, entry, winner.entry));
  }
};

/** `privat`, `excerpt 50`; but not `© The Depot 2019. All rights reserved`, which clipping tools write here. */
const meansALimit = (value: unknown): boolean => typeof value !== "string" || (value.length <= 20 && !/©|\(c\)|right|reserved|licen[cs]e|^cc[ -]/i.test(value));

const isNone = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/**
 * That there is none: `null` or `[]`. Tools write that under names of their own where they found nothing, so at the top of an
 * article it counts under the record's name alone, and for the day of publication.
 */
const noneSaid = (given: OverrideText, key: OverrideKey, entries: readonly Entry[]): readonly Candidate[] => {
  const isOwn = ({ name }: Entry): boolean => given.what === "sidecar" || key === "published" || nameForm(name) === nameForm(key);
  if (!removable.has(key)) return [];
  return entries.filter((entry) => isNone(entry.value) && isOwn(entry)).slice(0, 1).map((entry) => ({ entry, value: listed.has(key) ? [] : null }));
};

const wrongValue = (key: OverrideKey, value: unknown): string | null => {
  const checked = overrideSchema.shape[key].safeParse(value);
  return checked.success ? null : (checked.error.issues[0]?.message ?? "");
};

const placeOf = (given: OverrideText, entry: Entry): OverridePlace => ({
  file: given.file,
  lines: [entry.lines[0] + given.firstLine - 1, entry.lines[1] + given.firstLine - 1],
  text: linesOf(given, entry).join("\n").trim().slice(0, 500),
});

const wrongAddress = (key: OverrideKey, value: unknown): string | null => {
  const addresses = (key === "url" || key === "archived") && value !== null ? [value].flat() : [];
  return addresses.every((one) => typeof one === "string" && safeUrl(one) !== null) ? null : "a full address, beginning with https:// or http://";
};

const listed: ReadonlySet<OverrideKey> = new Set(["accept", "aliases", "archived", "bylines", "tags"]);

const valueFor = (key: OverrideKey, entry: Entry): unknown => {
  if (key === "keep" || key === "drop" || key === "split") return typeof entry.value === "number" ? [entry.value] : entry.value;
  if (key === "sample") return entry.value;
  if (listed.has(key)) return listOf(entry.words);
  if (key === "rights") return rightsOf(entry.words);
  return oneOf(entry.words);
};

/** `rights: {excerpt: 50}`, as `rights: excerpt: 50` is no YAML. */
const rightsOf = (words: YamlValue): unknown => {
  const excerpt = typeof words === "object" && words !== null && !Array.isArray(words) ? (words as YamlMap).excerpt : undefined;
  const one = typeof excerpt === "string" ? `excerpt: ${excerpt}` : oneOf(words);
  return typeof one === "string" ? one.toLowerCase() : one;
};

/** `[[Jane Roe]]` is a list in a list to YAML, and a link to those who write it. */
const oneOf = (words: YamlValue): unknown => {
  const flat = Array.isArray(words) ? words.flat(2) : [words];
  return flat.length === 1 ? cleaned(flat[0]) : words;
};

const listOf = (words: YamlValue): readonly unknown[] =>
  (Array.isArray(words) ? words.flat(2) : [words]).filter((one) => one !== null).map(cleaned).filter((one) => one !== "");

const cleaned = (value: unknown): unknown =>
  typeof value === "string"
    ? value
        .replace(/\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]/g, "$1")
        .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ")
        .trim()
    : value;
