import type { RelatedLink } from "../model/article.ts";
import { afterLabel } from "../tables/phrases.ts";
import { usedFor, freeLines, type Line, type Reading, type Use } from "./reading.ts";

export interface RelatedFound {
  readonly related: readonly RelatedLink[];
  readonly uses: readonly (readonly [number, Use])[];
}

/** `Related article: …`, `Read also: …`: what the outlet pointed to. */
export const relatedLinksOf = (reading: Reading): RelatedFound => {
  const found = freeLines(reading).flatMap((line) => {
    const link = relatedIn(line);
    return link ? [{ line, link }] : [];
  });
  return { related: found.map((one) => one.link), uses: found.map((one) => usedFor(one.line, "related")) };
};

const relatedIn = (line: Line): RelatedLink | null => {
  if (line.text.length > 300 || line.block.kind !== "paragraph") return null;
  const title = afterLabel(line.text, "related")?.trim();
  if (title === undefined || title.length < 8) return null;
  const link = line.block.marks.find((mark) => mark.kind === "link");
  return { title, url: link?.kind === "link" ? link.href : null, lines: line.block.lines };
};
