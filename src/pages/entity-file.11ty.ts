import type { Archive } from "../model/archive.ts";
import { dataFileUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { entitiesCsv, networkJson, pairsCsv } from "./entity-tables.ts";

interface EntityFileRow {
  readonly name: string;
  readonly text: string;
}

/** What the articles name, and what they name together, for other programs. */
export const rows = (archive: Archive): readonly EntityFileRow[] =>
  !archive.settings.analyses ? [] : [{ name: "entities.csv", text: entitiesCsv(archive) }, { name: "entity-pairs.csv", text: pairsCsv(archive) }, { name: "network.json", text: networkJson(archive) }];

export const address = ({ name }: EntityFileRow): PagePath => dataFileUrl(name);

export const render = ({ text }: EntityFileRow): string => text;

export default template({ name: "entity-file", rows, address, render });
