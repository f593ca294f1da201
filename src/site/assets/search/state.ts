import { searchFilters, type SearchFilter } from "../../../model/search.ts";

export type Facet = Exclude<SearchFilter, "month" | "copy">;
export const facets: readonly Facet[] = searchFilters.filter((one): one is Facet => one !== "month" && one !== "copy");

/** A search as its address says it. */
export interface State {
  readonly words: string;
  readonly isExact: boolean;
  /** Each copy of a text is a result of its own. */
  readonly withCopies: boolean;
  readonly chosen: ReadonlyMap<Facet, readonly string[]>;
  readonly from: string;
  readonly to: string;
  readonly order: "relevance" | "newest" | "oldest";
  /** From 1. */
  readonly page: number;
}

export const stateOf = (query: URLSearchParams): State => {
  const text = (name: string): string => (query.get(name) ?? "").trim();
  const order = text("sort");
  const chosen = facets.map((facet) => [facet, query.getAll(facet)] as const).filter(([, values]) => values.length > 0);
  return {
    words: text("q"),
    isExact: text("exact") !== "",
    withCopies: text("copies") !== "",
    chosen: new Map(chosen),
    from: text("from"),
    to: text("to"),
    // Nothing fits better than another where no words are asked for.
    order: order === "newest" || order === "oldest" ? order : text("q") === "" ? "newest" : "relevance",
    page: Math.max(1, Math.floor(Number(text("page"))) || 1),
  };
};

export const asksAnything = ({ words, chosen, from, to }: State): boolean => words !== "" || chosen.size > 0 || from !== "" || to !== "";

/** What a form asks, without what is left empty. */
export const queryOf = (form: HTMLFormElement): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value.trim() !== "") query.append(name, value.trim());
  return query;
};

export const fillForm = (form: HTMLFormElement, query: URLSearchParams): void => {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = query.getAll(field.name).includes(field.value);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = query.get(field.name) ?? "";
  }
};
