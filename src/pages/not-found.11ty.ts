import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, homeUrl, href, notFoundUrl, sourcesUrl, topicsUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

export const rows = (archive: Archive): readonly Site[] => [siteOf(archive)];

export const address = (): PagePath => notFoundUrl();

export const render = (site: Site): Html => {
  const words = wordsOf(site.language);
  return layout(site, {
    path: address(),
    title: words.notFound.title,
    isIndexed: false,
    main: html`<div class="list prose">
<header class="top"><h1>${words.notFound.title}</h1>
<p class="lead">${words.notFound.lead}</p></header>
<p>${words.notFound.try}</p>
<ul class="plain"><li><a href="${href(site, homeUrl())}"><bdi>${site.name}</bdi></a></li><li><a href="${href(site, datesUrl())}">${words.dates.title}</a></li><li><a href="${href(site, topicsUrl())}">${words.topics.title}</a></li><li><a href="${href(site, sourcesUrl())}">${words.sources.title}</a></li></ul>
</div>`,
  });
};

export default template({ name: "not-found", rows, address, render });
