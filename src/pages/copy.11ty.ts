import { copyPairs, type CopyPair } from "../analyses/copy-pairs.ts";
import { articleCard, cardOf, type Card } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { localeOf } from "../components/words.ts";
import { foundWords } from "../components/words/found.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import { wordDiff, type Run } from "../lib/word-diff.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { copyUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

/** A stretch of the comparison; of what is alike only the ends. */
type Stretch = { readonly in: Run["in"]; readonly text: string } | { readonly in: "gap"; readonly count: number };

interface CopyRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly first: Card;
  readonly second: Card;
  readonly share: string;
  readonly stretches: readonly Stretch[];
  readonly isCut: boolean;
}

/** Words that stay around what differs, and words and stretches that a page shows at most. */
const [around, mostWords, mostStretches] = [20, 6000, 600];

export const rows: (archive: Archive) => readonly CopyRow[] = once((archive) => copyPairs(archive).map((pair) => copyRow(archive, pair)));

const copyRow = (archive: Archive, { id, first, second, containment }: CopyPair): CopyRow => {
  const [a, b] = [wordsIn(first), wordsIn(second)];
  const runs = wordDiff(a.slice(0, mostWords), b.slice(0, mostWords));
  const stretches = runs.flatMap((run, at) => stretchesOf(run, at === 0, at === runs.length - 1));
  return {
    site: siteOf(archive),
    path: copyUrl(id),
    first: cardOf(archive, first),
    second: cardOf(archive, second),
    share: new Intl.NumberFormat(localeOf(archive.settings.language), { style: "percent" }).format(containment),
    stretches: stretches.slice(0, mostStretches),
    isCut: stretches.length > mostStretches || a.length > mostWords || b.length > mostWords,
  };
};

/** With a mark where a paragraph ends. */
const wordsIn = (article: Article): readonly string[] => article.body.flatMap(({ text }) => [...(text.match(/\S+/gu) ?? []), "¶"]).slice(0, -1);

const stretchesOf = ({ in: where, words }: Run, isFirst: boolean, isLast: boolean): readonly Stretch[] => {
  const [before, after] = [isFirst ? 0 : around, isLast ? 0 : around];
  const hidden = words.length - before - after;
  if (where !== "both" || hidden <= around) return [{ in: where, text: words.join(" ") }];
  const piece = (text: readonly string[]): readonly Stretch[] => (text.length > 0 ? [{ in: where, text: text.join(" ") }] : []);
  return [...piece(words.slice(0, before)), { in: "gap", count: hidden }, ...piece(words.slice(words.length - after))];
};

export const address = (row: CopyRow): PagePath => row.path;

export const render = (row: CopyRow): Html => {
  const { site, first, second } = row;
  const words = foundWords(site.language).copies;
  return layout(site, {
    path: row.path,
    title: `${words.title}: ${first.headline}`,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top"><h1>${words.title}</h1>
<p class="lead">${words.lead(row.share)}</p></header>
<div class="pair"><section><p class="label">${words.first}</p>${articleCard(first, site.language, 2)}</section><section><p class="label">${words.second}</p>${articleCard(second, site.language, 2)}</section></div>
<div class="compared" dir="auto"${first.language !== null && html` lang="${first.language}"`}><p>${row.stretches.map((one) => stretch(one, site.language))}</p></div>
${row.isCut && html`<p class="meta">${words.cut}</p>`}
</div>`,
  });
};

const stretch = (one: Stretch, language: string): Html => {
  if (one.in === "gap") return html`<span class="gap">… ${foundWords(language).copies.gap(one.count)} …</span> `;
  return one.in === "both" ? html`${one.text} ` : one.in === "first" ? html`<del>${one.text}</del> ` : html`<ins>${one.text}</ins> `;
};

export default template({ name: "copy", rows, address, render });
