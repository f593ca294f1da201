import { countedLinks } from "../components/counted-links.ts";
import { egoNetwork } from "../components/ego-network.ts";
import { facts, type Fact } from "../components/facts.ts";
import { layout } from "../components/layout.ts";
import { outsideLink, shortUrl } from "../components/outside-link.ts";
import { locator } from "../components/locator.ts";
import { activityStrip } from "../components/strip.ts";
import { trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { entityWords } from "../components/words/entities.ts";
import { foundWords } from "../components/words/found.ts";
import { mapWords } from "../components/words/map.ts";
import { networkWords } from "../components/words/network.ts";
import { html, type Html } from "../lib/html.ts";
import { href, mapUrl, worldUrl, type PagePath } from "../model/url.ts";
import { quiresBy } from "../model/page.ts";
import { template } from "../site/template.ts";
import { contextList } from "./contexts.ts";
import { entityRows, mostDrawn, type EntityRow } from "./entity-row.ts";

/** Fewer neighbours are read quicker than drawn. */
const fewest = 3;

export const rows = entityRows;

export const address = (row: EntityRow): PagePath => row.path;

export const render = (row: EntityRow): Html => {
  const { site } = row;
  const words = entityWords(site.language);
  const shared = wordsOf(site.language);
  const left = row.count - row.contexts.length;
  return layout(site, {
    path: row.path,
    title: row.name,
    main: html`<div class="list">
<header class="top">${trail([{ href: row.up, name: words.titles[row.kind] }], site.language)}
<h1><bdi>${row.name}</bdi></h1>
<p class="meta">${shared.articles(row.count)}${row.quotes !== null && html` · <a href="${row.quotes.href}">${foundWords(site.language).quotes.count(row.quotes.count)}</a>`}${!row.isReviewed && html` · ${words.unreviewed}`}</p></header>
<div class="side">${activityStrip(row.activity, site, 3)}${row.position && locator(row.position.point, row.position.how === "country", href(site, worldUrl()), row.name)}${factsOf(row)}${
      row.beside.length > 0 && html`<h2 class="label">${words.beside}</h2>${countedLinks(row.beside, site.language)}`
    }</div>
<div class="rows">${row.beside.length >= fewest && html`<figure class="map">${egoNetwork({ name: row.name, kind: row.kind, neighbours: row.beside.slice(0, mostDrawn), ties: row.ties }, site.language)}<figcaption>${networkWords(site.language).kinds}${row.ties.length > 0 && ` ${networkWords(site.language).note}`}</figcaption></figure>`}<h2>${words.contexts}</h2>
${contextList(row.contexts, site)}${left > 0 && html`<p class="meta">${shared.more(left)}</p>`}</div>
</div>`,
  });
};

const factsOf = (row: EntityRow): Html => {
  const words = entityWords(row.site.language);
  const given: readonly Fact[] = [
    [words.forms, html`<bdi>${row.forms.join(" · ")}</bdi>`],
    [words.roles, row.roles.length > 0 && html`<bdi>${row.roles.join(" · ")}</bdi>`],
    [mapWords(row.site.language).here, row.position && html`<a href="${href(row.site, mapUrl())}">${row.position.point.join(", ")}</a> (${mapWords(row.site.language).how[row.position.how]})`],
    [words.sameAs, row.sameAs.length > 0 && html`${row.sameAs.map((one, at) => html`${at > 0 && " · "}${outsideLink(one, shortUrl(one))}`)}`],
  ];
  return facts(given);
};

export default template({ name: "entity", rows, quires: (archive) => quiresBy(rows(archive), ({ path }) => path.slice(0, path.indexOf("/", 1) + 2)), address, render });
