/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { openEngine, type Engine, type Hit } from "./search/engine.ts";
import { csvOf, risOf } from "./search/exports.ts";
import { facetGroups, number, openChosen, recount } from "./search/facets.ts";
import { find, totals, type Place } from "./search/find.ts";
import { make } from "./search/dom.ts";
import { resultItem } from "./search/result.ts";
import { asksAnything, fillForm, queryOf, stateOf, type State } from "./search/state.ts";
import { filled, type ClientWords } from "./search/words.ts";

const onePage = 10;

const part = <Kind extends HTMLElement>(name: string, kind: abstract new () => Kind): Kind => {
  const found = document.getElementById(name);
  if (!(found instanceof kind)) throw new Error(`The page has no ${name}.`);
  return found;
};

const form = part("search", HTMLFormElement);
const [status, results, groups, narrow] = [part("found", HTMLElement), part("results", HTMLElement), part("facets", HTMLElement), part("narrow", HTMLDetailsElement)];
const { base = "/", periods = "", tag = "", first = "", last = "", copies = "", words: wordsText = "{}" } = form.dataset;
const words: ClientWords = JSON.parse(wordsText);
const language = document.documentElement.lang;
const place: Place = { periods: periods.split(" "), bounds: [first, last], hasCopies: copies !== "" };

let opened: Promise<Engine> | null = null;
const engine = (): Promise<Engine> => {
  opened ??= openEngine(base, place.periods, tag).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
};

let run = 0;
let hits: readonly Hit[] = [];

/** Shows what the address asks for. */
const show = async (): Promise<void> => {
  const query = new URLSearchParams(location.search);
  const state = stateOf(query);
  const mine = ++run;
  fillForm(form, query);
  const isAsked = asksAnything(state);
  document.body.classList.toggle("asked", isAsked);
  if (!isAsked) {
    status.textContent = "";
    results.replaceChildren();
    if (groups.childElementCount > 0) recount(groups, await totals(await engine()), language);
    return;
  }
  status.textContent = words.busy;
  results.setAttribute("aria-busy", "true");
  try {
    if (state.chosen.size > 0 || (run === 1 && narrow.matches(".small") && matchMedia("(min-width: 44rem)").matches)) narrow.open = true;
    if (narrow.open) await showFacets(query);
    const found = await find(await engine(), state, place, narrow.open);
    const shownPage = Math.min(state.page, Math.max(1, Math.ceil(found.hits.length / onePage)));
    const fragments = await Promise.all(found.hits.slice((shownPage - 1) * onePage, shownPage * onePage).map((hit) => hit.data()));
    if (mine !== run) return;
    hits = found.hits;
    if (narrow.open) recount(groups, found.counts, language);
    status.textContent = [sentence(hits.length, shownPage), found.folded > 0 && counted(words.folded, found.folded)].filter(Boolean).join(" ");
    const list = make("ol", { class: "cards", start: (shownPage - 1) * onePage + 1 }, ...fragments.map((fragment) => resultItem(fragment, words, base)));
    results.replaceChildren(...(hits.length === 0 ? [] : [tools(), list, ...pageLinks(query, shownPage)]));
  } catch (error) {
    if (mine !== run) return;
    status.textContent = words.failed;
    results.replaceChildren();
    console.error(error);
  } finally {
    if (mine === run) results.removeAttribute("aria-busy");
  }
};

const sentence = (count: number, page: number): string => {
  if (count === 0) return words.none;
  const text = counted(words.found, count);
  return count <= onePage ? text : `${text} ${filled(words.page, { n: number(page, language), of: number(Math.ceil(count / onePage), language) })}`;
};

const counted = (forms: ClientWords["found"], count: number): string => filled(forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? "{n}", { n: number(count, language) });

const showFacets = async (query: URLSearchParams): Promise<void> => {
  if (groups.childElementCount > 0) return;
  const made = facetGroups(await totals(await engine()), words, language);
  if (groups.childElementCount > 0) return;
  groups.replaceChildren(...made);
  fillForm(form, query);
  openChosen(groups);
};

const tools = (): HTMLElement => {
  const button = (name: string, type: string, textOf: typeof csvOf): HTMLButtonElement => {
    const made = make("button", { type: "button" }, name);
    made.addEventListener("click", () => void download(made, `${document.title.split(" – ")[0] ?? "search"}.${name.toLowerCase()}`, type, textOf));
    return made;
  };
  return make("p", { class: "tools" }, button("CSV", "text/csv", csvOf), button("RIS", "application/x-research-info-systems", risOf));
};

/** All results, not only those of the page. */
const download = async (button: HTMLButtonElement, name: string, type: string, textOf: typeof csvOf): Promise<void> => {
  const label = button.textContent;
  button.disabled = true;
  button.textContent = words.working;
  try {
    const fragments = await Promise.all(hits.map((hit) => hit.data()));
    const address = URL.createObjectURL(new Blob([textOf(fragments, location.origin)], { type: `${type};charset=utf-8` }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } finally {
    button.disabled = false;
    button.textContent = label;
    button.focus();
  }
};

const pageLinks = (query: URLSearchParams, page: number): readonly HTMLElement[] => {
  if (hits.length <= onePage) return [];
  const link = (to: number, name: string, kind: string): HTMLElement | false => {
    const there = new URLSearchParams(query);
    there.delete("page");
    if (to > 1) there.set("page", String(to));
    return to >= 1 && (to - 1) * onePage < hits.length && make("a", { class: kind, rel: kind === "next" ? "next" : "prev", href: `?${there}` }, name);
  };
  const nav = make("nav", { class: "beside", "aria-label": words.pages }, link(page - 1, words.previous, "previous"), link(page + 1, words.next, "next"));
  nav.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(event.target.search);
    status.focus();
    status.scrollIntoView();
  });
  return [nav];
};

const go = (search: string): void => {
  if (search !== location.search) history.pushState(null, "", search === "" ? location.pathname : search);
  void show();
};

const ask = (): void => {
  const query = queryOf(form).toString();
  go(query === "" ? "" : `?${query}`);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener("change", (event) => {
  if (event.target instanceof HTMLElement && event.target.id !== "q") ask();
});
narrow.addEventListener("toggle", () => {
  if (narrow.open && groups.childElementCount === 0) void show().then(() => showFacets(new URLSearchParams(location.search))).catch( () => void (status.textContent = words.failed));
});
addEventListener("popstate", () => void show());
form.hidden = false;
// What an <output> is anyway; not every screen reader knows.
status.setAttribute("role", "status");
part("without", HTMLElement).remove();
const start: State = stateOf(new URLSearchParams(location.search));
if (asksAnything(start)) void show();
