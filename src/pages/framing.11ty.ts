import { countedLinks, type CountedLink } from "../components/counted-links.ts";
import { siteOf, type Site } from "../components/site.ts";
import { framingWords } from "../components/words/framing.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { framingUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { framedRows } from "./framed-row.ts";
import { overviewPage } from "./overview-page.ts";

interface FramingRow {
  readonly site: Site;
  readonly things: readonly { readonly href: string; readonly name: string; readonly description: string | null; readonly terms: readonly CountedLink[]; readonly unused: readonly string[] }[];
}

export const rows = (archive: Archive): readonly FramingRow[] =>
  archive.settings.analyses
    ? [
        {
          site: siteOf(archive),
          things: framedRows(archive).map(({ path, name, description, terms }) => ({
            href: archive.settings.base + path.slice(1),
            name,
            description,
            terms: terms.flatMap((term) => (term.href === null ? [] : [{ href: term.href, name: term.name, count: term.cell?.count ?? 0 }])),
            unused: terms.flatMap((term) => (term.href === null ? [term.name] : [])),
          })),
        },
      ]
    : [];

export const address = (): PagePath => framingUrl();

export const render = ({ site, things }: FramingRow): Html => {
  const words = framingWords(site.language);
  return overviewPage(site, { path: address(), words, isEmpty: things.length === 0 }, html`<div class="rows">${things.map(
      (thing) => html`<section class="era"><h2><a href="${thing.href}"><bdi>${thing.name}</bdi></a></h2>${thing.description !== null && html`<p dir="auto">${thing.description}</p>`}${countedLinks(thing.terms, site.language)}${thing.unused.length > 0 && html`<p class="meta">${words.uses(0)}: <bdi>${thing.unused.join(", ")}</bdi></p>`}</section>`,
    )}</div>`);
};

export default template({ name: "framing", rows, address, render });
