import { recent } from "../lib/recent.ts";

/** A path below the site's base: begins with a slash and ends with one, or with a file's name. */
export type PagePath = `/${string}`;

// Every address the site has, one function each. None depends on another article.
export const homeUrl = (): PagePath => "/";
export const articleUrl = (id: string): PagePath => `/articles/${id}/`;
export const recordUrl = (id: string): PagePath => `/articles/${id}/record.md`;
export const citeUrl = (id: string): PagePath => `/articles/${id}/cite/`;
/** For citation programs, beside the page of an article or a list. */
export const citationUrl = (page: PagePath, format: string): PagePath => `${page}cite.${format}`;
/** `parts`: year, month and day, as many as the page has; none for all dates. */
export const datesUrl = (parts: readonly string[] = []): PagePath => `/dates/${parts.map((part) => `${part}/`).join("")}`;
/** All of the archive, and what happened meanwhile, on one axis. */
export const timelineUrl = (): PagePath => "/timeline/";
export const undatedUrl = (): PagePath => "/dates/undated/";
export const topicsUrl = (): PagePath => "/topics/";
export const topicUrl = (id: string): PagePath => `/topics/${id}/`;
const entityFolders = { person: "people", organisation: "organisations", place: "places" } as const;
/** All people, organisations or places that have pages. */
export const entitiesUrl = (kind: keyof typeof entityFolders): PagePath => `/${entityFolders[kind]}/`;
export const entityUrl = (kind: keyof typeof entityFolders, id: string): PagePath => `${entitiesUrl(kind)}${id}/`;
export const mapUrl = (): PagePath => "/map/";
/** The land that maps are drawn on. */
export const worldUrl = (): PagePath => "/map/world.svg";
export const networkUrl = (): PagePath => "/network/";
export const eventsUrl = (): PagePath => "/events/";
export const eventUrl = (id: string): PagePath => `/events/${id}/`;
export const sourcesUrl = (): PagePath => "/sources/";
export const sourceUrl = (id: string): PagePath => `/sources/${id}/`;
/** Older pages of a list, numbered from the oldest so that they never change. */
export const olderUrl = (list: PagePath, number: number): PagePath => `${list}page/${number}/`;
export const undatedOfUrl = (list: PagePath): PagePath => `${list}undated/`;
/** Who is quoted. */
export const quotesUrl = (): PagePath => "/quotes/";
/** What one speaker is quoted with; ids of speakers have a hyphen or figures. */
export const speakerUrl = (id: string): PagePath => `/quotes/${id}/`;
export const unnamedQuotesUrl = (): PagePath => "/quotes/unnamed/";
/** Who said what on which topic. */
export const positionsUrl = (): PagePath => "/positions/";
export const actorUrl = (actor: string): PagePath => `${positionsUrl()}${actor}/`;
/** `topic` null: what belongs to none; no topic's id begins with that sign. */
export const positionUrl = (actor: string, topic: string | null): PagePath => `${actorUrl(actor)}${topic ?? "_other"}/`;
/** Rival terms for one thing, counted. */
export const framingUrl = (): PagePath => "/framing/";
export const framedUrl = (id: string): PagePath => `${framingUrl()}${id}/`;
/** The sentences that use a term, by outlet or by time. */
export const termUrl = (framed: string, term: string): PagePath => `${framedUrl(framed)}${term}/`;
export const termInTimeUrl = (framed: string, term: string): PagePath => `${termUrl(framed, term)}time/`;
/** What the archive has of each outlet, by month or year. */
export const coverageUrl = (): PagePath => "/coverage/";
export const coverageYearUrl = (year: string): PagePath => `${coverageUrl()}${year}/`;
/** The articles of an outlet, null for those without one, in order of time. */
export const coverageOfUrl = (source: string | null): PagePath => (source === null ? `${coverageUrl()}unknown/` : `${coverageUrl()}sources/${source}/`);
export const contradictionsUrl = (): PagePath => "/contradictions/";
/** A table that belongs to a page. */
export const tableUrl = (page: PagePath, name: string): PagePath => `${page}${name}.csv`;
/** Two articles with the same text, compared. */
export const copyUrl = (id: string): PagePath => `/copies/${id}/`;
export const storiesUrl = (): PagePath => "/stories/";
/** Stories that go on from one another. */
export const storylineUrl = (id: string): PagePath => `/storylines/${id}/`;
export const storyUrl = (id: string): PagePath => `/stories/${id}/`;
export const searchUrl = (): PagePath => "/search/";
export const aboutUrl = (): PagePath => "/about/";
export const notFoundUrl = (): PagePath => "/404.html";
export const atomUrl = (list: PagePath = "/"): PagePath => `${list}feed.xml`;
export const jsonFeedUrl = (list: PagePath = "/"): PagePath => `${list}feed.json`;
export const rssUrl = (list: PagePath = "/"): PagePath => `${list}rss.xml`;
/** A part is named after what it holds, such as `2024-05`; the file without a part then lists the others. */
export const sitemapUrl = (part?: string): PagePath => (part === undefined ? "/sitemap.xml" : `/sitemap-${part}.xml`);
export const searchTemplate = "/search/?q={searchTerms}";
export const openSearchUrl = (): PagePath => "/opensearch.xml";
export const dataUrl = (): PagePath => "/data/";
/** A table of the whole archive, or what describes the tables. */
export const dataFileUrl = (name: string): PagePath => `/data/${name}`;
export const robotsUrl = (): PagePath => "/robots.txt";
export const iconUrl = (): PagePath => "/icon.svg";
export const assetUrl = (file: string): PagePath => `/assets/${file}`;

export const pictureUrl = (file: string): PagePath => `/pictures/${file}`;

/** The path of a page's file below the output folder. */
export const fileOf = (path: PagePath): string => (path.endsWith("/") ? `${path}index.html` : path).slice(1);

/** An address as it stands in a page: below the base (`/` or `/repo/`). */
export const href = (site: { readonly base: string }, path: PagePath): string => site.base + path.slice(1);

/** The full address, or null when the archive does not know where it will stand. */
export const fullUrl = (site: { readonly address?: string | undefined; readonly base: string }, path: PagePath): string | null =>
  site.address === undefined ? null : originOf(site.address) + href(site, path);

const originOf = recent(20, (address) => new URL(address).origin);
