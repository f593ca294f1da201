import { once } from "../../lib/once.ts";
import { bibtex } from "./bibtex.ts";
import { cslItem } from "./csl-json.ts";
import type { Reference } from "./reference.ts";
import { ris } from "./ris.ts";

/** The formats that citation programs read, by the ending of their files. */
export const citationFormats = ["bib", "ris", "json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const citationNames: Readonly<Record<CitationFormat, string>> = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" };

export const citationFile = (references: readonly Reference[], format: CitationFormat): string => {
  const entries = references.map(entryOf[format]);
  switch (format) {
    case "bib":
      return entries.join("\n");
    case "ris":
      return entries.join("");
    case "json":
      return entries.length === 0 ? "[]\n" : `[\n${entries.join(",\n")}\n]\n`;
  }
};

/** An article stands in several lists: what is said of it is written once for each format, as long as its reference lives. */
const entryOf: Readonly<Record<CitationFormat, (reference: Reference) => string>> = {
  bib: once(bibtex),
  ris: once(ris),
  json: once((reference) => ` ${JSON.stringify(cslItem(reference), null, 1).replaceAll("\n", "\n ")}`),
};
