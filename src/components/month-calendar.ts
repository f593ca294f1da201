import { Info } from "luxon";
import { weekdayOf } from "../lib/day.ts";
import { html, type Html } from "../lib/html.ts";
import { recent } from "../lib/recent.ts";
import { daysIn } from "../model/edtf.ts";
import { datesUrl, href } from "../model/url.ts";
import { heat } from "./heat.ts";
import { shownPeriod } from "./published-time.ts";
import type { Site } from "./site.ts";
import { localeOf, wordsOf } from "./words.ts";

/** A month as a wall calendar, Monday first; days with articles lead to their pages. `counts` by day, `01` to `31`. */
export const monthCalendar = (year: string, month: string, counts: Readonly<Record<string, number>>, site: Site): Html => {
  const before = weekdayOf(`${year}-${month}-01`) - 1;
  const days = Array.from({ length: daysIn(year, month) }, (_, index) => String(index + 1).padStart(2, "0"));
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null));
  const most = Math.max(...Object.values(counts), 1);
  const names = weekdaysOf(localeOf(site.language)).map(({ long, short }) => html`<th scope="col"><abbr title="${long}">${short}</abbr></th>`);
  const cell = (day: string | null): Html => html`<td>${day !== null && dayCell([year, month, day], counts[day] ?? 0, most, site)}</td>`;
  return html`<table class="calendar"><caption class="sr">${shownPeriod(`${year}-${month}`, site.language)}</caption><thead><tr>${names}</tr></thead><tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>`;
};

/** Monday first. */
const weekdaysOf = recent(20, (locale) => {
  const short = Info.weekdays("short", { locale });
  return Info.weekdays("long", { locale }).map((long, day) => ({ long, short: short[day] }));
});

const dayCell = (parts: readonly string[], count: number, most: number, site: Site): Html => {
  const number = Number(parts.at(-1));
  if (count === 0) return html`<span>${number}</span>`;
  const words = wordsOf(site.language);
  const label = words.dates.countIn(shownPeriod(parts.join("-"), site.language), words.articles(count));
  return html`<a class="${heat(count, most)}" href="${href(site, datesUrl(parts))}" title="${label}">${number} <b>${count}</b></a>`;
};
