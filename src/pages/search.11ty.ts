import { headsOf } from "../analyses/copy-groups.ts";
import { countedLinks, type CountedLink } from "../components/counted-links.ts";
import { layout } from "../components/layout.ts";
import { shownPeriod } from "../components/published-time.ts";
import { searchForm, type SearchPlace } from "../components/search-form.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { searchWords } from "../components/words/search.ts";
import { html, type Html } from "../lib/html.ts";
import { shortHash } from "../lib/hash.ts";
import type { Archive } from "../model/archive.ts";
import { assetUrl, datesUrl, href, searchUrl, sourcesUrl, topicsUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf } from "./calendar.ts";
import { sourceEntries, topicEntries } from "./entries.ts";
import { monthsOfArchive, searchPeriods } from "./search-records.ts";

interface SearchRow {
  readonly site: Site;
  readonly script: PagePath;
  readonly place: SearchPlace;
  /** The latest 40 years, the largest topics and sources. */
  readonly years: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
  readonly sources: readonly CountedLink[];
}

/** Up to so many articles the choices come with the first results: what they load is small. */
const fewArticles = 1000;

/** None where nothing can be found. */
export const rows = (archive: Archive): readonly SearchRow[] => {
  const { settings, searchScript } = archive;
  if (searchScript === undefined || archive.articles.length === 0) return [];
  const periods = searchPeriods(archive);
  const [first, last] = monthsOfArchive(archive) ?? ["", ""];
  const linked = ({ href, name, count }: CountedLink): CountedLink => ({ href, name, count });
  return [
    {
      site: siteOf(archive),
      script: assetUrl(searchScript),
      place: { periods: periods.map((period) => period.name), tag: shortHash(JSON.stringify(periods.map(({ digest }) => digest))), first, last, isSmall: archive.articles.length <= fewArticles, hasCopies: headsOf(archive).size > 0 },
      years: calendarOf(archive).years.slice(-40).reverse().map(({ parts, count }) => ({ href: href(settings, datesUrl(parts)), name: shownPeriod(parts[0] ?? "", settings.language), count })),
      topics: topicEntries(archive).slice(0, 20).map(linked),
      sources: sourceEntries(archive).slice(0, 20).map(linked),
    },
  ];
};

export const address = (): PagePath => searchUrl();

export const render = ({ site, script, place, years, topics, sources }: SearchRow): Html => {
  const words = wordsOf(site.language);
  const searching = searchWords(site.language);
  const lists: readonly (readonly [PagePath, string, readonly CountedLink[]])[] = [
    [datesUrl(), words.dates.title, years],
    [topicsUrl(), words.topics.title, topics],
    [sourcesUrl(), words.sources.title, sources],
  ];
  return layout(site, {
    path: address(),
    title: searching.title,
    description: searching.indexes,
    script,
    hasEngine: true,
    main: html`<div class="list search">
<header class="top"><h1>${searching.title}</h1></header>
${searchForm(site, place)}
<p class="lead" id="without">${searching.without}</p>
<output id="found" for="q" tabindex="-1"></output>
<div id="results"></div>
<section class="indexes" aria-labelledby="indexes"><h2 class="label" id="indexes">${searching.indexes}</h2>
<div>${lists.map(([path, name, links]) => html`<section><h3><a href="${href(site, path)}">${name}</a></h3>${links.length > 0 && countedLinks(links, site.language)}</section>`)}</div></section>
</div>`,
  });
};

export default template({ name: "search", rows, address, render });
