/** A table as spreadsheets read it: https://www.rfc-editor.org/rfc/rfc4180, in UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe. */
export const csvText = (lines: readonly (readonly (string | number | null)[])[]): string => lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");

const csvCell = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = value.toWellFormed().replace(/\u0000/g, "\ufffd");
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
