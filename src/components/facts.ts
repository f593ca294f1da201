import { html, type Html, type Part } from "../lib/html.ts";

export type Fact = readonly [label: string, value: Part];

/** Names with their values; those without a value are left out. */
export const facts = (list: readonly Fact[]): Html => {
  const known = list.filter(([, value]) => value !== null && value !== false && value !== "");
  return html`<dl class="facts">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
};
