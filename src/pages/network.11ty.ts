import { entityPairs } from "../analyses/entities/entity-pairs.ts";
import type { ShownEntity } from "../analyses/entities/shown-entities.ts";
import { networkFigure, type NetworkNode } from "../components/network.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { dataWords } from "../components/words/data.ts";
import { networkWords } from "../components/words/network.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { dataFileUrl, dataUrl, entityUrl, href, networkUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { overviewPage } from "./overview-page.ts";

type NodeLine = Omit<NetworkNode, "label">;

interface NetworkRow {
  readonly site: Site;
  readonly nodes: readonly NodeLine[];
  /** By the nodes' places, the most frequent first. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
}

/** So many names and lines can still be read. */
const mostNodes = 50;
const mostTies = 120;

export const rows = (archive: Archive): readonly NetworkRow[] => {
  if (!archive.settings.analyses) return [];
  const { settings } = archive;
  const places = new Map<string, number>();
  const nodes: NodeLine[] = [];
  const placeOf = ({ id, kind, name, articles }: ShownEntity): number | null => {
    const known = places.get(id);
    if (known !== undefined) return known;
    if (nodes.length >= mostNodes) return null;
    places.set(id, nodes.length);
    return nodes.push({ href: href(settings, entityUrl(kind, id)), name, kind, count: articles.length }) - 1;
  };
  const ties: { from: number; to: number; weight: number }[] = [];
  for (const { one, other, count } of entityPairs(archive)) {
    if (ties.length >= mostTies) break;
    if (nodes.length + Number(!places.has(one.id)) + Number(!places.has(other.id)) > mostNodes) continue;
    const [from, to] = [placeOf(one), placeOf(other)];
    if (from !== null && to !== null) ties.push({ from, to, weight: count });
  }
  return [{ site: siteOf(archive), nodes, ties }];
};

export const address = (): PagePath => networkUrl();

export const render = ({ site, nodes, ties }: NetworkRow): Html => {
  const words = networkWords(site.language);
  const { articles, dates } = wordsOf(site.language);
  const marks = nodes.map((node): NetworkNode => ({ ...node, label: dates.countIn(node.name, articles(node.count)) }));
  return overviewPage(site, { path: address(), words, isEmpty: ties.length === 0 }, html`${ties.length > 0 && html`<figure class="map time">${networkFigure(marks, ties, words.title)}<figcaption>${words.kinds}</figcaption></figure>${table(site, nodes, ties)}`}`);
};

const table = (site: Site, nodes: readonly NodeLine[], ties: NetworkRow["ties"]): Html => {
  const words = networkWords(site.language);
  const name = (index: number): Html => html`<a href="${nodes[index]?.href ?? ""}"><bdi>${nodes[index]?.name ?? ""}</bdi></a>`;
  return html`<section class="era"><h2>${words.table}</h2><section class="wide" tabindex="0" aria-label="${words.table}"><table class="figures worded"><thead><tr>${[words.one, words.other, words.articles].map((one) => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>${ties.map(
    ({ from, to, weight }) => html`<tr><th scope="row">${name(from)}</th><td>${name(to)}</td><td>${wordsOf(site.language).number(weight)}</td></tr>`,
  )}</tbody></table></section><p class="meta">${words.data}: <a href="${href(site, dataFileUrl("entity-pairs.csv"))}" download>entity-pairs.csv</a> · <a href="${href(site, dataFileUrl("network.json"))}" download>network.json</a> · <a href="${href(site, dataUrl())}">${dataWords(site.language).title}</a></p></section>`;
};

export default template({ name: "network", rows, address, render });
