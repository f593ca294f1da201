import { DateTime, Info } from "luxon";
import { html, type Html } from "../lib/html.ts";
import { daysIn } from "../model/edtf.ts";
import { datesUrl, href } from "../model/url.ts";
import { heat } from "./heat.ts";
import { shownPeriod } from "./published-time.ts";
import type { Site } from "./site.ts";
import { localeOf, wordsOf } from "./words.ts";

/** A month as a wall calendar, Monday first; days with articles lead to their pages. `counts` by day, `01` to `31`. */
export const monthCalendar = (year: string, month: string, counts: Readonly<Record<string, number>>, site: Site): Html => {
  const before = DateTime.fromISO(`${year}-${month}-01`, { zone: "utc" }).weekday - 1;
  const days = Array.from({ length: daysIn(year, month) }, (_, index) => String(index + 1).padStart(2, "0"));
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null));
  const most = Math.max(...Object.values(counts), 1);
  const locale = { locale: localeOf(site.language) };
  const names = Info.weekdays("long", locale).map((name, day) => html`<th scope="col"><abbr title="${name}">${Info.weekdays("short", locale)[day]}</abbr></th>`);
  const cell = (day: string | null): Html => html`<td>${day !== null && dayCell([year, month, day], counts[day] ?? 0, most, site)}</td>`;
  return html`<table class="calendar"><caption class="sr">${shownPeriod(`${year}-${month}`, site.language)}</caption><thead><tr>${names}</tr></thead><tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>`;
};

const dayCell = (parts: readonly string[], count: number, most: number, site: Site): Html => {
  const number = Number(parts.at(-1));
  if (count === 0) return html`<span>${number}</span>`;
  const words = wordsOf(site.language);
  const label = words.dates.countIn(shownPeriod(parts.join("-"), site.language), words.articles(count));
  return html`<a class="${heat(count, most)}" href="${href(site, datesUrl(parts))}" title="${label}">${number} <b>${count}</b></a>`;
};
