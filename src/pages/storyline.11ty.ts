import { storylinesOf, type Storyline } from "../analyses/storylines.ts";
import { articleLine, cardOf, type Card } from "../components/card.ts";
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

type EventCard = Pick<Card, "href" | "headline" | "language" | "source" | "date">;

/** Events that go on from one another, in order of time. */
interface StorylineRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly name: string;
  readonly because: readonly string[];
  readonly count: number;
  readonly events: readonly { readonly story: string | null; readonly count: number; readonly articles: readonly EventCard[] }[];
}

/** Events of a storyline, and articles of an event, that the page names. */
const [mostEvents, named] = [200, 3];

export const rows: (archive: Archive) => readonly StorylineRow[] = once((archive) =>
  storylinesOf(archive).map((one) => ({
    site: siteOf(archive),
    path: storylineUrl(one.id),
    name: storylineName(one, archive.settings.language),
    because: one.because,
    count: one.events.length,
    events: one.events.slice(0, mostEvents).map(({ story, articles }) => ({
      story: story && href(archive.settings, storyUrl(story.id)),
      count: articles.length,
      articles: articles.slice(0, named).map((article) => {
        const { href, headline, language, source, date } = cardOf(archive, article);
        return { href, headline, language, source, date };
      }),
    })),
  })),
);

/** A curator's, or its earliest headline. */
export const storylineName = ({ name, events }: Storyline, language: string): string => {
  const headline = events[0]?.articles[0]?.headline.trim() ?? "";
  return name ?? (headline === "" ? wordsOf(language).untitled : headline);
};

export const address = (row: StorylineRow): PagePath => row.path;

export const render = ({ site, path, name, because, count, events }: StorylineRow): Html => {
  const words = storylineWords(site.language);
  const { articles: counted, more } = wordsOf(site.language);
  const title = words.page(name);
  return layout(site, {
    path,
    title,
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, storiesUrl()), name: foundWords(site.language).stories.title }], site.language)}
<h1 dir="auto">${title}</h1>
<p class="meta">${words.events(count)} · <bdi>${because.join(". ")}</bdi></p></header>
<div class="rows"><ol class="cards">${events.map(
      (event) => html`<li><ul class="plain">${event.articles.map((card) => html`<li>${articleLine(card, site.language)}</li>`)}</ul>${
        event.story !== null && html`<p class="meta"><a href="${event.story}">${words.beside}: ${counted(event.count)}</a>${event.count > event.articles.length && html` (${more(event.count - event.articles.length)})`}</p>`
      }</li>`,
    )}</ol>
${count > events.length && html`<p class="meta">${more(count - events.length)}</p>`}</div>
</div>`,
  });
};

export default template({ name: "storyline", rows, address, render });
