import { contradictionsOf, textOf, type Contradiction, type Side } from "../analyses/contradictions/contradictions.ts";
import { differencesOf, type Part } from "../analyses/contradictions/differences.ts";
import { cardOf, headlineLink, type Card, type Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { publishedTime } from "../components/published-time.ts";
import { sentenceLink, shortened } from "../components/sentence-link.ts";
import { siteOf, type Site } from "../components/site.ts";
import { neighbours, trail } from "../components/trail.ts";
import { contradictionWords } from "../components/words/contradictions.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { contradictionsUrl, href, olderUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { numberedPages } from "./numbered-pages.ts";

interface ShownSide {
  readonly text: string;
  readonly article: Pick<Card, "href" | "headline" | "language" | "source" | "date">;
}

interface ContradictionsRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly number: number | null;
  readonly count: number;
  readonly pairs: readonly (Pick<Contradiction, "differs" | "because" | "also"> & { readonly actor: string | null; readonly sides: readonly [ShownSide, ShownSide] })[];
  readonly older: string | null;
  readonly newer: string | null;
}

export const rows: (archive: Archive) => readonly ContradictionsRow[] = once((archive) => {
  const { settings } = archive;
  if (!settings.analyses) return [];
  const all = contradictionsOf(archive);
  const list = contradictionsUrl();
  return numberedPages(all, 30).map((page) => ({
    site: siteOf(archive),
    path: page.number === null ? list : olderUrl(list, page.number),
    number: page.number,
    count: page.number === null ? all.length : page.values.length,
    pairs: page.values.map(({ differs, because, also, actor, sides: [one, other] }) => ({ differs, because, also, actor: actor?.name ?? null, sides: [shownSide(archive, one), shownSide(archive, other)] })),
    older: page.older === null ? null : href(settings, olderUrl(list, page.older)),
    newer: page.newer === null ? null : href(settings, page.newer === "newest" ? list : olderUrl(list, page.newer)),
  }));
});

const shownSide = (archive: Archive, side: Side): ShownSide => {
  const { headline, language, source, date } = cardOf(archive, side.article);
  return { text: shortened(textOf(side)), article: { href: sentenceLink(archive, side.article, side.block, textOf(side)), headline, language, source, date } };
};

export const address = (row: ContradictionsRow): PagePath => row.path;

export const render = ({ site, path, number, count, pairs, older, newer }: ContradictionsRow): Html => {
  const words = contradictionWords(site.language);
  const { list } = wordsOf(site.language);
  const title = number === null ? words.title : list.page(words.title, number);
  const link = (to: string | null, name: string): Link | null => (to === null ? null : { href: to, name });
  return layout(site, {
    path,
    title,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${number !== null && trail([{ href: href(site, contradictionsUrl()), name: words.title }], site.language)}
<h1>${title}</h1>
<p class="lead">${pairs.length > 0 ? words.lead : words.none}</p>
${pairs.length > 0 && html`<p class="meta">${words.count(count)}</p>`}</header>
${pairs.length > 0 && html`<ul class="cards contrary">${pairs.map((pair) => pairItem(pair, site.language))}</ul>`}
${neighbours(list.pages, link(newer, words.later), link(older, words.earlier))}
</div>`,
  });
};

const pairItem = ({ differs, because, also, actor, sides }: ContradictionsRow["pairs"][number], language: string): Html => {
  const words = contradictionWords(language);
  const [first, second] = differencesOf(sides[0].text, sides[1].text, because);
  return html`<li><p class="label">${words.differs[differs]}</p><p class="meta"><bdi>${words.because[because](actor ?? "")}</bdi>${also > 0 && ` · ${words.also(also)}`}</p>
<div class="pair">${sidePart(sides[0], first, language)}${sidePart(sides[1], second, language)}</div></li>`;
};

const sidePart = ({ article }: ShownSide, parts: readonly Part[], language: string): Html => html`<section><p class="kicker"><span class="outlet"><bdi>${article.source?.name ?? wordsOf(language).unknownSource}</bdi></span> ${publishedTime(article.date)}</p>
<blockquote dir="auto"${article.language !== null && html` lang="${article.language}"`}><p>${parts.map(({ text, isOwn }) => (isOwn ? html`<mark>${text}</mark> ` : html`${text} `))}</p></blockquote>
<p>${headlineLink(article)}</p></section>`;

export default template({ name: "contradictions", rows, address, render });
