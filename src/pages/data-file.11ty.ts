import { sha256 } from "../lib/hash.ts";
import type { Archive } from "../model/archive.ts";
import { dataFileUrl, fullUrl, homeUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { columns, csvOf, dataTable, jsonLinesOf, type DataTable } from "./data-table.ts";

/** The tables, and the package that describes them. */
interface DataFileRow {
  readonly name: "articles.csv" | "articles.jsonl" | "datapackage.json";
  readonly table: DataTable;
  /** What the package says of the archive. */
  readonly about: { readonly title: string; readonly description: string | null } | null;
}

export const rows = (archive: Archive): readonly DataFileRow[] => {
  const { name: title, description } = archive.settings;
  const table = dataTable(archive);
  return [
    { name: "articles.csv", table, about: null },
    { name: "articles.jsonl", table, about: null },
    { name: "datapackage.json", table, about: { title, description: description ?? null } },
  ];
};

export const address = ({ name }: DataFileRow): PagePath => dataFileUrl(name);

export const render = (row: DataFileRow): string => (row.name === "articles.csv" ? csvOf(row.table) : row.name === "articles.jsonl" ? jsonLinesOf(row.table) : `${JSON.stringify(dataPackage(row), null, 2)}\n`);

/** https://specs.frictionlessdata.io/data-package/ */
const dataPackage = ({ table, about }: DataFileRow): object => ({
  profile: "data-package",
  name: "articles",
  title: about?.title,
  description: about?.description ?? undefined,
  homepage: fullUrl(table.shelf, homeUrl()) ?? undefined,
  resources: [
    { ...resource("articles", "articles.csv", "csv", "text/csv", csvOf(table)), profile: "tabular-data-resource", dialect: { delimiter: ",", lineTerminator: "\r\n", header: true }, schema: { fields: columns.map(csvField), primaryKey: "id", missingValues: [""] } },
    resource("articles-jsonl", "articles.jsonl", "jsonl", "application/jsonl", jsonLinesOf(table)),
  ],
});

const resource = (name: string, path: string, format: string, mediatype: string, text: string): object => ({ name, path, format, mediatype, encoding: "utf-8", bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}` });

/** In CSV a list is text. */
const csvField = ({ name, type, meaning }: (typeof columns)[number]): object => ({ name, type: type === "array" ? "string" : type, description: type === "array" ? `${meaning}; several joined by " | "` : meaning });

export default template({ name: "data-file", rows, isRemembered: true, address, render });
