import { layout } from "../components/layout.ts";
import { shownPeriod } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { takedownWords } from "../components/words/takedown.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Takedown } from "../model/takedown.ts";
import { articleUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface TombstoneRow {
  readonly site: Site;
  readonly takedown: Takedown;
}

export const rows = (archive: Archive): readonly TombstoneRow[] => (archive.takedowns ?? []).map((takedown) => ({ site: siteOf(archive), takedown }));

export const address = ({ takedown }: TombstoneRow): PagePath => articleUrl(takedown.id);

/** What stands where an article stood: when it was taken out and why, and not a word of it. */
export const render = (row: TombstoneRow): Html => {
  const { site, takedown } = row;
  const words = takedownWords(site.language);
  return layout(site, {
    path: address(row),
    title: words.title,
    isIndexed: false,
    main: html`<div class="list prose">
<header class="top"><h1>${words.title}</h1>
<p class="lead">${words.lead(shownPeriod(takedown.date, site.language))}</p></header>
<section><h2>${words.reason}</h2><p dir="auto">${takedown.reason}</p></section>
</div>`,
  });
};

export default template({ name: "tombstone", rows, address, render });
