import { html, safe, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import { aboutUrl, assetUrl, atomUrl, contradictionsUrl, coverageUrl, dataUrl, datesUrl, entitiesUrl, eventsUrl, framingUrl, fullUrl, homeUrl, href, iconUrl, jsonFeedUrl, mapUrl, networkUrl, notFoundUrl, openSearchUrl, positionsUrl, quotesUrl, searchUrl, sourcesUrl, storiesUrl, topicsUrl, type PagePath } from "../model/url.ts";
import { contentPolicy, searchPolicy } from "./policy.ts";
import { smallSearchBox } from "./search-form.ts";
import type { Site } from "./site.ts";
import { foundWords } from "./words/found.ts";
import { dataWords } from "./words/data.ts";
import { entityWords } from "./words/entities.ts";
import { contradictionWords } from "./words/contradictions.ts";
import { coverageWords } from "./words/coverage.ts";
import { framingWords } from "./words/framing.ts";
import { positionWords } from "./words/positions.ts";
import { eventWords } from "./words/events.ts";
import { mapWords } from "./words/map.ts";
import { networkWords } from "./words/network.ts";
import { searchWords } from "./words/search.ts";
import { interfaceLanguage, wordsOf } from "./words.ts";

export interface PageParts {
  readonly path: PagePath;
  /** Without the archive's name, which is added; null on the home page. */
  readonly title: string | null;
  readonly description?: string | null;
  readonly isIndexed?: boolean;
  /** Pages have a nameplate with a link home; the home page brings its own. */
  readonly nameplate?: Html;
  /** Also shown on every page when the whole archive is the sample. */
  readonly isSample?: boolean;
  /** Its readers look at one text: no feed is announced, as those of the lists are. */
  readonly isOneArticle?: boolean;
  /** What the page says to other programs, beyond what every page does. */
  readonly meta?: Html;
  /** The page's own script. */
  readonly script?: PagePath;
  /** Its script may run WebAssembly. */
  readonly hasEngine?: boolean;
  readonly main: Html;
}

/** A whole page: its head, nameplate, main part and foot. The only place where a page's frame is written. */
export const layout = (site: Site, page: PageParts): Html => {
  const words = wordsOf(site.language);
  return html`${safe("<!doctype html>")}
<html lang="${interfaceLanguage(site.language)}">
<head>
${head(site, page)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${(site.isSample || page.isSample) && html`<aside class="notice" aria-label="${words.invented}">${site.isSample ? words.sampleSite : words.sampleArticle}</aside>`}
<header class="plate${page.nameplate && " front"}">
${page.nameplate ?? html`<p class="name"><a href="${href(site, homeUrl())}">${site.name}</a></p>`}
${navigation(site, page.path)}
</header>
<main id="main">
${page.main}
</main>
${foot(site)}
</body>
</html>
`;
};

const head = (site: Site, page: PageParts): Html => {
  const address = page.path === notFoundUrl() ? null : fullUrl({ address: site.address ?? undefined, base: site.base }, page.path);
  const words = wordsOf(site.language);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${safe(page.hasEngine === true ? searchPolicy : contentPolicy)}">
<meta name="referrer" content="no-referrer">
<title>${page.title === null ? site.name : `${page.title} – ${site.name}`}</title>
${page.description && html`<meta name="description" content="${page.description}">
`}${(page.isIndexed === false || site.noai) && html`<meta name="robots" content="${[page.isIndexed === false && "noindex", site.noai && "noai, noimageai"].filter(Boolean).join(", ")}">
`}${address !== null && html`<link rel="canonical" href="${address}">
`}<link rel="icon" href="${href(site, iconUrl())}">
<link rel="stylesheet" href="${href(site, assetUrl(site.stylesheet))}">${page.script !== undefined && html`
<script type="module" src="${href(site, page.script)}"></script>`}${!page.isOneArticle && html`
<link rel="alternate" type="application/atom+xml" title="${words.atomFeed}" href="${href(site, atomUrl())}">`}${page.path === homeUrl() && html`
<link rel="alternate" type="application/feed+json" title="${words.jsonFeed}" href="${href(site, jsonFeedUrl())}">${address !== null && html`
<link rel="search" type="application/opensearchdescription+xml" title="${site.name}" href="${href(site, openSearchUrl())}">`}`}${page.meta && html`
${page.meta}`}`;
};

/** Where a page has no large box of its own, the way to the search is a small one. */
const navigation = (site: Site, path: PagePath): Html => {
  const words = wordsOf(site.language);
  const hasBox = site.hasSearch && path !== homeUrl() && path !== searchUrl();
  const places: readonly (readonly [PagePath, string])[] = [
    [datesUrl(), words.dates.title],
    [topicsUrl(), words.topics.title],
    [sourcesUrl(), words.sources.title],
    ...(site.hasSearch && !hasBox ? [[searchUrl(), searchWords(site.language).title] as const] : []),
    [aboutUrl(), words.about.title],
  ];
  const current = (place: PagePath): Html | false => path.startsWith(place) && html` aria-current="${path === place ? "page" : "true"}"`;
  return html`<nav aria-label="${words.mainNavigation}">${places.map(([place, name]) => html`<a href="${href(site, place)}"${current(place)}>${name}</a>`)}${hasBox && smallSearchBox(site)}</nav>`;
};

/** The same on every page. */
const foot = once((site: Site): Html => {
  const words = wordsOf(site.language);
  return html`<footer class="foot">
<p>${words.foot}</p>
<p>${footLinks(site).map(([path, name]) => html`<a href="${href(site, path)}">${name}</a>`)}</p>
</footer>`;
});

/** Who and what is named; what was said of it; what the archive says of itself and gives away. */
const footLinks = (site: Site): readonly (readonly [PagePath, string])[] => {
  const { language, hasAnalyses } = site;
  const words = wordsOf(language);
  const found = foundWords(language);
  const kinds = (["person", "organisation", "place"] as const).map((kind) => [entitiesUrl(kind), entityWords(language).titles[kind]] as const);
  const named = [[eventsUrl(), eventWords(language).title], [mapUrl(), mapWords(language).title], [networkUrl(), networkWords(language).title]] as const;
  const said = [[positionsUrl(), positionWords(language).title], [contradictionsUrl(), contradictionWords(language).title], [framingUrl(), framingWords(language).title], [coverageUrl(), coverageWords(language).title]] as const;
  return [
    ...kinds,
    ...(hasAnalyses ? named : []),
    [storiesUrl(), found.stories.title],
    [quotesUrl(), found.quotes.title],
    ...(hasAnalyses ? said : []),
    [aboutUrl(), words.about.how],
    [dataUrl(), dataWords(language).title],
    [atomUrl(), words.atomFeed],
    [jsonFeedUrl(), words.jsonFeed],
  ];
};
