import { evidence } from "../model/evidence.ts";
import { phraseForm, sameWords } from "../lib/text.ts";
import { afterLabel, isLabelForm } from "../tables/phrases.ts";
import { captionParts } from "./captions.ts";
import { freeLines, placeOf, removedBy, usedFor, type FieldFound, type Line, type Reading } from "./reading.ts";
import { writtenDates } from "./written-date.ts";

const address = /^<?(https?:\/\/[^\s<>"]+?)>?$/i;

/** Where the article first stood: declared by the page, or an address after a label (`Original url:`), or alone at either end. */
export const originalUrl = (reading: Reading): FieldFound<string> | null => declaredUrl(reading) ?? labelledUrl(reading) ?? loneUrl(reading);

const declaredUrl = (reading: Reading): FieldFound<string> | null => {
  const found = reading.document.declared.find((one) => one.field === "url");
  return found ? { value: found.value.value, evidence: found.value.evidence, uses: [] } : null;
};

/** The first address behind a label. What stands behind the same label again says no more, and is used up with it. */
const labelledUrl = (reading: Reading): FieldFound<string> | null => {
  const lines = freeLines(reading);
  const labelled = lines.flatMap((line, at) => labelledAt(line, lines[at + 1]) ?? []);
  const [first] = labelled;
  if (!first) return null;
  const again = labelled.slice(1).filter((one) => one.label === first.label || one.url === first.url);
  return found(first.url, first.line, 0.97, first.above ? "below its label" : "after its label", [first, ...again].flatMap((one) => [...(one.above ? [removedBy(one.above, "original-url-label")] : []), usedFor(one.line, "url")]));
};

interface Labelled {
  readonly url: string;
  /** Of the address, and of its label where that stands above. */
  readonly line: Line;
  readonly above: Line | null;
  readonly label: string;
}

const labelledAt = (line: Line, next: Line | undefined): Labelled | null => {
  if (line.text.length > 400) return null;
  const after = afterLabel(line.text, "original-url");
  const url = address.exec((after ?? "").trim())?.[1];
  if (url) return { url, line, above: null, label: phraseForm(sameWords(line.text.slice(0, line.text.length - (after?.length ?? 0)))) };
  const below = isLabelForm(line.form, "original-url") && next ? addressOf(next) : null;
  return below && next ? { url: below, line: next, above: line, label: line.form } : null;
};

const loneUrl = (reading: Reading): FieldFound<string> | null => {
  if (!reading.lines.some((line) => line.block.marks.length > 0 || mayBeAddress.test(line.text))) return null;
  const lines = freeLines(reading).filter((line) => !isBesideStory(line));
  const alone = [...new Set([lines[0], lines[1], lines.at(-1)])].flatMap((line) => {
    const url = line ? addressOf(line) : null;
    return line && url && new URL(url).pathname.length > 1 ? [{ line, url }] : [];
  });
  const urls = new Set(alone.map((one) => one.url));
  const first = alone[0];
  return first && urls.size === 1 ? found(first.url, first.line, 0.7, "alone at the edge of the text", alone.map(({ line }) => usedFor(line, "url"))) : null;
};

const mayBeAddress = /^\s*<?https?:/i;

/** What goes to other fields or out, whatever the address is: the edge of the text is the last line that does not. */
const isBesideStory = (line: Line): boolean =>
  line.form === "" || line.rule !== null || captionParts(line.text) !== null || afterLabel(line.text, "related") !== null || (line.text.length < 60 && writtenDates(line.text).length > 0);

const addressOf = (line: Line): string | null => {
  const link = line.block.marks.find((mark) => mark.kind === "link");
  const text = link?.kind === "link" && link.start === 0 && link.end === line.text.length ? link.href : line.text.trim();
  const url = address.exec(text)?.[1];
  return url !== undefined && URL.canParse(url) ? url : null;
};

const found = (url: string, line: Line, confidence: number, reason: string, uses: FieldFound<string>["uses"]): FieldFound<string> => ({
  value: url,
  evidence: evidence("stated", placeOf(line), line.text, confidence, [reason]),
  uses,
});
