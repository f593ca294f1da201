import { shownEntities, pageKinds, type PageKind } from "../analyses/entities/shown-entities.ts";
import { activityOf } from "../components/activity.ts";
import { indexList, type Entry } from "../components/index-list.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { entityWords } from "../components/words/entities.ts";
import { mapWords } from "../components/words/map.ts";
import { networkWords } from "../components/words/network.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { entitiesUrl, entityUrl, href, mapUrl, networkUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { archiveFrame } from "./entries.ts";

interface EntitiesRow {
  readonly site: Site;
  readonly kind: PageKind;
  readonly entries: readonly Entry[];
}

export const rows = (archive: Archive): readonly EntitiesRow[] =>
  pageKinds.map((kind) => ({
    site: siteOf(archive),
    kind,
    entries: [...shownEntities(archive).values()].flatMap((one): readonly Entry[] => {
      const articles = one.articles.flatMap((id) => archive.byId.get(id) ?? []);
      return one.kind === kind ? [{ href: href(archive.settings, entityUrl(kind, one.id)), name: one.name, description: null, count: articles.length, activity: activityOf(articles, archiveFrame(archive)), newest: null }] : [];
    }),
  }));

export const address = ({ kind }: EntitiesRow): PagePath => entitiesUrl(kind);

export const render = ({ site, kind, entries }: EntitiesRow): Html => {
  const words = entityWords(site.language);
  return layout(site, {
    path: entitiesUrl(kind),
    title: words.titles[kind],
    main: html`<div class="list">
<header class="top"><h1>${words.titles[kind]}</h1>
<p class="lead">${entries.length > 0 ? words.leads[kind] : words.none}</p>
${site.hasAnalyses && html`<p class="meta">${kind === "place" ? html`<a href="${href(site, mapUrl())}">${mapWords(site.language).title}</a>` : html`<a href="${href(site, networkUrl())}">${networkWords(site.language).title}</a>`}</p>`}</header>
${entries.length > 0 && indexList(entries, site.language, false)}
</div>`,
  });
};

export default template({ name: "entities", rows, address, render });
