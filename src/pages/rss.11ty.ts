import { wordsOf } from "../components/words.ts";
import { rfc822 } from "../components/instant.ts";
import { element, xmlDocument, type XmlElement } from "../lib/xml.ts";
import type { Archive } from "../model/archive.ts";
import { fullUrl, href, rssUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { feedRows, feedView, type FeedEntry, type FeedRow } from "./feed-entries.ts";

export const rows: (archive: Archive) => readonly FeedRow[] = feedRows;

export const address = (row: FeedRow): PagePath => rssUrl(row.list);

/** RSS 2.0: https://www.rssboard.org/rss-specification. An item has a link only where the archive knows its own address. */
export const render = (made: FeedRow): string => {
  const row = feedView(made);
  const site = { base: row.base, address: row.address ?? undefined };
  const self = fullUrl(site, address(made));
  return xmlDocument(
    element(
      "rss",
      { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
      element(
        "channel",
        {},
        element("title", {}, row.name),
        element("link", {}, fullUrl(site, row.list) ?? href(site, row.list)),
        element("description", {}, row.description ?? wordsOf(row.language).home.intro),
        element("language", {}, row.language),
        element("lastBuildDate", {}, rfc822(row.updated)),
        ...(self === null ? [] : [element("atom:link", { rel: "self", type: "application/rss+xml", href: self })]),
        ...row.entries.map((entry) => item(entry, row.address !== null)),
      ),
    ),
  );
};

/** `pubDate` is the original's, and only when its day is known. */
const item = (entry: FeedEntry, withLinks: boolean): XmlElement =>
  element(
    "item",
    {},
    element("title", {}, entry.title),
    ...(withLinks ? [element("link", {}, entry.url)] : []),
    element("guid", { isPermaLink: withLinks ? "true" : "false" }, entry.id),
    ...(entry.published === null ? [] : [element("pubDate", {}, rfc822(entry.published))]),
    ...entry.authors.map((name) => element("dc:creator", {}, name)),
    ...(entry.source !== null && entry.original !== null ? [element("source", { url: new URL(entry.original).origin }, entry.source)] : []),
    ...entry.topics.map((topic) => element("category", {}, topic)),
    element("description", {}, entry.summary),
  );

export default template({ name: "rss", rows, address, render });
