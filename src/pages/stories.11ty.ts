import { storiesOf, type Story } from "../analyses/stories.ts";
import { storylinesOf, type Storyline } from "../analyses/storylines.ts";
import { articleLine, cardOf, type Card, type Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { neighbours, trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { foundWords } from "../components/words/found.ts";
import { storylineWords } from "../components/words/storylines.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import { dateOrder } from "../model/published.ts";
import { href, olderUrl, storiesUrl, storylineUrl, storyUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { storylineName } from "./storyline.11ty.ts";
import { numberedPages } from "./numbered-pages.ts";

type StoryCard = Pick<Card, "href" | "headline" | "language" | "source" | "date">;

/** A page of the stories, those with the newest first article first. */
interface StoriesRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly number: number | null;
  readonly stories: readonly { readonly href: string; readonly count: number; readonly articles: readonly StoryCard[] }[];
  readonly older: string | null;
  readonly newer: string | null;
  /** On the first page, the latest first. */
  readonly storylines: readonly (Link & { readonly events: number })[];
}

/** Articles of a story that the list names. */
const named = 3;
/** Storylines that the first page names. */
const mostLines = 50;

export const rows: (archive: Archive) => readonly StoriesRow[] = once((archive) => {
  const { settings } = archive;
  const list = storiesUrl();
  const order = (story: Story): string => (story.articles[0] ? dateOrder(story.articles[0].published) : "");
  const stories = [...storiesOf(archive)].sort((a, b) => compareText(order(b), order(a)) || compareText(a.id, b.id));
  return numberedPages(stories).map((page) => ({
    site: siteOf(archive),
    path: page.number === null ? list : olderUrl(list, page.number),
    number: page.number,
    stories: page.values.map(({ id, articles }) => ({
      href: href(settings, storyUrl(id)),
      count: articles.length,
      articles: articles.slice(0, named).map((article) => {
        const { href, headline, language, source, date } = cardOf(archive, article);
        return { href, headline, language, source, date };
      }),
    })),
    older: page.older === null ? null : href(settings, olderUrl(list, page.older)),
    newer: page.newer === null ? null : href(settings, page.newer === "newest" ? list : olderUrl(list, page.newer)),
    storylines: page.number === null ? latestLines(archive) : [],
  }));
});

const latestLines = (archive: Archive): StoriesRow["storylines"] => {
  const order = ({ events }: Storyline): string => events.flatMap(({ articles }) => articles.map(({ published }) => dateOrder(published))).sort().at(-1) ?? "";
  const lines = storylinesOf(archive).map((one) => ({ one, order: order(one) })).sort((a, b) => compareText(b.order, a.order) || compareText(a.one.id, b.one.id));
  return lines.slice(0, mostLines).map(({ one }) => ({ href: href(archive.settings, storylineUrl(one.id)), name: storylineName(one, archive.settings.language), events: one.events.length }));
};

export const address = (row: StoriesRow): PagePath => row.path;

export const render = ({ site, path, number, stories, older, newer, storylines }: StoriesRow): Html => {
  const words = foundWords(site.language).stories;
  const { articles: counted, more, list } = wordsOf(site.language);
  const title = number === null ? words.title : list.page(words.title, number);
  const link = (to: string | null, name: string): Link | null => (to === null ? null : { href: to, name });
  return layout(site, {
    path,
    title,
    main: html`<div class="list">
<header class="top">${number !== null && trail([{ href: href(site, storiesUrl()), name: words.title }], site.language)}
<h1>${title}</h1>
<p class="lead">${stories.length > 0 ? words.lead : words.none}</p></header>
${stories.length > 0 && html`<ul class="cards">${stories.map(
      (story) => html`<li><ul class="plain">${story.articles.map((card) => html`<li>${articleLine(card, site.language)}</li>`)}</ul><p class="meta"><a href="${story.href}">${words.all}: ${counted(story.count)}</a>${story.count > story.articles.length && html` (${more(story.count - story.articles.length)})`}</p></li>`,
    )}</ul>`}
${neighbours(list.pages, link(newer, words.newer), link(older, words.older))}
${storylines.length > 0 && html`<section class="era"><h2>${storylineWords(site.language).title}</h2><p class="meta">${storylineWords(site.language).lead}</p><ul class="counted">${storylines.map((line) => html`<li><a href="${line.href}"><bdi>${line.name}</bdi></a> <span class="count">${storylineWords(site.language).events(line.events)}</span></li>`)}</ul></section>`}
</div>`,
  });
};

export default template({ name: "stories", rows, address, render });
