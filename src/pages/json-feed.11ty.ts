import type { Archive } from "../model/archive.ts";
import { fullUrl, jsonFeedUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { feedRows, feedView, type FeedEntry, type FeedRow } from "./feed-entries.ts";

export const rows: (archive: Archive) => readonly FeedRow[] = feedRows;

export const address = (row: FeedRow): PagePath => jsonFeedUrl(row.list);

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ What is undefined is left out. */
export const render = (made: FeedRow): string => {
  const row = feedView(made);
  const site = { base: row.base, address: row.address ?? undefined };
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: row.name,
    home_page_url: fullUrl(site, row.list) ?? undefined,
    feed_url: fullUrl(site, address(made)) ?? undefined,
    description: row.description ?? undefined,
    language: row.language,
    items: row.entries.map(feedItem),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
};

const feedItem = (entry: FeedEntry): Readonly<Record<string, unknown>> => ({
  id: entry.id,
  url: entry.url,
  external_url: entry.original ?? undefined,
  title: entry.title,
  content_text: entry.summary,
  date_published: entry.published ?? undefined,
  date_modified: entry.updated,
  authors: entry.authors.length > 0 ? entry.authors.map((name) => ({ name })) : undefined,
  tags: entry.topics.length > 0 ? entry.topics : undefined,
  language: entry.language ?? undefined,
  _archive: { ...entry.archive, source: entry.source },
});

export default template({ name: "json-feed", rows, address, render });
