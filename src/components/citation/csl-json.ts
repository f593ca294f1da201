import { wordedDate } from "../published-time.ts";
import { citedDate } from "./cited-date.ts";
import { noteOf } from "./bibtex.ts";
import type { Reference } from "./reference.ts";

/** One item of CSL-JSON: https://github.com/citation-style-language/schema. Nothing but what its schema knows; the rest stands in `custom`. */
export const cslItem = (reference: Reference): Readonly<Record<string, unknown>> => {
  const { published } = reference;
  return Object.fromEntries(
    Object.entries({
      type: "article-newspaper",
      id: reference.id,
      title: reference.title,
      "original-title": reference.originalTitle,
      author: reference.authors.length === 0 ? null : reference.authors.map((one) => (one.kind === "literal" ? { literal: one.name } : { family: one.family, given: one.given })),
      "container-title": reference.container,
      issued: issued(published),
      accessed: reference.accessed && { "date-parts": [reference.accessed.split("-").map(Number)] },
      URL: reference.original ?? reference.page,
      language: reference.language,
      section: reference.section,
      "publisher-place": reference.dateline,
      abstract: reference.description,
      keyword: reference.keywords.length === 0 ? null : reference.keywords.join(", "),
      archive: reference.archive,
      archive_location: reference.page,
      note: noteOf(reference),
      custom: { edtf: published.kind === "undated" ? null : published.edtf, published: published.kind, sha256: reference.sha256 },
    }).filter(([, value]) => value !== null && value !== ""),
  );
};

/** An estimate is `circa`, or words where it is a span; the undated have none, and styles print "n.d." themselves. */
const issued = (published: Reference["published"]): object | null => {
  const date = citedDate(published);
  if (date.kind === "none") return null;
  if (date.kind === "words") return { literal: wordedDate(date.published, "en") };
  const parts = { "date-parts": [date.period.split("-").map(Number)] };
  return date.kind === "exact" ? parts : { ...parts, circa: true };
};
