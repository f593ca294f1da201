import { chromeRule, wholeLineRule } from "../tables/phrases.ts";
import { freeLines, proseEnd, removedBy, type Line, type Reading, type Use } from "./reading.ts";

/** Lines of the page and not of the story, each with the rule that says so. */
export const chromeOf = (reading: Reading): readonly (readonly [number, Use])[] => {
  const end = proseEnd(reading.lines);
  const count = reading.lines.length;
  return freeLines(reading).flatMap((line) => {
    const rule = chromeRule(line.form) ?? shapeRule(line, end) ?? (line.index >= count - 6 ? tailRule(line) : null);
    return rule === null ? [] : [removedBy(line, rule)];
  });
};

/** What no table needs to know: lines without letters, rows of share names, a breadcrumb. */
const shapeRule = (line: Line, end: number): string | null => {
  if (line.block.kind !== "paragraph") return null;
  if (line.form === "") return "no-words";
  if (line.text.length > 400) return null;
  const words = line.form.split(/[\s,|•·/]+/u);
  const share = words.filter((word) => ["share", "print"].includes(wholeLineRule(word) ?? "")).length;
  if (words.length >= 2 && words.length <= 14 && share / words.length >= 0.6) return "share";
  if (/\s[»›]\s/u.test(line.text) && line.text.length < 120 && line.index < 12) return "breadcrumb";
  return line.index > end && /^(?:©|\(c\)\s|copyright\b)/iu.test(line.text.trim()) ? "legal" : null;
};

/** Near the end a line that speaks to the reader about commenting is the page's, however it is worded. */
const tailRule = (line: Line): string | null =>
  line.text.length <= 160 && /\bcomment(?:s|ing|ers?)?\b/iu.test(line.text) && /\b(?:please|you|your|you['’]re)\b/iu.test(line.text) && !/[“”"«»„]/u.test(line.text) ? "comment-notice" : null;
