import { afterLabel, isSubheadingForm } from "../tables/phrases.ts";
import { isRowOfPhrases } from "./menu-row.ts";
import { endsSentence, freeLines, isProse, proseEnd, proseStart, removedBy, type Line, type Reading, type Use } from "./reading.ts";

/** Where a line stands among the others. */
interface Place {
  /** Of the headline; -1 when no line holds it. */
  readonly headline: number;
  readonly firstProse: number;
  readonly lastProse: number;
  /** Whether running text stands right above and right below. */
  readonly isInStory: (line: Line) => boolean;
}

type Rule = readonly [name: string, holds: (line: Line, place: Place) => boolean];

/** Lines of the page and not of the story, each with the rule that says so. */
export const chromeOf = (reading: Reading): readonly (readonly [number, Use])[] => {
  const place = { headline: headlineAt(reading), firstProse: proseStart(reading), lastProse: proseEnd(reading), isInStory: ({ index }: Line) => isBetweenProse(reading, index) };
  const lines = freeLines(reading).map((line) => ({ line, rule: ruleOf(line, place) }));
  const left = lines.filter(({ rule }) => rule === null).map(({ line }) => line);
  const ending = left.slice(-6).filter((line) => line.block.kind === "paragraph" && speaksOfCommenting(line.text));
  return [...lines.flatMap(({ line, rule }) => (rule === null ? [] : [removedBy(line, rule)])), ...ending.map((line) => removedBy(line, "comment-notice"))];
};

const isBetweenProse = ({ lines }: Reading, index: number): boolean => lines[index - 1]?.prose === true && lines[index + 1]?.prose === true;

const headlineAt = (reading: Reading): number => reading.lines.findLast((line) => isUse(reading.uses.get(line.index), "headline"))?.index ?? -1;

const isUse = (use: Use | undefined, field: string): boolean => use !== undefined && "field" in use && use.field === field;

const ruleOf = (line: Line, place: Place): string | null => (isSubheading(line, place) ? null : line.rule) ?? (line.block.kind === "paragraph" ? (shapeRules.find(([, holds]) => holds(line, place))?.[0] ?? null) : null);

/** A word of menus that may also head a part of a story, right between two paragraphs of it. */
const isSubheading = (line: Line, place: Place): boolean => place.isInStory(line) && isSubheadingForm(line.form);

/** What an author sets between the parts of a story. */
const isBreak = /^(?:[◇◆■□●○★☆※⁂❖§]|([*_~•])(?:\s?\1){2,})$/u;

/** What no table of phrases can list: told by shape and place. */
const shapeRules: readonly Rule[] = [
  ["no-words", (line, place) => line.form === "" && !(isBreak.test(line.text) && place.isInStory(line))],
  ["above-headline", (line, place) => line.index < place.headline && !isProse(line)],
  ["breadcrumb", (line) => /\s[»›]\s/u.test(line.text) && !/[«‹]/u.test(line.text) && line.text.length < 120 && line.index < 12],
  ["menu-row", (line) => isRowOfPhrases(line)],
  ["tags", (line) => line.text.length < 300 && !endsSentence(line.text) && afterLabel(line.text, "tags") !== null],
  ["byline-unread", (line, place) => line.index < place.firstProse && line.text.length < 90 && !endsSentence(line.text) && afterLabel(line.text, "byline", true) !== null],
  ["newsletter", (line) => line.text.length < 200 && invites.test(line.text)],
  ["legal", (line, place) => line.index > place.lastProse && /^(?:©|\(c\)\s|copyright\b)/iu.test(line.text.trim())],
];

/** An invitation to subscribe names the newsletter and says what to do with it. */
const invites =
  /newsletter.{0,60}(?:abonnier|anmeld|bestell|sign up|subscri|inbox|s['’]abonn|inscri|suscri|подпис|підпис|жазыл)|(?:abonnier|anmeld|sign up|subscri|inscri|abonnez|suscr[ií]b|подпи[сш]|підпи[сш]|жазыл).{0,60}(?:newsletter|bulletin|bolet[ií]n|рассылк|розсилк|таратылым)/iu;

/** Near the end a line that speaks to the reader about commenting is the page's, however it is worded. */
const speaksOfCommenting = (text: string): boolean =>
  text.length <= 160 && /\bcomment(?:s|ing|ers?)?\b/iu.test(text) && /\b(?:please|you|your|you['’]re)\b/iu.test(text) && !/[“”"«»„]/u.test(text);
