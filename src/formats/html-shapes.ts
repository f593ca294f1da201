import type { Block } from "../model/block.ts";
import { months } from "../tables/calendar.ts";
import { languagesOfWord } from "../tables/function-words.ts";
import { afterLabel, type LabelName } from "../tables/phrases.ts";

const labels: readonly LabelName[] = ["related", "credit", "caption", "byline", "published", "source", "tags"];
const rules = ["comment-prompt", "comment-notice", "newsletter", "subscription", "share", "navigation", "advertisement", "related-heading", "legal", "video"] as const;
const kinds = ["list", "quote", "table", "figure", "code"] as const;

export interface Facts {
  readonly text: string;
  readonly words: readonly string[];
  readonly rule: string | null;
  readonly hasColon: boolean;
  readonly block: Block;
  readonly tag: string;
}

const has = (pattern: RegExp) => ({ text }: Facts): number => (pattern.test(text) ? 1 : 0);
const share = (pattern: RegExp) => ({ text }: Facts): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);

export const sentenceEnd = /[.!?…。！？।؟][”"'’»)\]」』]*$/u;

const smallLetters = ({ words }: Facts): number => {
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word));
  return cased.length === 0 ? -1 : cased.filter((word) => /^\p{Ll}/u.test(word)).length / cased.length;
};

const marked = (block: Block, kind: string): number => block.marks.reduce((sum, mark) => sum + (mark.kind === kind ? mark.end - mark.start : 0), 0) / Math.max(1, block.text.length);

/** In letters as a European script counts them: a sign of Chinese or Japanese says as much as two and a half. */
export const lengthOf = (text: string): number => (/[\u3000-\u9fff\uac00-\ud7af]/.test(text) ? text.length + 1.5 * (text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) : text.length);

/** What a block looks like. The names are words that a reason can be made of; a block also sees the first of them in its neighbours. */
export const shapes: readonly (readonly [name: string, of: (facts: Facts) => number])[] = [
  ["length", ({ text }) => lengthOf(text)],
  ["known phrase", ({ rule }) => (rule === null ? 0 : 1)],
  ["sentence end", has(sentenceEnd)],
  ["share of links", ({ block }) => marked(block, "link")],
  ["heading", ({ block }) => (block.kind === "heading" ? 1 : 0)],
  ["level", ({ block }) => block.level ?? 0],
  ["number of words", ({ words }) => words.length],
  ["small letters", smallLetters],
  ["small words", ({ words }) => (words.length === 0 ? 0 : words.filter((word) => languagesOfWord.has(word.toLowerCase())).length / words.length)],
  ["number of links", ({ block }) => block.marks.filter(({ kind }) => kind === "link").length],
  ["share of strong words", ({ block }) => marked(block, "strong")],
  ["share of emphasis", ({ block }) => marked(block, "emphasis")],
  ["lines inside", ({ text }) => text.split("\n").length],
  ["sentences inside", ({ text }) => text.match(/[.!?…。！？][”"’»)」]*\s*[\p{Lu}\p{Lo}“"«„「]/gu)?.length ?? 0],
  ["commas", ({ text }) => text.match(/[,;，、]/g)?.length ?? 0],
  ["figures", share(/\d/g)],
  ["signs", share(/[^\p{L}\p{N}\s]/gu)],
  ["question or call", has(/[?!？！]\W*$/)],
  ["dots at its end", has(/(?:…|\.\.\.)\W*$/)],
  ["colon at its end", has(/[:：]$/)],
  ["colon inside", has(/\p{L}:\s/u)],
  ["quotation at its start", has(/^[“"«„‘'「—–-]/u)],
  ["quotation marks", has(/[“”"«»„「」]/u)],
  ["small start", has(/^\p{Ll}/u)],
  ["figure at its start", has(/^\d/)],
  ["sign at its start", has(/^[^\p{L}\p{N}“"«„‘'—–([「-]/u)],
  ["capitals only", ({ text }) => (/\p{L}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0)],
  ["at sign", has(/@/)],
  ["address", has(/https?:|www\.|\.(?:com|org|net|de)\b/i)],
  ["rights sign", has(/[©®™]/)],
  ["bar", has(/[|¦]/)],
  ["arrow", has(/[»›→▶►>]/)],
  ["bullet", has(/[•·●▪]/)],
  ["brackets", has(/^[([].*[)\]]$/su)],
  ["year", has(/\b(?:19|20)\d\d\b/)],
  ["clock", has(/\b\d{1,2}[:.]\d\d\b/)],
  ["month", ({ words }) => (words.length <= 14 && words.some((word) => months.has(word.toLowerCase())) ? 1 : 0)],
  ["word to the reader", has(/\b(?:you|your|sie|ihre?|vous|votre|usted|su)\b|(?<!\p{L})(?:вы|ваш\p{L}*|ви|сіз\p{L}*)(?!\p{L})/iu)],
  ["list item element", ({ tag }) => (tag === "li" ? 1 : 0)],
  ["paragraph element", ({ tag }) => (tag === "p" ? 1 : 0)],
  ["division element", ({ tag }) => (tag === "div" ? 1 : 0)],
  ...kinds.map((name) => [name, ({ block }: Facts) => (block.kind === name ? 1 : 0)] as const),
  ...rules.map((name) => [`phrase of ${name}`, ({ rule }: Facts) => (rule === name ? 1 : 0)] as const),
  ...labels.map((name) => [`label of ${name}`, ({ text, hasColon }: Facts) => (hasColon && afterLabel(text, name) !== null ? 1 : 0)] as const),
];
