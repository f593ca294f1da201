import { citedDate } from "./cited-date.ts";
import { familyFirst } from "./person-name.ts";
import { noteOf } from "./bibtex.ts";
import type { Reference } from "./reference.ts";

/** RIS, a newspaper article: https://en.wikipedia.org/wiki/RIS_(file_format) A date stands here only when it is known. */
export const ris = (reference: Reference): string => {
  const date = citedDate(reference.published);
  const [year, month = "", day = ""] = date.kind === "exact" ? date.period.split("-") : [];
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["TY", "NEWS"],
    ["TI", reference.title],
    ...reference.authors.map((author) => ["AU", familyFirst(author)] as const),
    ["T2", reference.container],
    ["DA", year && `${year}/${month}/${day}${day === "" ? "/" : ""}`],
    ["PY", year],
    ["SE", reference.section],
    ["CY", reference.dateline],
    ["LA", reference.language],
    ["AB", reference.description],
    ...reference.keywords.map((word) => ["KW", word] as const),
    ["UR", reference.original ?? reference.page],
    ["AN", reference.id],
    ["Y2", reference.accessed?.replaceAll("-", "/")],
    ["DP", reference.archive],
    ["N1", noteOf(reference)],
  ];
  return `${fields.flatMap(([name, value]) => (value ? [`${name}  - ${value}\r\n`] : [])).join("")}ER  - \r\n`;
};
