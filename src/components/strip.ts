import { html, nothing, type Html } from "../lib/html.ts";
import { datesUrl, href } from "../model/url.ts";
import type { Activity } from "./activity.ts";
import { bars } from "./bars.ts";
import { shownPeriod } from "./published-time.ts";
import type { Site } from "./site.ts";
import { wordsOf } from "./words.ts";

/** Bars over time, and a sentence that says the same and leads to the periods. Fewer than four periods need no bars. */
export const activityStrip = (activity: Activity | null, site: Site, stretch = 1): Html => {
  if (!activity) return nothing;
  const words = wordsOf(site.language).strip;
  const figure = activity.periods.length >= 4 && html`<div class="plot">${bars(activity, words.label[activity.unit], stretch)}${ends(activity, site)}</div>`;
  const notes = [figure && activity.estimated.some((count) => count > 0) && words.hatched, activity.between > 0 && words.between(activity.between)];
  return html`<figure class="strip">${figure}<figcaption>${summary(activity, site)}${notes.map((note) => note && ` ${note}`)}</figcaption></figure>`;
};

/** Bars alone, beside words that say the count. */
export const sparkline = (activity: Activity | null): Html => (activity && activity.periods.length >= 4 && hasBars(activity) ? bars(activity, null) : nothing);

const hasBars = (activity: Activity): boolean => [...activity.known, ...activity.estimated].some((count) => count > 0);

const ends = (activity: Activity, site: Site): Html =>
  html`<p class="ends" aria-hidden="true"><span>${periodName(activity, 0, site)}</span><span>${periodName(activity, activity.periods.length - 1, site)}</span></p>`;

/** `From March 2014 to June 2022, most in June 2022 (5).` Each period leads to its page where it has articles. */
const summary = (activity: Activity, site: Site): Html => {
  const words = wordsOf(site.language).strip;
  const counts = activity.known.map((count, index) => count + (activity.estimated[index] ?? 0));
  const most = Math.max(...counts);
  const peaks = counts.filter((count) => count === most).length;
  const link = (index: number): Html => {
    const name = periodName(activity, index, site);
    const isLinked = activity.unit !== "decade" && (counts[index] ?? 0) > 0;
    return isLinked ? html`<a href="${href(site, datesUrl((activity.periods[index] ?? "").split("-")))}">${name}</a>` : html`${name}`;
  };
  if (counts.length === 1) return words.allIn(link(0));
  const peak = peaks === 1 && most > 1 ? words.most(link(counts.indexOf(most)), most) : nothing;
  return words.summary(link(0), link(counts.length - 1), peak);
};

const periodName = (activity: Activity, index: number, site: Site): string => {
  const name = shownPeriod(activity.periods[index] ?? "", site.language);
  return activity.unit === "decade" ? wordsOf(site.language).strip.decade(name) : name;
};
