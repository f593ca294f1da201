import { late } from "./late.ts";

/** A run of words that was found: its hash, and the words as they stand. */
export interface FoundRun {
  readonly key: number;
  readonly text: string;
}

/** A hash of each run of so many words that follow each other in a text. Case, marks and white space do not matter. */
export const runKeys = (text: string, length: number, each: (key: number) => void): void =>
  eachRun(text.normalize("NFC"), length, (a, b) => each(keyOf(a, b)));

/** Runs to look for. Nearly all others are told from them by one bit, without a look into the map. */
export interface SoughtRuns<Value> {
  readonly length: number;
  readonly values: ReadonlyMap<number, Value>;
  readonly bits: Uint8Array;
}

export const soughtRuns = <Value>(length: number, values: ReadonlyMap<number, Value>): SoughtRuns<Value> => {
  const bits = new Uint8Array(2 ** 21);
  for (const key of values.keys()) {
    const bit = Math.floor(key / 0x200000) >>> 8;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return { length, values, bits };
};

/** The runs of a text that are sought, as they stand. */
export const runsWithin = <Value>(text: string, { length, values, bits }: SoughtRuns<Value>): readonly FoundRun[] => {
  const found: FoundRun[] = [];
  const form = text.normalize("NFC");
  eachRun(form, length, (a, b, start, end) => {
    const bit = a >>> 8;
    if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0 && values.has(keyOf(a, b))) found.push({ key: keyOf(a, b), text: form.slice(start, end) });
  });
  return found;
};

const keyOf = (a: number, b: number): number => (a >>> 0) * 0x200000 + (b >>> 11);

const eachRun = (form: string, length: number, each: (a: number, b: number, start: number, end: number) => void): void => {
  const letters = smallLetters();
  const words = new Int32Array(length);
  const starts = new Int32Array(length);
  const [outA, outB] = [power(baseA, length), power(baseB, length)];
  let [count, a, b] = [0, 0, 0];
  let [hash, start] = [seed, -1];
  for (let at = 0; at <= form.length; at++) {
    const letter = at === form.length ? 0 : (letters[form.charCodeAt(at)] ?? 0);
    if (letter === skipped) continue;
    if (letter !== 0) {
      if (start < 0) start = at;
      hash = Math.imul(hash ^ letter, 16777619);
      continue;
    }
    if (start < 0) continue;
    const word = mixed(hash);
    const slot = count % length;
    const out = count >= length ? (words[slot] ?? 0) : 0;
    a = (Math.imul(a, baseA) + word - Math.imul(out, outA)) | 0;
    b = (Math.imul(b, baseB) + word - Math.imul(out, outB)) | 0;
    words[slot] = word;
    starts[slot] = start;
    count += 1;
    [hash, start] = [seed, -1];
    if (count >= length) each(a, b, starts[count % length] ?? 0, at);
  }
};

const seed = 0x811c9dc5 | 0;
const baseA = 0x9e3779b1 | 0;
const baseB = 0x85ebca6b | 0;
const skipped = -1;

const power = (base: number, exponent: number): number => {
  let product = 1;
  for (let step = 0; step < exponent; step++) product = Math.imul(product, base);
  return product;
};

/** So that words that differ little differ in every bit. */
const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
  return twice ^ (twice >>> 15);
};

/** The small form of each letter and digit, 0 for what parts words, -1 for invisible signs inside them. Half characters are letters. */
const smallLetters: () => Int32Array = late(() => {
  const table = new Int32Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code);
    if (code >= 0xd800 && code <= 0xdfff) table[code] = code;
    else if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(sign)) table[code] = skipped;
    else if (/[\p{L}\p{M}\p{N}]/u.test(sign)) table[code] = sign.toLowerCase().charCodeAt(0);
  }
  return table;
});
