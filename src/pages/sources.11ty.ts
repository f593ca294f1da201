import { indexList, type Entry } from "../components/index-list.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { sourcesUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { sourceEntries } from "./entries.ts";
import { overviewPage } from "./overview-page.ts";

interface SourcesRow {
  readonly site: Site;
  readonly sources: readonly Entry[];
  /** Articles that name no source. */
  readonly unknown: number;
}

export const rows = (archive: Archive): readonly SourcesRow[] => [
  { site: siteOf(archive), sources: sourceEntries(archive), unknown: archive.articles.filter((article) => article.source === null).length },
];

export const address = (): PagePath => sourcesUrl();

export const render = ({ site, sources, unknown }: SourcesRow): Html => {
  const words = wordsOf(site.language).sources;
  return overviewPage(site, { path: address(), words, isEmpty: sources.length === 0 }, html`${sources.length > 0 && indexList(sources, site.language, true)}
${unknown > 0 && html`<p class="meta">${words.unknown(unknown)}</p>`}`);
};

export default template({ name: "sources", rows, address, render });
