import { activityOf, type Activity } from "../components/activity.ts";
import { foldedIn } from "../analyses/copy-groups.ts";
import { cardOf, type Card, type FoldedCard } from "../components/card.ts";
import type { CountedLink } from "../components/counted-links.ts";
import { beginningOf } from "../components/beginning.ts";
import type { Entry } from "../components/index-list.ts";
import { shownPeriod } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, href } from "../model/url.ts";
import { byArrival } from "./arrivals.ts";
import { calendarOf } from "./calendar.ts";
import { foldedCards } from "./folded-cards.ts";
import { sourceEntries, topicEntries } from "./entries.ts";

/** What the home page shows: five answers, each a selection. */
export interface HomeRow {
  readonly site: Site;
  readonly description: string | null;
  readonly articles: number;
  readonly sources: number;
  /** First and last year. */
  readonly years: readonly [string, string] | null;
  /** The first arrival with its beginning, and those after it. */
  readonly newest: { readonly lead: Card; readonly beginning: string; readonly others: readonly FoldedCard[] } | null;
  readonly topics: readonly Entry[];
  readonly allTopics: number;
  readonly activity: Activity | null;
  /** The latest 40 years that hold articles, the earliest first. */
  readonly byYear: readonly CountedLink[];
  readonly undated: number;
  readonly voices: readonly CountedLink[];
}

export const homeRow = (archive: Archive): HomeRow => {
  const { settings, articles } = archive;
  const { years } = calendarOf(archive);
  const [first, last] = [years[0]?.parts[0], years.at(-1)?.parts[0]];
  return {
    site: siteOf(archive),
    description: settings.description ?? null,
    articles: articles.length,
    sources: archive.sources.length,
    years: first !== undefined && last !== undefined ? [shownPeriod(first, settings.language), shownPeriod(last, settings.language)] : null,
    newest: newestOf(archive),
    topics: topicEntries(archive).slice(0, 9),
    allTopics: topicEntries(archive).length,
    activity: activityOf(articles),
    byYear: years.slice(-40).map((year) => ({ href: href(settings, datesUrl(year.parts)), name: shownPeriod(year.parts[0] ?? "", settings.language), count: year.count })),
    undated: articles.filter((article) => article.published.kind === "undated").length,
    voices: sourceEntries(archive).slice(0, 24).map(({ href, name, count }) => ({ href, name, count })),
  };
};

/** Arrivals that are looked through for nine different texts. */
const looked = 60;

const newestOf = (archive: Archive): HomeRow["newest"] => {
  const [lead, ...others] = foldedIn(archive, byArrival(archive).slice(0, looked)).slice(0, 9);
  return lead ? { lead: cardOf(archive, lead.article), beginning: beginningOf(lead.article, 320), others: foldedCards(siteOf(archive), others) } : null;
};
