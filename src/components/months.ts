import { html, type Html } from "../lib/html.ts";
import { datesUrl, href } from "../model/url.ts";
import { heat } from "./heat.ts";
import { monthName, shownPeriod } from "./published-time.ts";
import type { Site } from "./site.ts";
import { wordsOf } from "./words.ts";

/** The twelve months of a year with their counts; those without articles stay visible as gaps. `most` is the count shown darkest. */
export const monthsOfYear = (year: string, counts: readonly number[], most: number, site: Site): Html => {
  const words = wordsOf(site.language);
  return html`<ol class="months">${counts.map((count, index) => {
    const month = String(index + 1).padStart(2, "0");
    const name = monthName(month, site.language, "short");
    if (count === 0) return html`<li><span>${name}</span></li>`;
    const label = words.dates.countIn(shownPeriod(`${year}-${month}`, site.language), words.articles(count));
    return html`<li><a class="${heat(count, most)}" href="${href(site, datesUrl([year, month]))}" title="${label}">${name} <b>${words.number(count)}</b></a></li>`;
  })}</ol>`;
};
