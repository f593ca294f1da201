import { evidenceAnchor } from "../components/evidence-panel.ts";
import { languageTag } from "../components/language.ts";
import { publishedTime } from "../components/published-time.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { ArticleView } from "./article-view.ts";

/** Outlet and date above the headline, who wrote it below. No class here may be `byline` or `vcard`: Zotero makes authors of those. */
export const articleHead = (row: ArticleView): Html => {
  const { article, card, site } = row;
  const words = wordsOf(site.language);
  const language = languageTag(article.language);
  const source = card.source ? html`<a href="${card.source.href}"><bdi>${card.source.name}</bdi></a>` : words.unknownSource;
  return html`<header class="head">
<p class="kicker"><span class="outlet">${source}</span>${article.via !== null && html` <span>${words.article.via(html`<bdi>${article.via}</bdi>`)}</span>`} ${shownPublished(row)}</p>
<h1 dir="auto"${language !== null && html` lang="${language}"`}>${row.card.headline}</h1>${otherHeadline(words.article.originalHeadline, article.originalHeadline)}${otherHeadline(words.article.alternativeHeadline, article.alternativeHeadline)}${article.description !== null && html`<p class="standfirst" dir="auto"${language !== null && html` lang="${language}"`}>${article.description}</p>`}${article.bylines.length > 0 && html`<p class="by">${words.article.by} ${article.bylines.map((one, index) => html`${index > 0 && ", "}<bdi>${one.name}</bdi>`)}</p>`}
</header>`;
};

/** The date, and the mark that leads to how it is known. */
const shownPublished = ({ date, datePage, time, statements, site }: ArticleView): Html => {
  const words = wordsOf(site.language).article;
  const isStated = statements.some((one) => one.field === "published");
  return html`<span class="when"><a href="${datePage}">${publishedTime(date)}</a>${time !== null && html`, ${time}`}${date.kind === "estimated" && html` · ${words.estimated}`}${
    isStated && html`<a class="mark" href="#${evidenceAnchor("published")}" aria-label="${words.howDate}">†</a>`
  }</span>`;
};

const otherHeadline = (label: string, headline: string | null): Html | false =>
  headline !== null && html`<p class="other"><span class="label">${label}</span> <span dir="auto">${headline}</span></p>`;
