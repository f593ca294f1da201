import { sha256 } from "../lib/hash.ts";
import type { Archive } from "../model/archive.ts";
import { dataFileUrl, fullUrl, homeUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { columns, csvOf, jsonLinesOf } from "./data-table.ts";

interface DataFileRow {
  readonly name: string;
  readonly text: string;
}

/** The tables, and the package that describes them. */
export const rows = (archive: Archive): readonly DataFileRow[] => [
  { name: "articles.csv", text: csvOf(archive) },
  { name: "articles.jsonl", text: jsonLinesOf(archive) },
  { name: "datapackage.json", text: `${JSON.stringify(dataPackage(archive), null, 2)}\n` },
];

export const address = ({ name }: DataFileRow): PagePath => dataFileUrl(name);

export const render = ({ text }: DataFileRow): string => text;

/** https://specs.frictionlessdata.io/data-package/ */
const dataPackage = (archive: Archive): object => ({
  profile: "data-package",
  name: "articles",
  title: archive.settings.name,
  description: archive.settings.description,
  homepage: fullUrl(archive.settings, homeUrl()) ?? undefined,
  resources: [
    { ...resource("articles", "articles.csv", "csv", "text/csv", csvOf(archive)), profile: "tabular-data-resource", dialect: { delimiter: ",", lineTerminator: "\r\n", header: true }, schema: { fields: columns.map(csvField), primaryKey: "id", missingValues: [""] } },
    resource("articles-jsonl", "articles.jsonl", "jsonl", "application/jsonl", jsonLinesOf(archive)),
  ],
});

const resource = (name: string, path: string, format: string, mediatype: string, text: string): object => ({ name, path, format, mediatype, encoding: "utf-8", bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}` });

/** In CSV a list is text. */
const csvField = ({ name, type, meaning }: (typeof columns)[number]): object => ({ name, type: type === "array" ? "string" : type, description: type === "array" ? `${meaning}; several joined by " | "` : meaning });

export default template({ name: "data-file", rows, address, render });
