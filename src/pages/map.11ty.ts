import { locatedPlaces, type LocatedPlace } from "../analyses/coordinates.ts";
import { countedLinks, type CountedLink } from "../components/counted-links.ts";
import { countryName } from "../components/language.ts";
import { closeWindowOf, windowOf, type MapWindow } from "../components/map-window.ts";
import { placeMap, type MapMark } from "../components/place-map.ts";
import { onWorld } from "../components/projection.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { entityWords } from "../components/words/entities.ts";
import { dataWords } from "../components/words/data.ts";
import { mapWords } from "../components/words/map.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { dataFileUrl, entitiesUrl, entityUrl, href, mapUrl, worldUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { overviewPage } from "./overview-page.ts";

interface PlaceLine extends CountedLink {
  readonly point: readonly [latitude: number, longitude: number];
  readonly country: string | null;
  readonly how: "curator" | "country" | "city";
}

interface MapRow {
  readonly site: Site;
  /** The most named first. */
  readonly places: readonly PlaceLine[];
  readonly morePlaces: number;
  readonly nowhere: readonly CountedLink[];
  readonly moreNowhere: number;
}

const mostPlaces = 300;
const mostNowhere = 100;
/** So many circles find room beside each other. */
const mostDrawn = 70;

export const rows = (archive: Archive): readonly MapRow[] => {
  if (!archive.settings.analyses) return [];
  const { settings } = archive;
  const link = ({ entity }: LocatedPlace): CountedLink => ({ href: href(settings, entityUrl("place", entity.id)), name: entity.name, count: entity.articles.length });
  const all = locatedPlaces(archive);
  const places = all.flatMap((one): readonly PlaceLine[] => (one.point && one.how ? [{ ...link(one), point: one.point, country: one.country, how: one.how }] : []));
  const nowhere = all.filter(({ point }) => point === null).map(link);
  return [{ site: siteOf(archive), places: places.slice(0, mostPlaces), morePlaces: Math.max(0, places.length - mostPlaces), nowhere: nowhere.slice(0, mostNowhere), moreNowhere: Math.max(0, nowhere.length - mostNowhere) }];
};

export const address = (): PagePath => mapUrl();

export const render = (row: MapRow): Html => {
  const { site, places } = row;
  const words = mapWords(site.language);
  return overviewPage(site, { path: address(), words, isEmpty: places.length === 0, up: [{ href: href(site, entitiesUrl("place")), name: entityWords(site.language).titles.place }] }, html`${places.length > 0 && figures(row)}
${places.length > 0 && table(row)}
${row.nowhere.length > 0 && html`<section class="era voices"><h2>${words.nowhere}</h2><p class="meta">${words.nowhereLead}</p>${countedLinks(row.nowhere, site.language)}${row.moreNowhere > 0 && html`<p class="meta">${wordsOf(site.language).more(row.moreNowhere)}</p>`}</section>`}`);
};

const figures = ({ site, places, morePlaces }: MapRow): Html => {
  const words = mapWords(site.language);
  const marks = places.flatMap((place): readonly MapMark[] => {
    const at = onWorld(place.point);
    return at ? [{ href: place.href, name: place.name, label: wordsOf(site.language).dates.countIn(place.name, wordsOf(site.language).articles(place.count)), at, count: place.count, isWide: place.how === "country" }] : [];
  });
  if (marks.length === 0) return html``;
  const weighted = marks.map(({ at, count }) => ({ at, weight: count }));
  const close = closeWindowOf(weighted);
  const most = Math.max(...marks.map(({ count }) => count));
  const drawn = (part: MapWindow, title: string): Html => placeMap(marks.filter(({ at }) => isIn(part, at)).slice(0, mostDrawn), part, href(site, worldUrl()), title, most);
  const left = Math.max(0, marks.length - mostDrawn) + morePlaces;
  return html`${close && html`<figure class="map time">${drawn(close, words.close)}<figcaption>${words.close}.</figcaption></figure>`}
<figure class="map time">${drawn(windowOf(weighted), words.whole)}<figcaption>${close && `${words.whole}. `}${words.note}${left > 0 && ` ${words.left(left)}`} ${words.source}</figcaption></figure>`;
};

const isIn = (part: MapWindow, [x, y]: readonly [number, number]): boolean => x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height;

const table = ({ site, places, morePlaces }: MapRow): Html => {
  const words = mapWords(site.language);
  const line = ({ href: to, name, count, point, country, how }: PlaceLine): Html =>
    html`<tr><th scope="row"><a href="${to}"><bdi>${name}</bdi></a></th><td>${country === null ? "–" : countryName(country, site.language)}</td><td>${wordsOf(site.language).number(count)}</td><td>${point.join(", ")}</td><td>${words.how[how]}</td></tr>`;
  return html`<section class="era"><h2>${words.table}</h2><section class="wide" tabindex="0" aria-label="${words.table}"><table class="figures worded"><thead><tr>${[words.place, words.country, words.articles, words.position, words.known].map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${places.map(line)}</tbody></table></section><p class="meta">${morePlaces > 0 && html`${wordsOf(site.language).more(morePlaces)} · `}${dataWords(site.language).title}: <a href="${href(site, dataFileUrl("entities.csv"))}" download>entities.csv</a></p></section>`;
};

export default template({ name: "map", rows, address, render });
