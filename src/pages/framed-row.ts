import type { Unit } from "../components/activity.ts";
import { siteOf, type Site } from "../components/site.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { framedUrl, href, tableUrl, termUrl, type PagePath } from "../model/url.ts";
import { framingCounts, groupAnchor, type FramedCounts, type Group } from "./framing-counts.ts";
import { sectionPlaces } from "./sections.ts";
import { groupName, termPages } from "./term-row.ts";

/** How often, how many of these in quotation marks, and where their sentences are; null for none. */
export type Cell = { readonly count: number; readonly quoted: number; readonly href: string | null } | null;

export interface CountLine {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** The counts of one thing's terms. */
export interface FramedRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly name: string;
  readonly description: string | null;
  readonly table: string;
  readonly terms: readonly { readonly name: string; readonly href: string | null; readonly cell: Cell }[];
  readonly outlets: readonly CountLine[];
  /** Outlets beyond those, together. */
  readonly others: { readonly outlets: number; readonly cells: readonly Cell[] } | null;
  readonly unit: Unit;
  readonly times: readonly CountLine[];
  /** Of each period, gaps included, by the place of the term. */
  readonly periods: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

const mostOutlets = 150;

export const framedRows: (archive: Archive) => readonly FramedRow[] = once((archive) => framingCounts(archive).map((counts) => framedRow(archive, counts)));

const framedRow = (archive: Archive, counts: FramedCounts): FramedRow => {
  const { settings } = archive;
  const { framed, frame, outlets, periods } = counts;
  const { id, name, description } = framed.thing;
  const pages = termPages(archive).filter(({ thing }) => thing === counts);
  const places = framed.terms.map((_, at) => {
    const own = pages.find((one) => one.at === at);
    return new Map([...(own ? [...sectionPlaces(own.outlet), ...sectionPlaces(own.time)] : [])]);
  });
  const line = (group: Group): CountLine => ({
    name: groupName(group, counts, settings.language),
    cells: group.uses.map((uses, at) => {
      const place = places[at]?.get(groupAnchor(group));
      return uses.length === 0 ? null : { count: uses.length, quoted: uses.filter(({ isQuoted }) => isQuoted).length, href: place === undefined ? null : settings.base + place.slice(1) };
    }),
  });
  const rest = outlets.slice(mostOutlets);
  return {
    site: siteOf(archive),
    path: framedUrl(id),
    name,
    description: description ?? null,
    table: href(settings, tableUrl(framedUrl(id), "counts")),
    terms: framed.terms.map((term) => ({
      name: term.name,
      href: term.uses.length > 0 ? href(settings, termUrl(id, term.id)) : null,
      cell: { count: term.uses.length, quoted: term.uses.filter(({ isQuoted }) => isQuoted).length, href: term.uses.length > 0 ? href(settings, termUrl(id, term.id)) : null },
    })),
    outlets: outlets.slice(0, mostOutlets).map(line),
    others: rest.length === 0 ? null : { outlets: rest.length, cells: framed.terms.map((_, at) => summed(rest.map((group) => line(group).cells[at] ?? null))) },
    unit: frame?.unit ?? "year",
    times: periods.map(line),
    periods: frame?.periods ?? [],
    counts: framed.terms.map((_, at) => (frame?.periods ?? []).map((period) => periods.find(({ kind, key }) => kind === "period" && key === period)?.uses[at]?.length ?? 0)),
  };
};

const summed = (cells: readonly Cell[]): Cell => {
  const [count, quoted] = [cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0), cells.reduce((sum, cell) => sum + (cell?.quoted ?? 0), 0)];
  return count === 0 ? null : { count, quoted, href: null };
};
