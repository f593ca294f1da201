import { eventsOf } from "../analyses/events.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import { wordedDate } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import type { Stretch } from "../components/time-scale.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { spanOf } from "../model/edtf.ts";
import { datePage, publishedSpan, type Published } from "../model/published.ts";
import { articleUrl, datesUrl, eventUrl, href, undatedUrl } from "../model/url.ts";
import { calendarOf } from "./calendar.ts";

/** What happened, and how much the archive holds of that time. */
export interface EventLine extends Stretch {
  readonly name: string;
  readonly date: string;
  readonly place: string | null;
  /** Articles that were certainly published within it. */
  readonly count: number;
  /** The page of that time, where there is one. */
  readonly href: string | null;
  /** The event's own page, where there is one. */
  readonly page: string | null;
}

/** Articles known to lie within one and the same stretch, wider than a day. */
export interface SpanLine extends Stretch {
  readonly date: string;
  readonly kind: "known" | "estimated";
  readonly count: number;
  /** The article when it is one, else the page that holds them. */
  readonly href: string;
}

export interface TimelineRow {
  readonly site: Site;
  readonly whole: Stretch | null;
  readonly events: readonly EventLine[];
  readonly activity: Activity | null;
  /** Those with the most articles, in order of time. */
  readonly spans: readonly SpanLine[];
  readonly more: number;
  readonly undated: number;
}

const mostSpans = 200;
const mostEvents = 200;

export const timelineRow: (archive: Archive) => TimelineRow = once((archive) => {
  const { articles } = archive;
  const events = eventLines(archive);
  const spans = spanLines(archive);
  const shown = spans.slice(0, mostSpans).sort(inTime);
  const { first, last } = endsOf([...articles.flatMap(({ published }) => boundsOf(published) ?? []), ...events]);
  return {
    site: siteOf(archive),
    whole: first === undefined || last === undefined ? null : first.slice(0, 4) === last.slice(0, 4) ? wholeYear(first) : { first, last },
    events,
    activity: activityOf(articles.filter(({ published }) => publishedSpan(published)?.precision !== "range")),
    spans: shown,
    more: spans.length - shown.length,
    undated: articles.filter(({ published }) => published.kind === "undated").length,
  };
});

const endsOf = (bounds: readonly Stretch[]): Partial<Stretch> => {
  let [first, last] = [bounds[0]?.first, bounds[0]?.last];
  for (const one of bounds) {
    if (first === undefined || one.first < first) first = one.first;
    if (last === undefined || one.last > last) last = one.last;
  }
  return first === undefined || last === undefined ? {} : { first, last };
};

/** What lies in one year is shown in that year, or a day would fill the page. */
const wholeYear = (day: string): Stretch => ({ first: `${day.slice(0, 4)}-01-01`, last: `${day.slice(0, 4)}-12-31` });

/** Both ends; a span that is open at one end is as short as what is known of it. */
const boundsOf = (published: Published): Stretch | null => {
  const span = publishedSpan(published);
  const [first, last] = [span?.earliest ?? span?.latest, span?.latest ?? span?.earliest];
  return first && last ? { first, last } : null;
};

const eventLines = (archive: Archive): readonly EventLine[] => {
  const { settings, articles } = archive;
  const ids = new Map(eventsOf(archive).map((event) => [`${event.date} ${event.name}`, event.id] as const));
  return (archive.events ?? [])
    .flatMap(({ name, date, place }) => {
      const span = spanOf(date);
      if (!span?.earliest || !span.latest) return [];
      const [first, last] = [span.earliest, span.latest];
      const id = ids.get(`${date} ${name}`);
      const count = articles.filter(({ published }) => isWithin(published, first, last)).length;
      const shown = wordedDate({ kind: "known", edtf: first === last ? first : date }, settings.language);
      return [{ first, last, name, date: shown, place: place ?? null, count, href: pageOfTime(archive, first, last), page: id === undefined ? null : href(settings, eventUrl(id)) }];
    })
    .sort(inTime)
    .slice(0, mostEvents);
};

/** The page of the day, month or year that holds two days, where there is one. */
export const pageOfTime = (archive: Archive, first: string, last: string): string | null => {
  const page = commonPeriod(first, last);
  return page.length > 0 && pagesOfTime(archive).has(page.join("-")) ? href(archive.settings, datesUrl(page)) : null;
};

const pagesOfTime: (archive: Archive) => ReadonlySet<string> = once((archive) => {
  const { years, months, days } = calendarOf(archive);
  return new Set([...years, ...months, ...days].map(({ parts }) => parts.join("-")));
});

const isWithin = (published: Published, first: string, last: string): boolean => {
  const span = publishedSpan(published);
  return span?.earliest != null && span.latest !== null && span.earliest >= first && span.latest <= last;
};

/** Year, month and day, as far as both share them. */
const commonPeriod = (first: string, last: string): readonly string[] => {
  const [from, to] = [first.split("-"), last.split("-")];
  const differing = from.findIndex((part, index) => part !== to[index]);
  return differing === -1 ? from : from.slice(0, differing);
};

/** The largest first. */
const spanLines = (archive: Archive): readonly SpanLine[] => {
  const groups = new Map<string, Article[]>();
  for (const article of archive.articles) {
    const { published } = article;
    const bounds = boundsOf(published);
    if (!bounds || published.kind === "undated" || (published.kind === "known" && published.edtf.length === 10)) continue;
    const key = `${published.kind} ${published.edtf}`;
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  const { settings } = archive;
  return [...groups]
    .flatMap(([key, group]): readonly (SpanLine & { readonly key: string })[] => {
      const [one] = group;
      const bounds = one && boundsOf(one.published);
      if (!one || !bounds || one.published.kind === "undated") return [];
      const page = datePage(one.published);
      const target = group.length === 1 ? articleUrl(one.id) : page === null ? undatedUrl() : datesUrl(page);
      return [{ ...bounds, key, date: wordedDate(one.published, settings.language), kind: one.published.kind, count: group.length, href: href(settings, target) }];
    })
    .sort((a, b) => b.count - a.count || inTime(a, b) || compareText(a.key, b.key))
    .map(({ key: _key, ...line }) => line);
};

const inTime = (a: Stretch, b: Stretch): number => compareText(a.first, b.first) || compareText(a.last, b.last);
