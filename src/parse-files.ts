import { isAbsolute, relative, resolve } from "node:path";
import { eventsOf, sourcesOf } from "./archive/curation.ts";
import { dataText, filesBelow } from "./archive/read.ts";
import { rolesOf, type OriginalPlace } from "./archive/roles.ts";
import { isOriginal } from "./formats/all.ts";
import type { Article } from "./model/article.ts";
import type { Problem } from "./model/problem.ts";
import { archiveAids, originalsReader } from "./originals.ts";

export interface ParsedFile {
  readonly path: string;
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

/** Single files, in the order given, one at a time; those below `content/` with their sidecars and defaults, others alone. */
export async function* parseFiles(order: { readonly root: string; readonly files: readonly string[] }): AsyncIterable<ParsedFile> {
  const aids = archiveAids({ sources: sourcesOf(dataText(order.root, "sources.yaml")).list, events: eventsOf(dataText(order.root, "events.yaml")).list });
  const read = originalsReader(order.root, aids);
  for (const place of placesOf(order)) for (const { path, article, problems } of await read(place)) yield { path, article, problems };
}

const placesOf = ({ root, files }: { readonly root: string; readonly files: readonly string[] }): readonly OriginalPlace[] => {
  const paths = files.map((file) => pathOf(root, file));
  const isInside = paths.some((path) => path.startsWith("content/"));
  const inside = new Map(isInside ? rolesOf(filesBelow(root, "content"), isOriginal).originals.map((place) => [place.path, place] as const) : []);
  return paths.map((path) => inside.get(path) ?? { path, sidecar: null, defaults: [] });
};

/** Relative to the root where it lies below it, else absolute. */
const pathOf = (root: string, file: string): string => {
  const way = relative(root, resolve(file)).replaceAll("\\", "/");
  return way.startsWith("../") || isAbsolute(way) ? resolve(file) : way;
};
