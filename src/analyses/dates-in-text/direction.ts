import { tenses, type Tense } from "../../tables/tense.ts";

/** Whether a date lies before or after the day of writing, as far as its clause says. */
export type Direction = "past" | "future" | "open";

const future =
  /(?<![\p{L}-])(?:will|won['’]t|shall|would|expected|scheduled|due|slated|set to|plans?|planned|planning|going to|to be|is to|are to|begins?|starts?|opens?|meets?|resumes?|takes? place|hopes?|intends?|aims?|ahead|upcoming|deadline|must|should)(?![\p{L}-])|['’]ll(?!\p{L})/u;
const boundary = /[,;:()“”"«»—–]|\s-\s|(?<!\p{L})(?:that|which|who|and|but|because|where|while|after|before|when)(?!\p{L})/u;
const lastBoundary = new RegExp(`^.*(?:${boundary.source})`, "su");

/** From the clause that the date closes, or else the one that it opens. */
export const directionOf = (text: string, start: number, end: number, language: string): Direction => {
  const tense = tenses.get(language);
  const before = text.slice(Math.max(0, start - 200), start).replace(/^.*[.!?](?:\s|(?=\p{Lu}))/su, "").replace(/\b(?:on|in|of|at|by|since|until|from|late|early)\s*$/iu, "");
  const left = before.replace(lastBoundary, "");
  const after = text.slice(end, end + 160).replace(/[.!?](?:\s.*)?$/su, "").replace(/^\s*,\s*/u, "");
  const right = (after.split(boundary)[0] ?? "").split(/\s+/u).slice(0, 8).join(" ");
  if (isReported(left, tense)) return "past";
  const said = told(left, language, tense);
  return said !== "open" ? said : told(right, language, tense) !== "open" ? told(right, language, tense) : told(before, language, tense);
};

/** `said on Friday that it will …`: the saying is dated, not what is to come. */
const isReported = (left: string, tense: Tense | undefined): boolean => {
  const [word = ""] = /\p{L}+\s*$/u.exec(left) ?? [];
  return tense?.hasReport(word) === true || /(?:ed|said|told|wrote)\s*$/u.test(left);
};

const told = (text: string, language: string, tense: Tense | undefined): Direction => {
  if (language === "en" ? future.test(text) : tense?.isAhead(text) === true) return "future";
  return tense && (tense.hasPast(text) || tense.hasReport(text) || (language === "en" && /\p{Ll}{2}ed\b/u.test(text))) ? "past" : "open";
};
