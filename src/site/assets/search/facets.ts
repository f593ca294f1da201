import type { Counts } from "./engine.ts";
import { make } from "./dom.ts";
import { facets, type Facet } from "./state.ts";
import { filled, type ClientWords } from "./words.ts";

const shownAtFirst = 8;

/** One group a facet, its most frequent values first; years as they follow each other. */
export const facetGroups = (counts: Counts, words: ClientWords, language: string): readonly HTMLFieldSetElement[] =>
  facets.flatMap((facet) => {
    const values = Object.entries(counts[facet] ?? {}).filter(([, count]) => count > 0);
    if (values.length < (facet === "topic" || facet === "source" ? 1 : 2)) return [];
    const ordered = values.sort(([a, one], [b, other]) => (facet === "year" ? (a < b ? 1 : -1) : other - one || (a < b ? -1 : 1)));
    const choices = ordered.map(([value, count]) => choice(facet, value, nameOf(facet, value, words, language), count, language));
    const rest = choices.slice(shownAtFirst);
    const more = rest.length > 0 && make("details", {}, make("summary", {}, filled(words.more, { n: number(rest.length, language) })), ...rest);
    return [make("fieldset", { "data-facet": facet }, make("legend", { class: "label" }, words.facets[facet] ?? facet), ...choices.slice(0, shownAtFirst), more)];
  });

const choice = (facet: Facet, value: string, name: string, count: number, language: string): HTMLLabelElement =>
  make("label", {}, make("input", { type: "checkbox", name: facet, value }), make("bdi", {}, name), make("span", { class: "count" }, number(count, language)));

/** New counts in groups that stand already: what is focused stays. */
export const recount = (groups: Element, counts: Counts | null, language: string): void => {
  for (const input of groups.querySelectorAll("input")) {
    const count = input.parentElement?.querySelector(".count");
    if (count) count.textContent = counts === null ? "" : number(counts[input.name]?.[input.value] ?? 0, language);
  }
};

/** Closed lists open where something in them is chosen. */
export const openChosen = (groups: Element): void => {
  for (const list of groups.querySelectorAll("details")) if (list.querySelector("input:checked")) list.open = true;
};

const nameOf = (facet: Facet, value: string, words: ClientWords, language: string): string => {
  if (facet === "kind") return words.kinds[value] ?? value;
  if (facet !== "language") return value;
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(value) ?? value;
  } catch {
    return value;
  }
};

export const number = (value: number, language: string): string => new Intl.NumberFormat(language).format(value);
