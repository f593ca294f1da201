import { html, type Html } from "../../lib/html.ts";

/** A citation in one style: plain text, and titles in italics. */
export type Cited = readonly (string | { readonly italic: string })[];

export const citedHtml = (cited: Cited): Html => html`${cited.map((part) => (typeof part === "string" ? part : html`<i>${part.italic}</i>`))}`;

export const citedText = (cited: Cited): string => cited.map((part) => (typeof part === "string" ? part : part.italic)).join("");

/** With a full stop, unless a mark already ends it. */
export const stopped = (text: string): string => (/[.?!…]["'”’»)]?$/u.test(text) ? text : `${text}.`);

/** In double quotation marks, those inside it single, the full stop inside. */
export const quotedTitle = (title: string): string => {
  let isOpen = false;
  const inner = title.replace(/[“”]/g, (sign) => (sign === "“" ? "‘" : "’")).replace(/"/g, () => ((isOpen = !isOpen) ? "‘" : "’"));
  return `“${stopped(inner)}”`;
};
