import { olderUrl, type PagePath } from "../model/url.ts";

/** Lines under one heading; `id` is its anchor. */
export interface Section<Line> {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** A section, or the part of it that stands on one page; `count` is of the whole. */
export interface ShownSection<Line> extends Section<Line> {
  readonly count: number;
}

export interface SectionsPage<Line> {
  readonly path: PagePath;
  /** Counted from 1. */
  readonly number: number;
  readonly sections: readonly ShownSection<Line>[];
  readonly before: PagePath | null;
  readonly after: PagePath | null;
}

/** Sections in order, cut into pages of so many lines; a long section goes on under its heading on the next. There is always a first page. */
export const sectionPages = <Line>(path: PagePath, sections: readonly Section<Line>[], size = 100): readonly SectionsPage<Line>[] => {
  const pages: ShownSection<Line>[][] = [[]];
  let left = size;
  for (const { id, name, lines } of sections)
    for (let from = 0; from < lines.length; ) {
      if (left === 0) {
        pages.push([]);
        left = size;
      }
      const shown = lines.slice(from, from + left);
      pages.at(-1)?.push({ id, name, lines: shown, count: lines.length });
      from += shown.length;
      left -= shown.length;
    }
  const pathOf = (number: number): PagePath => (number === 1 ? path : olderUrl(path, number));
  return pages.map((shown, at) => ({ path: pathOf(at + 1), number: at + 1, sections: shown, before: at === 0 ? null : pathOf(at), after: at === pages.length - 1 ? null : pathOf(at + 2) }));
};

/** Where each section begins: its page and anchor. */
export const sectionPlaces = (pages: readonly SectionsPage<unknown>[]): ReadonlyMap<string, string> => {
  const places = new Map<string, string>();
  for (const { path, sections } of pages) for (const { id } of sections) if (!places.has(id)) places.set(id, `${path}#${id}`);
  return places;
};
