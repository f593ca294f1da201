import { articleCard, articleLine } from "../components/card.ts";
import { outsideLink } from "../components/outside-link.ts";
import { neighbours } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { foundWords } from "../components/words/found.ts";
import { storylineWords } from "../components/words/storylines.ts";
import { html, type Html } from "../lib/html.ts";
import type { ArticleView } from "./article-view.ts";

/** "Read also" lines of the outlet, as they stood. */
export const outletLinks = ({ article, site }: ArticleView): Html | false =>
  article.related.length > 0 &&
  html`<section class="links"><h2 class="label">${wordsOf(site.language).article.outletLinks}</h2><ul class="plain">${article.related.map(
    (one) => html`<li dir="auto">${outsideLink(one.url, one.title)}</li>`,
  )}</ul></section>`;

/** Other articles of this archive, each with what both share. */
export const relatedArticles = ({ related, site }: ArticleView): Html | false =>
  related.length > 0 &&
  html`<section class="links related"><h2 class="label">${wordsOf(site.language).article.related}</h2><ul class="cards">${related.map(
    (one) => html`<li>${articleCard(one.card, site.language)}${one.because.length > 0 && html`<p class="meta">${one.because.join(". ")}</p>`}</li>`,
  )}</ul></section>`;

/** The same text, or the same event, elsewhere in the archive. */
export const toldElsewhere = ({ copies, story, storyline, site }: ArticleView): Html | false => {
  const words = foundWords(site.language);
  const copied =
    copies.length > 0 &&
    html`<section class="links"><h2 class="label">${words.copies.here}</h2><ul class="plain">${copies.map(
      ({ card, compared }) => html`<li>${articleLine(card, site.language)} <a href="${compared}" aria-label="${`${words.copies.compare}: ${card.headline}`}">${words.copies.compare}</a></li>`,
    )}</ul></section>`;
  const told = story && html`<p><a href="${story.href}">${words.stories.all}: ${wordsOf(site.language).articles(story.count)}</a></p>`;
  const going = storyline !== null && html`<p><a href="${storyline}">${storylineWords(site.language).here}</a></p>`;
  if (!copied && !told && !going) return false;
  return html`${copied}${told || going ? html`<section class="links"><h2 class="label">${told ? words.stories.here : words.stories.title}</h2>${told}${going}</section>` : false}`;
};

export const besideInTime = ({ earlier, later, site }: ArticleView): Html => {
  const words = wordsOf(site.language).article;
  const link = (card: ArticleView["earlier"], hint: string) => card && { href: card.href, name: card.headline, hint };
  return neighbours(words.neighbours, link(earlier, words.earlier), link(later, words.later));
};
