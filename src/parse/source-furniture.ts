import { evidence, type Evidence } from "../model/evidence.ts";
import type { Source } from "../model/source.ts";
import { folded, sameWords } from "../lib/text.ts";
import { placeOf, type Line, type Reading } from "./reading.ts";
import type { SourceIndex } from "./source-index.ts";
import { storyStart } from "./story-start.ts";

export interface PrintedSource {
  readonly source: Source;
  readonly evidence: Evidence;
}

/** An outlet of the table whose name the page prints as its own: behind a headline, or in one of its last lines. */
export const sourceInFurniture = (reading: Reading, index: SourceIndex): PrintedSource | null => {
  const start = Math.max(storyStart(reading), 1);
  const head = reading.lines.slice(0, Math.min(start, 12));
  for (const line of head) {
    const suffix = siteSuffix(line.text, (rest) => reading.lines.slice(0, 12).some((other) => other.index !== line.index && other.same === sameWords(rest)));
    const source = suffix === null ? undefined : index.byName.get(sameWords(suffix.site));
    if (suffix && source) return found(source, line, 0.95, "the site's name behind a headline");
  }
  for (const line of reading.lines.slice(Math.max(start, reading.lines.length - 6)).reverse()) {
    const source = ownerOf(line.text, index);
    if (source) return found(source, line, 0.9, "the site's name at the foot of the page");
  }
  return null;
};

const found = (source: Source, line: Line, confidence: number, reason: string): PrintedSource => ({ source, evidence: evidence("pattern", placeOf(line), line.text, confidence, [reason]) });

/**
 * `Headline | Gazette`. After a dash only when the rest stands in another line too: `Train late – Gazette` says who reported it.
 */
export const siteSuffix = (text: string, standsAlone: (rest: string) => boolean): { readonly rest: string; readonly site: string } | null => {
  const line = folded(text);
  if (!/ [|†‡¦•·—–-] /.test(line)) return null;
  const [, rest, mark, site] = /^(.{2,300}\S)\s+([|†‡¦•·—–-])\s+([^|†‡¦]{2,60})$/u.exec(line) ?? [];
  if (rest === undefined || site === undefined || mark === undefined) return null;
  return /[—–-]/u.test(mark) && !standsAlone(rest) ? null : { rest, site };
};

const rightsReserved = /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены|усі права захищені|всі права захищені|барлық құқықтар/iu;

/** `© 2024 The Gazette`, `The Gazette – news from the hills. All rights reserved.`, `Gazette — all the news`. */
const ownerOf = (text: string, index: SourceIndex): Source | null => {
  const line = folded(text);
  if (line.length > 200) return null;
  const owned = /^(?:©|\(c\)|copyright)\s*(?:©\s*)?/iu.exec(line);
  if (owned) return named(line.slice(owned[0].length).replace(/^(?:\d{4}(?:\s*[-–—]\s*\d{4})?|by|,|\s)+/iu, ""), index);
  const [, name, rest] = /^(\S.{1,60}?)\s+[—–|-]\s+(.+)$/u.exec(line) ?? [];
  if (name === undefined || rest === undefined) return rightsReserved.test(line) ? named(line, index) : null;
  const source = index.byName.get(sameWords(name));
  return source && (source.kind !== "agency" || rightsReserved.test(rest)) && !/["“”«»„:]/u.test(rest) ? source : null;
};

/** The longest run of first words, before any full stop or comma, that is an outlet's name. */
const named = (text: string, index: SourceIndex): Source | null => {
  const words = (/^[^.,;|]+/u.exec(text)?.[0] ?? "").split(/\s+/).slice(0, 8);
  for (let length = words.length; length > 0; length--) {
    const source = index.byName.get(sameWords(words.slice(0, length).join(" ")));
    if (source) return source;
  }
  return null;
};
