import { wordedDate } from "../published-time.ts";
import { citedDate } from "./cited-date.ts";
import type { Author } from "./person-name.ts";
import type { Reference } from "./reference.ts";

/**
 * A BibLaTeX entry in UTF-8, with the classic fields beside it for BibTeX. Without `entrysubtype` it would be a journal's.
 * https://ctan.org/pkg/biblatex, dates as in its chapter on ISO 8601-2.
 */
export const bibtex = (reference: Reference): string => {
  const date = citedDate(reference.published);
  const [year, month] = date.kind === "exact" ? date.period.split("-") : [];
  const mark = date.kind === "circa" ? "~" : date.kind === "doubted" ? "?" : "";
  const fields: readonly (readonly [string, string | null])[] = [
    ["entrysubtype", "newspaper"],
    ["author", reference.authors.length === 0 ? null : reference.authors.map(bibName).join(" and ")],
    ["title", `{${escapedTex(reference.title)}}`],
    ["origtitle", reference.originalTitle && `{${escapedTex(reference.originalTitle)}}`],
    ["journaltitle", reference.container && `{${escapedTex(reference.container)}}`],
    ["journal", reference.container && `{${escapedTex(reference.container)}}`],
    ["date", date.kind === "none" || date.kind === "words" ? null : date.period + mark],
    ["year", year ?? null],
    ["month", month ?? null],
    ["url", verbatim(reference.original ?? reference.page)],
    ["urldate", reference.accessed],
    ["langid", reference.language && (languages[reference.language.split("-")[0] ?? ""] ?? null)],
    ["keywords", reference.keywords.length === 0 ? null : escapedTex(reference.keywords.map((word) => word.replaceAll(",", " ")).join(", "))],
    ["note", escapedTex(noteOf(reference))],
  ];
  return `@article{${reference.id},\n${fields.flatMap(([name, value]) => (value === null || value === "" ? [] : [`  ${name} = {${value}},\n`])).join("")}}\n`;
};

/** What no field holds: an estimate in words, where this copy is, its fixity, and that a sample is invented. */
export const noteOf = ({ published, page, archive, sha256, isSample }: Reference): string =>
  [
    isSample && "Invented sample: this article was never published.",
    published.kind === "undated" && "No date of publication is known.",
    published.kind === "estimated" && `Published ${wordedDate(published, "en")} (estimated).`,
    `${archive}${page === null ? "" : `, ${page}`}, SHA-256 of the saved file ${sha256}.`,
  ]
    .filter(Boolean)
    .join(" ");

const bibName = (author: Author): string => (author.kind === "literal" ? `{${escapedTex(author.name)}}` : `${escapedTex(author.family)}, ${escapedTex(author.given)}`);

const signs: Readonly<Record<string, string>> = { "\\": "{\\textbackslash}", "{": "{\\textbraceleft}", "}": "{\\textbraceright}", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}" };

/** BibTeX counts braces even behind a backslash: they are written as words. */
const escapedTex = (text: string): string => text.replace(/[\\{}~^]|[%&$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);

const verbatim = (address: string | null): string | null => address && address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** As babel calls them. */
const languages: Readonly<Record<string, string>> = { en: "english", ru: "russian", uk: "ukrainian", de: "german", fr: "french", es: "spanish", it: "italian", pl: "polish", tr: "turkish", kk: "kazakh", pt: "portuguese", nl: "dutch", be: "belarusian", bg: "bulgarian", cs: "czech" };
