import type { Block } from "../model/block.ts";
import type { Field } from "../model/article.ts";
import type { Evidence, Lines } from "../model/evidence.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { once } from "../lib/once.ts";
import { phraseForm, sameWords } from "../lib/text.ts";
import { chromeRule } from "../tables/phrases.ts";

/** A block of the original on its way to a place in the record. */
export interface Line {
  readonly index: number;
  readonly block: Block;
  readonly text: string;
  /** The words alone, for comparing: `sameWords`. */
  readonly same: string;
  /** As the phrase tables write it. */
  readonly form: string;
  /** The rule of the phrase tables by which it is page furniture, or null. */
  readonly rule: string | null;
  /** Only running text looks so: see `isProse`. */
  readonly prose: boolean;
}

/** Where a line went: into a field, or out, by a named rule. What has no use is body. */
export type Use = { readonly field: Field | "captions" | "related" } | { readonly removed: string };
export type Uses = ReadonlyMap<number, Use>;

/** The lines of an original, and what has become of each so far. */
export interface Reading {
  readonly document: RawDocument;
  readonly lines: readonly Line[];
  readonly uses: Uses;
  /** Lines that stay in the story whatever the rules say. */
  readonly kept: ReadonlySet<number>;
}

/** The same blocks are looked at once, however often they are read. */
const linesOf = once((blocks: readonly Block[]): readonly Line[] => blocks.map(lineOf));

export const startReading = (document: RawDocument): Reading => ({
  document,
  lines: linesOf(document.blocks),
  uses: new Map(),
  kept: new Set(),
});

export const lineOf = (block: Block, index: number): Line => {
  const same = sameWords(block.text);
  const form = phraseForm(same);
  return { index, block, text: block.text, same, form, rule: chromeRule(form), prose: looksLikeProse(block) };
};

/** A line has one use: the first that claims it. */
export const withUses = (reading: Reading, uses: readonly (readonly [number, Use])[]): Reading => {
  if (uses.length === 0) return reading;
  const all = new Map(reading.uses);
  for (const [index, use] of uses) if (!all.has(index) && !reading.kept.has(index)) all.set(index, use);
  return { ...reading, uses: all };
};

/** The same above what chrome rules say: a line that a rule took out is used after all. */
export const withUsesAnew = (reading: Reading, uses: Iterable<readonly [number, Use]>): Reading => {
  const claimed = [...uses].filter(([index]) => !reading.kept.has(index) && !isField(reading.uses.get(index)));
  return claimed.length === 0 ? reading : { ...reading, uses: new Map([...reading.uses, ...claimed]) };
};

const isField = (use: Use | undefined): boolean => use !== undefined && "field" in use;

export const isFree = (reading: Reading, line: Line): boolean => !reading.uses.has(line.index);
export const freeLines = (reading: Reading): readonly Line[] => (reading.uses.size === 0 ? reading.lines : reading.lines.filter((line) => isFree(reading, line)));

export const removedBy = (line: Line, rule: string): readonly [number, Use] => [line.index, { removed: rule }];
export const usedFor = (line: Line, field: Field | "captions" | "related"): readonly [number, Use] => [line.index, { field }];

/** What a field's file gives back: the value with its evidence, and the lines it used up. */
export interface FieldFound<T> {
  readonly value: T;
  readonly evidence: Evidence;
  readonly uses: readonly (readonly [number, Use])[];
}

export const placeOf = (line: Line): { readonly lines: Lines | null } => ({ lines: line.block.lines });

/** Whether it ends as a sentence does. */
export const endsSentence = (text: string): boolean => endsWith(text, ".!?…。！？।؟");

/** Whether one of the characters is the last, but for closing marks and white space. */
const endsWith = (text: string, ends: string): boolean => {
  const line = text.trimEnd();
  let at = line.length - 1;
  while (at >= 0 && "”\"'’»)]」』".includes(line.charAt(at))) at--;
  return at >= 0 && ends.includes(line.charAt(at));
};

/** A line that only running text has: long, or fairly long and ending with a full stop. */
export const isProse = (line: Line): boolean => line.prose;

export const looksLikeProse = ({ kind, text }: Block): boolean => {
  if (kind !== "paragraph") return false;
  const length = lengthOf(text);
  return length >= 160 || (length >= 60 && endsWith(text, ".…。।"));
};

/** In letters as a European script counts them: a sign of Chinese or Japanese says as much as two and a half. */
export const lengthOf = (text: string): number => (/[\u3000-\u9fff\uac00-\ud7af]/.test(text) ? text.length + 1.5 * (text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) : text.length);

/** The index of the first running text that no field has taken, or the number of lines. */
export const proseStart = (reading: Reading): number => reading.lines.find((line) => line.prose && isFree(reading, line))?.index ?? reading.lines.length;

/** The index of the last running text that no field has taken, or -1. */
export const proseEnd = (reading: Reading): number => reading.lines.findLast((line) => line.prose && isFree(reading, line))?.index ?? -1;
