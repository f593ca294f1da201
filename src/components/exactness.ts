import { html, type Html } from "../lib/html.ts";
import { wordsOf } from "./words.ts";
import { timeWords } from "./words/time.ts";

/** How closely the articles of a period are dated. The first three add up to all. */
export interface Exactness {
  readonly toDay: number;
  readonly toMonth: number;
  readonly toYear: number;
  /** Of all these. */
  readonly estimated: number;
}

export interface ExactnessLine extends Exactness {
  readonly name: string;
  readonly href: string;
}

/** The figures beside a figure: one line a year or month. Columns that would hold nothing, or nothing new, are left out. */
export const exactnessTable = (kind: "year" | "month", lines: readonly ExactnessLine[], language: string): Html => {
  const { columns, table } = timeWords(language);
  const { number } = wordsOf(language);
  const held = (["toDay", "toMonth", "toYear", "estimated"] as const).filter((column) => lines.some((line) => line[column] > 0));
  const shown = held.length > 1 ? held : [];
  const all = (line: Exactness): number => line.toDay + line.toMonth + line.toYear;
  const head = ["all" as const, ...shown].map((column) => html`<th scope="col">${columns[column]}</th>`);
  const rows = lines.map((line) => html`<tr><th scope="row"><a href="${line.href}">${line.name}</a></th>${[all(line), ...shown.map((column) => line[column])].map((count) => html`<td>${count === 0 ? "–" : number(count)}</td>`)}</tr>`);
  return html`<section class="wide" tabindex="0" aria-label="${table}"><table class="figures"><caption>${table}</caption><thead><tr><th scope="col">${columns[kind]}</th>${head}</tr></thead><tbody>${rows}</tbody></table></section>`;
};
