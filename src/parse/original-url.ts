import { evidence } from "../model/evidence.ts";
import { afterLabel, isLabelForm } from "../tables/phrases.ts";
import { freeLines, placeOf, removedBy, usedFor, type FieldFound, type Line, type Reading } from "./reading.ts";

const address = /^<?(https?:\/\/[^\s<>"]+?)>?$/i;

/** Where the article first stood: declared by the page, or an address after a label (`Original url:`), or alone at either end. */
export const originalUrl = (reading: Reading): FieldFound<string> | null => declaredUrl(reading) ?? labelledUrl(reading) ?? loneUrl(reading);

const declaredUrl = (reading: Reading): FieldFound<string> | null => {
  const found = reading.document.declared.find((one) => one.field === "url");
  return found ? { value: found.value.value, evidence: found.value.evidence, uses: [] } : null;
};

const labelledUrl = (reading: Reading): FieldFound<string> | null => {
  const lines = freeLines(reading);
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 400) continue;
    const sameLine = address.exec((afterLabel(line.text, "original-url") ?? "").trim())?.[1];
    if (sameLine) return found(sameLine, line, 0.97, "after its label", []);
    const next = lines[at + 1];
    const below = isLabelForm(line.form, "original-url") && next ? addressOf(next) : null;
    if (below && next) return found(below, next, 0.97, "below its label", [removedBy(line, "original-url-label")]);
  }
  return null;
};

const loneUrl = (reading: Reading): FieldFound<string> | null => {
  const lines = freeLines(reading);
  const alone = [lines[0], lines[1], lines.at(-1)].flatMap((line) => {
    const url = line ? addressOf(line) : null;
    return line && url && new URL(url).pathname.length > 1 ? [{ line, url }] : [];
  });
  const urls = new Set(alone.map((one) => one.url));
  const first = alone[0];
  return first && urls.size === 1 ? found(first.url, first.line, 0.7, "alone at the edge of the text", []) : null;
};

const addressOf = (line: Line): string | null => {
  const link = line.block.marks.find((mark) => mark.kind === "link");
  const text = link?.kind === "link" && link.start === 0 && link.end === line.text.length ? link.href : line.text.trim();
  const url = address.exec(text)?.[1];
  return url !== undefined && URL.canParse(url) ? url : null;
};

const found = (url: string, line: Line, confidence: number, reason: string, uses: FieldFound<string>["uses"]): FieldFound<string> => ({
  value: url,
  evidence: evidence("stated", placeOf(line), line.text, confidence, [reason]),
  uses: [...uses, usedFor(line, "url")],
});
