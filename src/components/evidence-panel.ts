import { html, type Html } from "../lib/html.ts";
import type { Field, Removed } from "../model/article.ts";
import type { Evidence } from "../model/evidence.ts";
import { wordsOf } from "./words.ts";

/** What the record says in one field, and how it is known. */
export interface Statement {
  readonly field: Field;
  /** As a reader reads it. */
  readonly value: string;
  readonly evidence: Evidence;
}

/** The id of a field's line in the panel. */
export const evidenceAnchor = (field: Field): string => `how-${field.replaceAll("_", "-")}`;

/** Every field with its evidence, and every line left out with its rule; closed until asked for. */
export const evidencePanel = (statements: readonly Statement[], removed: readonly Removed[], language: string): Html => {
  const words = wordsOf(language).evidence;
  return html`<details class="how" id="how"><summary><h2>${words.title}</h2></summary>
<p class="meta">${words.lead}</p>
<dl>${statements.map((one) => statement(one, language))}</dl>
${removed.length > 0 && html`<h3>${words.removed}</h3><p class="meta">${words.removedLead}</p><dl>${removed.map((one) => removedLine(one, language))}</dl>`}
</details>`;
};

const statement = ({ field, value, evidence }: Statement, language: string): Html => {
  const words = wordsOf(language).evidence;
  const where = [words.methods[evidence.method], placeOf(evidence, language), words.certainty[certainty(evidence.confidence)]].filter(Boolean).join(", ");
  const quoted = evidence.text !== "" && html`<q dir="auto">${shortened(evidence.text)}</q>`;
  return html`<div id="${evidenceAnchor(field)}"><dt>${words.fields[field]}</dt><dd><bdi>${value}</bdi><span class="meta">${where}${evidence.reasons.length > 0 && `: ${evidence.reasons.join("; ")}`}</span>${quoted}</dd></div>`;
};

const removedLine = (removed: Removed, language: string): Html =>
  html`<div><dt>${placeOf(removed, language)}</dt><dd>${removed.text !== "" && html`<q dir="auto">${shortened(removed.text)}</q>`}<span class="meta">${removed.rule.replaceAll("-", " ")}</span></dd></div>`;

const placeOf = (at: Pick<Evidence, "lines" | "place">, language: string): string =>
  at.lines ? wordsOf(language).evidence.line(at.lines[0], at.lines[1]) : (at.place ?? "");

/** Confidence in words: numbers would look more exact than they are. */
const certainty = (confidence: number): "certain" | "likely" | "probable" | "weak" =>
  confidence >= 0.97 ? "certain" : confidence >= 0.88 ? "likely" : confidence >= 0.7 ? "probable" : "weak";

const shortened = (text: string): string => (text.length > 240 ? `${text.slice(0, 239).trimEnd()}…`.toWellFormed() : text);
