import { mostVoices, unnamedQuotes, voicesOf } from "../analyses/speakers.ts";
import { countedLinks, type CountedLink } from "../components/counted-links.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { foundWords } from "../components/words/found.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { href, quotesUrl, speakerUrl, unnamedQuotesUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface QuotesRow {
  readonly site: Site;
  readonly voices: readonly CountedLink[];
  readonly isCut: boolean;
  /** How many have no name, and where they are. */
  readonly unnamed: { readonly href: string; readonly count: number } | null;
}

export const rows = (archive: Archive): readonly QuotesRow[] => {
  const { settings } = archive;
  const [voices, unnamed] = [voicesOf(archive), unnamedQuotes(archive).length];
  return [
    {
      site: siteOf(archive),
      voices: voices.slice(0, mostVoices).map(({ id, name, quotes }) => ({ href: href(settings, speakerUrl(id)), name, count: quotes.length })),
      isCut: voices.length > mostVoices,
      unnamed: unnamed > 0 ? { href: href(settings, unnamedQuotesUrl()), count: unnamed } : null,
    },
  ];
};

export const address = (): PagePath => quotesUrl();

export const render = ({ site, voices, isCut, unnamed }: QuotesRow): Html => {
  const words = foundWords(site.language).quotes;
  return layout(site, {
    path: address(),
    title: words.title,
    main: html`<div class="list">
<header class="top"><h1>${words.title}</h1>
<p class="lead">${voices.length > 0 ? words.lead : words.none}</p>
${unnamed !== null && html`<p class="meta"><a href="${unnamed.href}">${words.unnamed}</a>: ${words.count(unnamed.count)}</p>`}
${isCut && html`<p class="meta">${words.most(voices.length)}</p>`}</header>
${voices.length > 0 && countedLinks(voices, site.language)}
</div>`,
  });
};

export default template({ name: "quotes", rows, address, render });
