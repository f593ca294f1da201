import { pageKinds, shownEntities } from "../analyses/entities/shown-entities.ts";
import { eventsOf } from "../analyses/events.ts";
import { element, xmlDocument } from "../lib/xml.ts";
import type { Archive } from "../model/archive.ts";
import { datePage } from "../model/published.ts";
import { compareText } from "../lib/text.ts";
import { articleUrl, entitiesUrl, entityUrl, eventsUrl, eventUrl, fullUrl, mapUrl, networkUrl, sitemapUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import * as about from "./about.11ty.ts";
import * as actor from "./actor.11ty.ts";
import { changedAt } from "./arrivals.ts";
import * as contradictions from "./contradictions.11ty.ts";
import * as coverage from "./coverage.11ty.ts";
import * as data from "./data.11ty.ts";
import * as dates from "./dates.11ty.ts";
import * as day from "./day.11ty.ts";
import * as framed from "./framed.11ty.ts";
import * as framing from "./framing.11ty.ts";
import * as home from "./home.11ty.ts";
import * as month from "./month.11ty.ts";
import * as position from "./position.11ty.ts";
import * as positions from "./positions.11ty.ts";
import * as quotes from "./quotes.11ty.ts";
import * as search from "./search.11ty.ts";
import * as source from "./source.11ty.ts";
import * as sources from "./sources.11ty.ts";
import * as timeline from "./timeline.11ty.ts";
import * as speaker from "./speaker.11ty.ts";
import * as stories from "./stories.11ty.ts";
import * as storyline from "./storyline.11ty.ts";
import * as story from "./story.11ty.ts";
import * as topic from "./topic.11ty.ts";
import * as topics from "./topics.11ty.ts";
import * as undated from "./undated.11ty.ts";
import * as year from "./year.11ty.ts";

interface Place {
  readonly address: string;
  readonly changed: string | null;
}

interface SitemapRow {
  readonly path: PagePath;
  /** `index`: the places are other sitemaps. */
  readonly kind: "pages" | "index";
  readonly places: readonly Place[];
}

/** A sitemap may hold 50,000 addresses: https://www.sitemaps.org/protocol.html */
const most = 50_000;

/**
 * None without a site address: a sitemap holds full addresses only. Articles are left out while they ask not to be listed;
 * else each month has its own sitemap, so that a new article changes one of them.
 */
export const rows = (archive: Archive): readonly SitemapRow[] => {
  const { settings } = archive;
  if (settings.address === undefined) return [];
  const place = (path: PagePath, changed: string | null = null): Place => ({ address: fullUrl(settings, path) ?? path, changed });
  const lists = listPaths(archive).map((path) => place(path));
  if (settings.publisher !== "self" && lists.length <= most) return [{ path: sitemapUrl(), kind: "pages", places: lists }];
  const articles = settings.publisher === "self" ? archive.articles : [];
  const parts = new Map([["pages", lists]]);
  for (const article of articles) {
    const month = datePage(article.published)?.slice(0, 2).join("-") ?? "undated";
    const places = parts.get(month) ?? [];
    places.push(place(articleUrl(article.id), changedAt(article)));
    parts.set(month, places);
  }
  const files = [...parts].sort(([a], [b]) => compareText(a, b)).flatMap(([part, places]) =>
    Array.from({ length: Math.ceil(places.length / most) }, (_, at): SitemapRow => ({ path: sitemapUrl(at === 0 ? part : `${part}-part-${at + 1}`), kind: "pages", places: places.slice(at * most, (at + 1) * most) })),
  );
  return [{ path: sitemapUrl(), kind: "index", places: files.map((file) => place(file.path, file.places.flatMap(({ changed }) => changed ?? []).sort().at(-1) ?? null)) }, ...files];
};

const listPaths = (archive: Archive): readonly PagePath[] => [
  home.address(),
  about.address(),
  data.address(),
  dates.address(),
  ...[year, month].flatMap((page) => page.rows(archive).map(page.address)),
  ...day.paths(archive),
  timeline.address(),
  ...undated.rows(archive).map(undated.address),
  topics.address(),
  ...topic.paths(archive),
  sources.address(),
  ...source.paths(archive),
  ...stories.rows(archive).map(stories.address),
  ...story.rows(archive).map(story.address),
  quotes.address(),
  ...speaker.rows(archive).map(speaker.address),
  ...storyline.rows(archive).map(storyline.address),
  ...positions.rows(archive).map(positions.address),
  ...actor.rows(archive).map(actor.address),
  ...position.rows(archive).map(position.address),
  ...framing.rows(archive).map(framing.address),
  ...framed.rows(archive).map(framed.address),
  ...coverage.rows(archive).map(coverage.address),
  ...contradictions.rows(archive).map(contradictions.address),
  ...pageKinds.map(entitiesUrl),
  ...[...shownEntities(archive).values()].map(({ kind, id }) => entityUrl(kind, id)),
  ...(archive.settings.analyses ? [eventsUrl(), mapUrl(), networkUrl()] : []),
  ...eventsOf(archive).map(({ id }) => eventUrl(id)),
  ...search.rows(archive).map(search.address),
];

export const address = (row: SitemapRow): PagePath => row.path;

export const render = ({ kind, places }: SitemapRow): string =>
  xmlDocument(
    element(
      kind === "index" ? "sitemapindex" : "urlset",
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
      ...places.map(({ address, changed }) =>
        element(kind === "index" ? "sitemap" : "url", {}, element("loc", {}, address), ...(changed === null ? [] : [element("lastmod", {}, changed)])),
      ),
    ),
  );

export default template({ name: "sitemap", rows, address, render });
