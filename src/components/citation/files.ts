import { bibtex } from "./bibtex.ts";
import { cslItem } from "./csl-json.ts";
import type { Reference } from "./reference.ts";
import { ris } from "./ris.ts";

/** The formats that citation programs read, by the ending of their files. */
export const citationFormats = ["bib", "ris", "json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const citationNames: Readonly<Record<CitationFormat, string>> = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" };

export const citationFile = (references: readonly Reference[], format: CitationFormat): string => {
  switch (format) {
    case "bib":
      return references.map(bibtex).join("\n");
    case "ris":
      return references.map(ris).join("");
    case "json":
      return `${JSON.stringify(references.map(cslItem), null, 1)}\n`;
  }
};
