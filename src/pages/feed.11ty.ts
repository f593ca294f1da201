import { wordsOf } from "../components/words.ts";
import { element, xmlDocument, type XmlElement } from "../lib/xml.ts";
import type { Archive } from "../model/archive.ts";
import { atomUrl, fullUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { feedRows, feedView, type FeedEntry, type FeedRow } from "./feed-entries.ts";

export const rows: (archive: Archive) => readonly FeedRow[] = feedRows;

export const address = (row: FeedRow): PagePath => atomUrl(row.list);

/** Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export const render = (made: FeedRow): string => {
  const row = feedView(made);
  const site = { base: row.base, address: row.address ?? undefined };
  const self = fullUrl(site, address(made));
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": row.language },
      element("id", {}, row.id),
      element("title", {}, row.name),
      ...(row.description === null ? [] : [element("subtitle", {}, row.description)]),
      element("updated", {}, row.updated),
      element("author", {}, element("name", {}, row.name)),
      element("link", { rel: "alternate", type: "text/html", href: fullUrl(site, row.list) ?? href(site, row.list) }),
      ...(self === null ? [] : [element("link", { rel: "self", type: "application/atom+xml", href: self })]),
      ...row.entries.map((entry) => atomEntry(entry, row.language)),
    ),
  );
};

const atomEntry = (entry: FeedEntry, language: string): XmlElement =>
  element(
    "entry",
    { "xml:lang": entry.language },
    element("id", {}, entry.id),
    element("title", {}, entry.title),
    element("updated", {}, entry.updated),
    ...(entry.published === null ? [] : [element("published", {}, entry.published)]),
    ...(entry.authors.length > 0 ? entry.authors : [entry.source ?? wordsOf(language).unknownSource]).map((name) => element("author", {}, element("name", {}, name))),
    ...entry.topics.map((topic) => element("category", { term: topic })),
    element("link", { rel: "alternate", type: "text/html", href: entry.url }),
    ...(entry.original === null ? [] : [element("link", { rel: "via", href: entry.original })]),
    element("summary", { type: "text" }, entry.summary),
  );

export default template({ name: "feed", rows, address, render });
