import { evidence, type Evidence } from "../model/evidence.ts";
import { captionParts } from "./captions.ts";
import { isRowOfPhrases } from "./menu-row.ts";
import { folded, sameWords, wordsOf } from "../lib/text.ts";
import { curatorEvidence } from "./overridden.ts";
import { lettersOf, type SourceIndex } from "./source.ts";
import { endsSentence, freeLines, isProse, placeOf, proseStart, removedBy, usedFor, type Line, type Reading, type Use } from "./reading.ts";
import { slugAgreement } from "./slug-agreement.ts";
import { hasClock, writtenDates } from "./written-date.ts";

export interface HeadlineFound {
  readonly headline: string;
  readonly section: { readonly value: string; readonly evidence: Evidence } | null;
  readonly evidence: Evidence;
  readonly uses: readonly (readonly [number, Use])[];
}

interface Candidate {
  readonly text: string;
  readonly line: Line;
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * The headline among the lines above the story: repeated, marked as a heading, last in a breadcrumb, agreeing with the
 * address, or next above the first running text. A site's name behind it (`… † War room`, `… | Gazette`) is taken off.
 */
export const headlineOf = (reading: Reading, url: string | null, sources: SourceIndex): HeadlineFound | null => {
  const site: SiteNames = { url, sources };
  const declared = reading.document.declared.find((one) => one.field === "headline");
  const head = headLines(reading, url);
  const candidates = head.flatMap((line) => candidatesIn(line, head, reading, site));
  const best = (proseStart(reading) < reading.lines.length ? null : untold(candidates)) ?? highest(candidates);
  if (declared) return withRepeats(declared.value.value, declared.value.evidence, null, reading);
  const stated = reading.document.override.values.headline;
  if (typeof stated === "string" && reading.document.format !== "text" && !(best && isProven(best))) return withRepeats(stated, curatorEvidence(reading.document.override, "headline"), null, reading);
  if (best && best.score >= 1)
    return withRepeats(best.text, evidence("pattern", placeOf(best.line), best.line.text, confidenceOf(best.score), best.reasons), best.line, reading);
  const only = best === null || best.score < 1 ? onlyAbove(reading) : null;
  return only && withRepeats(folded(only.text), evidence("pattern", placeOf(only), only.text, 0.5, ["alone above the story"]), only, reading);
};

/** The one line above the story that is no furniture and no date, however short it is. */
const onlyAbove = (reading: Reading): Line | null => {
  const start = proseStart(reading);
  const above = start === reading.lines.length ? [] : freeLines(reading).filter((line) => line.index < start && line.form !== "" && line.rule === null && writtenDates(line.text).length === 0);
  const [only] = above;
  return above.length === 1 && only && only.text.length <= 250 && (only.block.kind === "paragraph" || only.block.kind === "heading") && only.form.length >= 3 ? only : null;
};

const highest = (candidates: readonly Candidate[]): Candidate | null => candidates.reduce<Candidate | null>((top, one) => (top === null || one.score > top.score ? one : top), null);

/** Without a story below, and with nothing that tells one line from another, the first of them: a text begins with its headline. */
const untold = (candidates: readonly Candidate[]): Candidate | null => {
  const [first] = candidates;
  return first && candidates.every(({ reasons }) => reasons.every((reason) => reason === "first line")) ? { ...first, score: Math.max(first.score, 1) } : null;
};

/**
 * Where a clipping's front matter states the headline, a line that merely stands where headlines stand is the story's. A dump begins
 * with its page's headline, whatever a curator says of it.
 */
const isProven = ({ reasons }: Candidate): boolean => reasons.some((reason) => !placeReasons.has(reason));
const placeReasons: ReadonlySet<string> = new Set(["next above the story", "first line", "marked as a heading"]);

const confidenceOf = (score: number): number => Math.min(0.98, 0.4 + score * 0.1);

/** The lines that may hold the headline: down to the first running text, or a first line that is itself long. */
const headLines = (reading: Reading, url: string | null): readonly Line[] => {
  const end = proseStart(reading);
  const free = freeLines(reading).filter((line) => line.index < Math.min(end + 8, 40) && mayBeHeadline(line));
  const above = free.filter((line) => line.index < end);
  const head = [...above, ...free.filter((line) => line.index >= end && isAnchored(line, above, reading, url))];
  const first = freeLines(reading).find((line) => line.form !== "" && line.rule === null && captionParts(line.text) === null);
  return head.length === 0 && first && first.text.length <= 300 && !isProseEnding(first) ? [first] : head;
};

/** A line like running text that is the headline all the same: told by the address, or the first that is no furniture and said twice. */
const isAnchored = (line: Line, above: readonly Line[], reading: Reading, url: string | null): boolean =>
  line.text.length <= 250 && ((url !== null && slugAgreement(line.text, url) >= 0.75) || (above.length === 0 && reading.lines.slice(line.index + 1, line.index + 5).some((other) => other.same === line.same)));

const isProseEnding = (line: Line): boolean => isProse(line) && endsSentence(line.text) && !/[?!”"'’»]$/u.test(line.text.trimEnd());

const mayBeHeadline = (line: Line): boolean =>
  (line.block.kind === "paragraph" || line.block.kind === "heading") &&
  line.form.length >= 4 &&
  line.text.length <= 400 &&
  line.rule === null &&
  !isRowOfPhrases(line) &&
  !/^https?:/i.test(line.form) &&
  !(writtenDates(line.text).length > 0 && (line.text.length < 60 || (line.text.length < 100 && hasClock(line.text))));

const candidatesIn = (line: Line, head: readonly Line[], reading: Reading, site: SiteNames): readonly Candidate[] => {
  const whole = folded(line.text);
  const crumb = lastCrumb(whole, head);
  const cut = withoutSite(whole, head, site);
  return [
    scored(whole, line, head, reading, site, []),
    ...(crumb === null ? [] : [scored(crumb, line, head, reading, site, ["last in the breadcrumb"])]),
    ...(cut === null ? [] : [scored(cut, line, head, reading, site, ["without the site's name"])]),
  ];
};

const scored = (text: string, line: Line, head: readonly Line[], reading: Reading, site: SiteNames, reasons: readonly string[]): Candidate => {
  const said = [...reasons];
  let score = reasons.length > 0 ? 3 : 0;
  const same = sameWords(text);
  const isRepeated = head.some((other) => other.index !== line.index && (other.same === same || sameWords(lastCrumb(other.text, head) ?? "") === same));
  if (isRepeated) (score += wordsOf(text).length >= 4 ? 4 : 1), said.push("stands there twice");
  if (line.block.kind === "heading") (score += 3), said.push("marked as a heading");
  const agreement = site.url === null ? 0 : slugAgreement(text, site.url);
  if (agreement >= 0.6) (score += 3), said.push("agrees with the address");
  const next = reading.lines[line.index + 1];
  if (next && isProse(next)) (score += 1), said.push("next above the story");
  if (line.index === head[0]?.index) (score += 1), said.push("first line");
  if (wordsOf(text).length >= 4) score += 1;
  if (reasons.length === 0 && lastCrumb(text, head) !== null) score -= 5;
  if (reasons.length === 0 && withoutSite(text, head, site) !== null) score -= 4;
  if (wordsOf(text).length <= 2 && !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u.test(text)) score -= 3;
  if (isCaptionLike(text)) score -= 3;
  return { text, line, score, reasons: said };
};

/** A credit at its end: what stands under a picture. */
const isCaptionLike = (text: string): boolean => captionParts(text) !== null;

const standsAlone = (text: string, lines: readonly Line[]): boolean => {
  const same = sameWords(text);
  return lines.some((line) => line.same === same);
};

const crumbs = (text: string): readonly string[] => (/[»›>→]/.test(text) ? text.split(/\s+[»›>→]\s+/u).map((part) => part.trim()) : [text.trim()]);

/** The last part of `Home » World » Headline`; null when there is no breadcrumb. A short one counts only when it stands alone too. */
const lastCrumb = (text: string, head: readonly Line[]): string | null => {
  const parts = crumbs(text);
  const last = parts.at(-1) ?? "";
  if (parts.length < 3 || !parts.slice(0, -1).every((part) => part.length <= 40)) return null;
  return wordsOf(last).length >= 3 || standsAlone(last, head) ? last : null;
};

/** `… † Site` and `… | Site` always; after a dash only when the rest stands in a line of its own, or the address's host says the site's name. */
const withoutSite = (text: string, head: readonly Line[], site: SiteNames): string | null => {
  if (!/\s(?:[†‡|¦•·«–—-]|::)\s/.test(text)) return null;
  const [, before, sign, after] = /^(.{10,})\s+([†‡|¦•·]|::|«|[-–—])\s+([^†‡|¦•·«]{2,60})$/u.exec(text) ?? [];
  if (before === undefined || after === undefined || wordsOf(after).length > 9) return null;
  const isDash = /^[-–—]$/u.test(sign ?? "");
  const stands = head.some((other) => other.same === sameWords(before));
  return !isDash || stands || isSiteName(after, site) ? before.trim() : null;
};

/** What may name the site: the address's host, and the table of outlets. */
interface SiteNames {
  readonly url: string | null;
  readonly sources: SourceIndex;
}

/** One word that no sentence has: a domain, a name run together (`LesEchos`), an abbreviation. */
const isBrand = (word: string): boolean => !word.includes(" ") && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,6}$|^\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*$|^\p{Lu}{2,5}$/u.test(word);

/** Whether the words are a known outlet, or the name in the address's host: `Les Echos` for `www.lesechos.fr`. */
const isSiteName = (words: string, { url, sources }: SiteNames): boolean => {
  if (isBrand(words)) return true;
  if (sources.byLetters.has(lettersOf(words)) || sources.byDomain.has(words.toLowerCase())) return true;
  const name = lettersOf(words).replace(/(?:com|net|org|de)$/, "");
  const labels = url === null || !URL.canParse(url) ? [] : new URL(url).hostname.replace(/^www\./, "").split(".").slice(0, -1);
  return name.length >= 3 && labels.some((label) => label.replace(/-/g, "") === name || (name.length >= 5 && label.replace(/-/g, "").includes(name)));
};

/** Uses up the headline's own line and every other line above the story that only says it again. */
const withRepeats = (headline: string, because: Evidence, own: Line | null, reading: Reading): HeadlineFound => {
  const same = sameWords(headline);
  const uses: (readonly [number, Use])[] = own ? [usedFor(own, "headline")] : [];
  let section: HeadlineFound["section"] = null;
  const end = Math.max(proseStart(reading), own?.index ?? 0, endOfRun(own, same, reading));
  for (const line of freeLines(reading)) {
    if (line.index > end) break;
    const crumb = lastCrumb(folded(line.text), reading.lines);
    if (crumb !== null && sameWords(crumb) === same) {
      section = sectionOf(line) ?? section;
      if (line.index !== own?.index) uses.push(removedBy(line, "breadcrumb"));
    } else if (line.index !== own?.index && (line.same === same || isHeadlineWithSite(line, same))) uses.push(removedBy(line, "headline-repeated"));
  }
  return { headline: folded(headline), section, evidence: because, uses };
};

/** The last of the lines right below the headline that say it again: a long one is like running text, and no end of the head. */
const endOfRun = (own: Line | null, same: string, reading: Reading): number => {
  let end = own?.index ?? -1;
  for (const line of freeLines(reading)) {
    if (line.index <= end || line.form === "" || line.rule !== null) continue;
    if (end < 0 || !(line.same === same || isHeadlineWithSite(line, same))) break;
    end = line.index;
  }
  return end;
};

const isHeadlineWithSite = (line: Line, same: string): boolean => {
  const text = line.same;
  return text.startsWith(`${same} `) && /^[†‡|¦•·«\-:]/u.test(text.slice(same.length + 1)) && text.length < same.length + 70;
};

/** The crumb before the headline: `Home » World » Headline`. */
const sectionOf = (line: Line): HeadlineFound["section"] => {
  const parts = crumbs(folded(line.text));
  const value = parts.length >= 3 ? parts.at(-2) : undefined;
  return value === undefined || value === "" ? null : { value, evidence: evidence("pattern", placeOf(line), line.text, 0.85, ["before the headline in the breadcrumb"]) };
};
