import { facts, type Fact } from "../components/facts.ts";
import { languageName } from "../components/language.ts";
import { shownPeriod } from "../components/published-time.ts";
import { wordsOf } from "../components/words.ts";
import { citingWords } from "../components/words/citing.ts";
import { html, type Html, type Part } from "../lib/html.ts";
import { citeUrl, href } from "../model/url.ts";
import type { ArticleView } from "./article-view.ts";
import { fixity, placesOf } from "./places.ts";

/** Beside the text: where the original is, what this copy is, what it is about. */
export const articleAside = (row: ArticleView): Html => {
  const words = wordsOf(row.site.language).article;
  return html`<aside class="aside" aria-label="${words.about}">
<h2 class="label">${words.about}</h2>
${facts(factsOf(row))}
${topicsPart(row)}
</aside>`;
};

const factsOf = ({ article, reference, original, record, site }: ArticleView): readonly Fact[] => {
  const words = wordsOf(site.language).article;
  const day = (text: string | null): Part => text !== null && shownPeriod(text.slice(0, 10), site.language);
  const outside = (text: string | null): Part => text !== null && html`<bdi>${text}</bdi>`;
  return [
    [citingWords(site.language).title, html`<a href="${href(site, citeUrl(reference.id))}">${citingWords(site.language).styles}</a>`],
    ...placesOf(site, reference, article.archived),
    [words.modified, day(article.modified)],
    [words.saved, day(article.saved)],
    [words.section, outside(article.section)],
    [words.genre, outside(article.genre)],
    [words.dateline, outside(article.dateline)],
    [words.language, article.language !== null && languageName(article.language, site.language)],
    [words.tags, article.tags.length > 0 && outside(article.tags.join(", "))],
    [words.record, record !== null && html`<a href="${record}" download>${words.recordLink}</a>`],
    [words.file, fixity(original, site.language)],
  ];
};

const topicsPart = ({ topics, site }: ArticleView): Html | false => {
  const words = wordsOf(site.language).article;
  const because = (phrases: readonly string[]): Html | false => phrases.length > 0 && html` <span class="meta">${words.because(phrases.join(", "))}</span>`;
  return topics.length > 0 && html`<h2 class="label">${words.topics}</h2><ul class="plain">${topics.map((one) => html`<li><a href="${one.href}"><bdi>${one.name}</bdi></a>${because(one.because)}</li>`)}</ul>`;
};
