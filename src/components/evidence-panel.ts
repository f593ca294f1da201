import { html, type Html } from "../lib/html.ts";
import type { Field, Oddity, Removed } from "../model/article.ts";
import type { Evidence } from "../model/evidence.ts";
import { interfaceLanguage, wordsOf } from "./words.ts";
import { oddityInWords, oddityPanel } from "./words/oddities.ts";
import { ruleInWords } from "./words/rules.ts";

/** What the record says in one field, and how it is known. */
export interface Statement {
  readonly field: Field;
  /** As a reader reads it. */
  readonly value: string;
  readonly evidence: Evidence;
}

export interface Shown {
  readonly statements: readonly Statement[];
  readonly removed: readonly Removed[];
  readonly oddities: readonly Oddity[];
}

/** The id of a field's line in the panel. */
export const evidenceAnchor = (field: Field): string => `how-${field.replaceAll("_", "-")}`;

/** Every field with its evidence, what is odd in the text, every line left out with its rule; closed until asked for; nothing when there is nothing. */
export const evidencePanel = ({ statements, removed, oddities }: Shown, language: string): Html | false => {
  if (statements.length + removed.length + oddities.length === 0) return false;
  const words = wordsOf(language).evidence;
  const odd = oddityPanel(language);
  return html`<details class="how" id="how"><summary><h2>${words.title}</h2></summary>
${statements.length > 0 && html`<p class="meta">${words.lead}</p><dl>${statements.map((one) => statement(one, language))}</dl>`}
${oddities.length > 0 && html`<h3>${odd.title}</h3><p class="meta">${odd.lead}</p><dl>${oddities.map((one) => oddity(one, language))}</dl>`}
${removed.length > 0 && html`<h3>${words.removed}</h3><p class="meta">${words.removedLead}</p><dl>${byRule(removed, language).map(([rule, lines]) => leftOut(rule, lines, language))}</dl>`}
</details>`;
};

const statement = ({ field, value, evidence }: Statement, language: string): Html => {
  const words = wordsOf(language).evidence;
  const where = [words.methods[evidence.method], placeOf(evidence, language), words.certainty[certainty(evidence.confidence)]].filter(Boolean).join(", ");
  return html`<div id="${evidenceAnchor(field)}"><dt>${words.fields[field]}</dt><dd><bdi>${value}</bdi><span class="meta">${where}${reasons(evidence.reasons, language)}</span>${quoted(evidence.text)}</dd></div>`;
};

/** Reasons are the parser's own, in English. */
const reasons = (given: readonly string[], language: string): Html | string | false => {
  if (given.length === 0) return false;
  const text = `: ${given.join("; ")}`;
  return interfaceLanguage(language).startsWith("en") ? text : html`<span lang="en">${text}</span>`;
};

const oddity = ({ code, lines, text, proposed }: Oddity, language: string): Html => {
  const more = proposed === undefined ? "" : /^\d+$/.test(proposed) ? proposed : oddityPanel(language).proposed(proposed);
  return html`<div><dt>${oddityInWords(code, language)}</dt><dd>${quoted(text)}<span class="meta">${[placeOf({ lines }, language), more].filter(Boolean).join(", ")}</span></dd></div>`;
};

/** In the order of their first lines, by the words that readers see. */
const byRule = (removed: readonly Removed[], language: string): readonly (readonly [string, readonly Removed[]])[] => {
  const groups = new Map<string, Removed[]>();
  for (const one of removed) {
    const rule = ruleInWords(one.rule, language);
    const group = groups.get(rule);
    if (group) group.push(one);
    else groups.set(rule, [one]);
  }
  return [...groups];
};

const leftOut = (rule: string, lines: readonly Removed[], language: string): Html =>
  html`<div><dt>${rule}</dt>${lines.map((one) => html`<dd>${quoted(one.text, 120)}<span class="meta">${placeOf(one, language)}</span></dd>`)}</div>`;

const placeOf = (at: Pick<Evidence, "lines" | "place">, language: string): string =>
  at.lines ? wordsOf(language).evidence.line(at.lines[0], at.lines[1]) : (at.place ?? "");

/** Confidence in words: numbers would look more exact than they are. */
const certainty = (confidence: number): "certain" | "likely" | "probable" | "weak" =>
  confidence >= 0.97 ? "certain" : confidence >= 0.88 ? "likely" : confidence >= 0.7 ? "probable" : "weak";

/** The words of the original, in part where they are long. */
const quoted = (text: string, most = 240): Html | false => text !== "" && html`<q dir="auto">${text.length > most ? `${text.slice(0, most - 1).trimEnd()}…`.toWellFormed() : text}</q>`;
