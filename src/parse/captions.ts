import type { Caption } from "../model/article.ts";
import { afterLabel } from "../tables/phrases.ts";
import { folded } from "../lib/text.ts";
import { freeLines, usedFor, type Line, type Reading, type Use } from "./reading.ts";

export interface CaptionsFound {
  /** `before` is an index into the lines of the original; `article.ts` turns it into one of the body. */
  readonly captions: readonly Caption[];
  /** The address of each caption's picture. */
  readonly pictures: readonly (string | null)[];
  readonly uses: readonly (readonly [number, Use])[];
}

/** Lines that belong to a picture: figures, and lines that end in a credit (`… Picture credit: X`, `… **Agency**`). */
export const captionsOf = (reading: Reading): CaptionsFound => {
  const found = freeLines(reading).flatMap((line) => {
    const caption = captionIn(line);
    return caption ? [{ line, caption }] : [];
  });
  return {
    captions: found.map(({ line, caption }) => ({ ...caption, lines: line.block.lines, before: line.index, ...(line.block.picture?.alt != null ? { alt: line.block.picture.alt } : {}) })),
    pictures: found.map(({ line }) => line.block.picture?.address ?? null),
    uses: found.map(({ line }) => usedFor(line, "captions")),
  };
};

const captionIn = (line: Line): { readonly text: string; readonly credit: string | null } | null => {
  if (line.block.kind === "figure") return captionParts(line.text) ?? { text: folded(line.text), credit: null };
  if (line.block.kind !== "paragraph" || line.text.length > 400) return null;
  return labelledCaption(line) ?? captionParts(line.text) ?? strongCredit(line);
};

/** `Photo: what it shows. **Name**`, `Pictured: what it shows`: more than a name stands behind the label. */
const labelledCaption = (line: Line): { readonly text: string; readonly credit: string | null } | null => {
  const said = afterLabel(line.text, "caption") ?? sentenceOf(afterLabel(line.text, "credit"));
  if (said === null || said.length < 8) return null;
  const strong = strongCredit(line);
  return strong ? { text: said.slice(0, said.length - strong.credit.length).trim(), credit: strong.credit } : (captionParts(said) ?? { text: said, credit: null });
};

const sentenceOf = (said: string | null): string | null => (said !== null && /[.!?](?:\s|$)/u.test(said) && said.split(/\s+/).length >= 5 && /^\p{Ll}|\s\p{Ll}{2,}\s/u.test(said) ? said : null);

const creditMark = /(?:^|[\s(.[|])((?:[\p{L}]+[ \t]+){0,2}[\p{L}]+)\s*[:：]\s*([^:：]{2,80})$/u;

/** `Caption. Photo: Name / Agency` or `Photo: Name`. */
export const captionParts = (text: string): { readonly text: string; readonly credit: string } | null => {
  if (!/[:：]/.test(text)) return null;
  const line = folded(text).replace(/[)\]]$/, "");
  const match = creditMark.exec(line);
  if (!match) return null;
  const tail = `${match[1] ?? ""}: ${match[2] ?? ""}`;
  for (const words of [match[1] ?? "", (match[1] ?? "").split(/\s+/).slice(1).join(" "), (match[1] ?? "").split(/\s+/).at(-1) ?? ""]) {
    const credit = words === "" ? null : afterLabel(`${words}: ${match[2] ?? ""}`, "credit");
    if (credit === null || credit === "" || /\p{L}{2}[.!?]\s+\p{Lu}/u.test(credit) || credit.split(/\s+/).length > 9) continue;
    const before = line.slice(0, line.length - tail.length + (match[1] ?? "").length - words.length).replace(/[\s(|[]+$/u, "").trim();
    return { text: before, credit: credit.replace(/[.\s]+$/, "") };
  }
  return null;
};

/** `Caption text. **Agency**`: a short strong end behind a sentence. */
const strongCredit = (line: Line): { readonly text: string; readonly credit: string } | null => {
  const last = line.block.marks.at(-1);
  if (last?.kind !== "strong" || last.end !== line.text.length || last.start < 20 || last.end - last.start > 50) return null;
  const text = line.text.slice(0, last.start).trim();
  return /[.!?”"]$/u.test(text) ? { text, credit: line.text.slice(last.start).trim() } : null;
};
