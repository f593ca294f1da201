import type { Fragment } from "./engine.ts";
import { shownOf } from "./find.ts";

const columns = ["headline", "source", "published", "kind", "authors", "language", "original", "archive"] as const;

const valuesOf = (fragment: Fragment, origin: string): Readonly<Record<(typeof columns)[number], string>> => {
  const shown = shownOf(fragment);
  return {
    headline: fragment.meta["title"] ?? "",
    source: fragment.filters.source?.[0] ?? "",
    published: shown.edtf ?? "",
    kind: fragment.filters.kind?.[0] ?? "",
    authors: shown.authors.join("; "),
    language: fragment.filters.language?.[0] ?? "",
    original: shown.original ?? "",
    archive: origin + fragment.url,
  };
};

/** RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. `published` is EDTF. */
export const csvOf = (fragments: readonly Fragment[], origin: string): string => {
  const lines = fragments.map((fragment) => Object.values(valuesOf(fragment, origin)).map(cell).join(","));
  return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
};

/** A spreadsheet would calculate what begins like a formula. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** https://en.wikipedia.org/wiki/RIS_(file_format): a date only as far as it is known, an estimate as a note. */
export const risOf = (fragments: readonly Fragment[], origin: string): string =>
  fragments
    .map((fragment) => {
      const { headline, source, published, kind, language, original, archive } = valuesOf(fragment, origin);
      const [year, month = "", day = ""] = kind === "known" ? published.split("-") : [];
      const tags: readonly (readonly [string, string])[] = [
        ["TY", "NEWS"],
        ["TI", headline],
        ...shownOf(fragment).authors.map((name) => ["AU", name] as const),
        ["T2", source],
        ["PY", year ?? ""],
        ["DA", year === undefined ? "" : `${year}/${month}/${day}/`],
        ["N1", kind === "estimated" ? `Date estimated: ${published}` : ""],
        ["LA", language],
        ["UR", original === "" ? archive : original],
        ["L2", original === "" ? "" : archive],
      ];
      const lines = tags.filter(([, value]) => value !== "").map(([tag, value]) => `${tag}  - ${value.replace(/\s+/gu, " ")}`);
      return [...lines, "ER  - ", ""].join("\r\n");
    })
    .join("");
