/** What a cell of a table may hold; a list is joined by ` | `. */
export type Value = string | number | readonly string[] | null;

/** https://www.rfc-editor.org/rfc/rfc4180, in UTF-8; no cell that a spreadsheet could take for a formula. */
export const csvText = (lines: readonly (readonly Value[])[]): string => lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");

const cell = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string" && isPlain.test(value)) return value;
  const text = (typeof value === "string" ? value : value.join(" | ")).toWellFormed().replace(/\u0000/g, "\ufffd");
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Most cells are, and an archive has many. */
const isPlain = /^(?![=+\-@\t\r])[^",\r\n\u0000\ud800-\udfff]*$/;
