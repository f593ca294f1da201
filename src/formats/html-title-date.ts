import type { Declared } from "../model/raw-document.ts";
import { dateShapeIn } from "./date-shape.ts";
import { declares } from "./html-declared.ts";

/** The day that is a part of its own in the window's title or the shared one: `Harbour reopens | Gazette | 28.04.2023`, `08.11.2021 | Harbour reopens`. */
export const titleDates = (titles: readonly string[]): readonly Declared[] => {
  for (const title of titles) {
    const parts = title.split(/\s+[|–—·•-]\s+|,\s+(?=\d{1,2}[.\s])/u).map((part) => part.trim());
    const alone = [parts.at(-1), parts[0], parts.at(-2)].flatMap((part) => {
      const shape = parts.length > 1 && part !== undefined ? dateShapeIn(part) : null;
      return shape && shape.before.trim() === "" && /^[\s\d:.,]*(?:uhr)?$/iu.test(shape.after) ? [shape.text] : [];
    });
    if (alone[0] !== undefined) return [declares("published", alone[0], "date in the title", 0.75)];
  }
  return [];
};
