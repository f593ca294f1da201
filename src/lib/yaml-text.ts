import type { YamlMap, YamlValue } from "./yaml.ts";

/**
 * The same value always gives the same text, and `readYaml` gives the value back. Words that no reader could take for anything
 * else stand plain, all other text in double quotes on one line, as JSON, which is YAML: https://yaml.org/spec/1.2.2/#12-relation-to-json
 * It is what the library writes when told so, in a twentieth of the time: a build writes thousands of records.
 */
export const writeYaml = (value: YamlMap): string => (isEmpty(value) ? "{}\n" : mapText(value, ""));

const mapText = (map: YamlMap, indent: string): string => {
  let text = "";
  for (const [key, value] of Object.entries(map)) text += `${indent}${keyText(key)}:${isBlock(value) ? `\n${blockText(value, `${indent}  `)}` : ` ${lineText(value)}\n`}`;
  return text;
};

/** What begins on the line of its dash. */
const listText = (list: readonly YamlValue[], indent: string): string => {
  let text = "";
  for (const item of list) text += `${indent}- ${isBlock(item) ? blockText(item, `${indent}  `).slice(indent.length + 2) : `${lineText(item)}\n`}`;
  return text;
};

type Block = YamlMap | readonly YamlValue[];

const blockText = (value: Block, indent: string): string => (isList(value) ? listText(value, indent) : mapText(value, indent));

const lineText = (value: YamlValue): string => {
  if (typeof value === "string") return wordText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return isList(value) ? `[${value.map(lineText).join(", ")}]` : "{}";
};

const keyText = (key: string): string => {
  if (key.length > 1000) throw new RangeError("A key this long is written in another way.");
  return wordText(key);
};

const wordText = (text: string): string => (plain.test(text) && !word.test(text) ? text : JSON.stringify(text));

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
const isEmpty = (map: YamlMap): boolean => Object.keys(map).length === 0;
const isNumeric = (value: YamlValue): boolean => typeof value === "number" || value === null;

/** Numbers, and lists of numbers, stand on one line. */
const isBlock = (value: YamlValue): value is Block =>
  typeof value === "object" && value !== null && (isList(value) ? !value.every((one) => isNumeric(one) || (isList(one) && one.every(isNumeric))) : !isEmpty(value));

// No colon, hash, quote or bracket, no digit or sign in front, no space at the edges: nothing that YAML of any version reads in another way.
const plain = /^\p{L}[\p{L}\p{M}\p{N}()/_.,’‘“”–—-]*(?: [\p{L}\p{M}\p{N}()/_.,’‘“”–—-]+)*$/u;
const word = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
