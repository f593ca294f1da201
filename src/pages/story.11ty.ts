import { storiesOf } from "../analyses/stories.ts";
import { storylinesByArticle } from "../analyses/storylines.ts";
import { beginningOf } from "../components/beginning.ts";
import { articleCard, cardOf, type Card } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { foundWords } from "../components/words/found.ts";
import { storylineWords } from "../components/words/storylines.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { href, storiesUrl, storylineUrl, storyUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

/** One event as its articles tell it, side by side. */
interface StoryRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly because: readonly string[];
  readonly count: number;
  /** What the event is a part of. */
  readonly storyline: string | null;
  readonly articles: readonly { readonly card: Card; readonly beginning: string }[];
}

/** In characters. */
const opening = 420;
const mostArticles = 100;

export const rows: (archive: Archive) => readonly StoryRow[] = once((archive) =>
  storiesOf(archive).map(({ id, articles, because }) => ({
    site: siteOf(archive),
    path: storyUrl(id),
    because,
    count: articles.length,
    storyline: storylineAt(archive, articles[0]?.id),
    articles: articles.slice(0, mostArticles).map((article) => ({ card: cardOf(archive, article), beginning: beginningOf(article, opening) })),
  })),
);

const storylineAt = (archive: Archive, article: string | undefined): string | null => {
  const storyline = article === undefined ? undefined : storylinesByArticle(archive).get(article);
  return storyline ? href(archive.settings, storylineUrl(storyline.id)) : null;
};

export const address = (row: StoryRow): PagePath => row.path;

export const render = ({ site, path, because, count, storyline, articles }: StoryRow): Html => {
  const words = foundWords(site.language).stories;
  const { articles: counted, more } = wordsOf(site.language);
  const title = words.page(articles[0]?.card.headline ?? "");
  return layout(site, {
    path,
    title,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, storiesUrl()), name: words.title }], site.language)}
<h1 dir="auto">${title}</h1>
<p class="meta">${counted(count)} · ${because.join(". ")}${storyline !== null && html` · <a href="${storyline}">${storylineWords(site.language).here}</a>`}</p></header>
<h2 class="label">${words.beside}</h2>
<div class="told">${articles.map(({ card, beginning }) => html`<section>${articleCard(card, site.language, 3)}<p dir="auto"${card.language !== null && html` lang="${card.language}"`}>${beginning}</p></section>`)}</div>
${count > articles.length && html`<p class="meta">${more(count - articles.length)}</p>`}
</div>`,
  });
};

export default template({ name: "story", rows, address, render });
