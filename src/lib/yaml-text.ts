import { recent } from "./recent.ts";

/** As `YamlValue`; what is undefined in a map is left out, as in JSON. */
export type WritableYaml = string | number | boolean | null | readonly WritableYaml[] | WritableYamlMap;
export interface WritableYamlMap {
  readonly [key: string]: WritableYaml | undefined;
}

/**
 * The same value always gives the same text, and `readYaml` gives the value back. Words that no reader could take for anything
 * else stand plain, all other text in double quotes on one line, as JSON, which is YAML: https://yaml.org/spec/1.2.2/#12-relation-to-json
 * It is what the library writes when told so, in a twentieth of the time: a build writes thousands of records.
 */
export const writeYaml = (value: WritableYamlMap): string => (isEmpty(value) ? "{}\n" : mapText(value, ""));

const mapText = (map: WritableYamlMap, indent: string): string => {
  let text = "";
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value !== undefined) text += `${indent}${keyText(key)}:${isBlock(value) ? `\n${blockText(value, `${indent}  `)}` : ` ${lineText(value)}\n`}`;
  }
  return text;
};

/** What begins on the line of its dash. */
const listText = (list: readonly WritableYaml[], indent: string): string => {
  let text = "";
  for (const item of list) text += `${indent}- ${isBlock(item) ? blockText(item, `${indent}  `).slice(indent.length + 2) : `${lineText(item)}\n`}`;
  return text;
};

type Block = WritableYamlMap | readonly WritableYaml[];

const blockText = (value: Block, indent: string): string => (isList(value) ? listText(value, indent) : mapText(value, indent));

const lineText = (value: WritableYaml): string => {
  if (typeof value === "string") return wordText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return isList(value) ? `[${value.map(lineText).join(", ")}]` : "{}";
};

const keyText = (key: string): string => {
  if (key.length > 1000) throw new RangeError("A key this long is written in another way.");
  return keyWord(key);
};

/** The same few keys stand in every record. */
const keyWord = recent(1000, (key) => wordText(key));

const wordText = (text: string): string => (plain.test(text) && !word.test(text) ? text : JSON.stringify(text));

const isList = (value: WritableYaml): value is readonly WritableYaml[] => Array.isArray(value);
const isEmpty = (map: WritableYamlMap): boolean => Object.values(map).every((value) => value === undefined);
const isNumeric = (value: WritableYaml): boolean => typeof value === "number" || value === null;

/** Numbers, and lists of numbers, stand on one line. */
const isBlock = (value: WritableYaml): value is Block =>
  typeof value === "object" && value !== null && (isList(value) ? !value.every((one) => isNumeric(one) || (isList(one) && one.every(isNumeric))) : !isEmpty(value));

// No colon, hash, quote or bracket, no digit or sign in front, no space at the edges: nothing that YAML of any version reads in another way.
const plain = /^\p{L}[\p{L}\p{M}\p{N}()/_.,’‘“”–—-]*(?: [\p{L}\p{M}\p{N}()/_.,’‘“”–—-]+)*$/u;
const word = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
