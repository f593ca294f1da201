import { html, type Html } from "../lib/html.ts";
import { href, searchUrl } from "../model/url.ts";
import type { Site } from "./site.ts";
import { searchWords } from "./words/search.ts";
import { wordsOf } from "./words.ts";

/** Where the search script finds the indexes. */
export interface SearchPlace {
  /** The newest first, the undated last. */
  readonly periods: readonly string[];
  /** Changes with the indexes. */
  readonly tag: string;
  /** The archive's first and last month. */
  readonly first: string;
  readonly last: string;
  /** Whether the choices are small enough to show with the first results. */
  readonly isSmall: boolean;
  /** Whether any text stands in the archive twice. */
  readonly hasCopies: boolean;
}

/** Hidden until the script is there: without it the form would lead nowhere. */
export const searchForm = (site: Site, place: SearchPlace): Html => {
  const words = searchWords(site.language);
  const { unknownSource } = wordsOf(site.language);
  const day = (name: "from" | "to"): Html =>
    html`<label>${words[name]} <input name="${name}" inputmode="numeric" autocomplete="off" size="10" maxlength="10" pattern="\\d{4}(-\\d\\d?(-\\d\\d?)?)?" title="${words.dateHint}" aria-describedby="date-hint"></label>`;
  return html`<form id="search" role="search" action="${href(site, searchUrl())}" hidden data-base="${site.base}" data-periods="${place.periods.join(" ")}" data-tag="${place.tag}" data-first="${place.first}" data-last="${place.last}"${place.hasCopies && html` data-copies="1"`} data-words="${JSON.stringify({ ...words.client, unknownSource })}">
<p class="ask"><label class="sr" for="q">${words.words}</label><input id="q" name="q" type="search" autocomplete="off" dir="auto" maxlength="200" aria-describedby="q-hint"><button type="submit">${words.button}</button></p>
<p class="meta" id="q-hint">${words.hint}</p>
<div class="how-to"><p><label><input type="checkbox" name="exact" value="1"> ${words.exact}</label></p>
${place.hasCopies && html`<p><label><input type="checkbox" name="copies" value="1"> ${words.copies}</label></p>
`}<p><label>${words.order} <select name="sort"><option value="">${words.orders.relevance}</option><option value="newest">${words.orders.newest}</option><option value="oldest">${words.orders.oldest}</option></select></label></p>
<p class="span">${day("from")} ${day("to")} <span class="meta" id="date-hint">${words.dateHint}</span></p></div>
<details id="narrow"${place.isSmall && html` class="small"`}><summary>${words.narrow}</summary><div id="facets"></div></details>
</form>`;
};

/** A box that leads to the search page. */
export const searchBox = (site: Site): Html | false => {
  const words = searchWords(site.language);
  return (
    site.hasSearch &&
    html`<form class="ask" role="search" action="${href(site, searchUrl())}"><label class="sr" for="q">${words.words}</label><input id="q" name="q" type="search" autocomplete="off" dir="auto" maxlength="200"><button type="submit">${words.button}</button></form>`
  );
};

/** In the nameplate; where there is no room for its field, the button alone leads to the search page. */
export const smallSearchBox = (site: Site): Html => {
  const words = searchWords(site.language);
  return html`<form action="${href(site, searchUrl())}"><input name="q" aria-label="${words.title}"><button type="submit">${words.title}</button></form>`;
};
