import { articleBody } from "../components/body.ts";
import { evidencePanel } from "../components/evidence-panel.ts";
import { languageTag } from "../components/language.ts";
import { layout } from "../components/layout.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import { articleUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { articleAside } from "./article-aside.ts";
import { articleMeta } from "./article-meta.ts";
import { articleHead } from "./article-head.ts";
import { besideInTime, outletLinks, relatedArticles, toldElsewhere } from "./article-links.ts";
import { articleQuires, articleRows, type ArticleRow } from "./article-row.ts";
import { articleView, type ArticleView } from "./article-view.ts";

export const rows = articleRows;

export const address = ({ article }: ArticleRow): PagePath => articleUrl(article.id);

export const render = (made: ArticleRow): Html => {
  const row = articleView(made);
  const { site, article } = row;
  const language = languageTag(article.language);
  return layout(site, {
    path: row.path,
    title: row.card.headline,
    description: row.description,
    isIndexed: site.isIndexed,
    isSample: article.sample,
    isOneArticle: true,
    meta: articleMeta(row),
    main: html`<article class="story">
${articleHead(row)}
<div class="text" dir="auto"${language !== null && html` lang="${language}"`}>${articleBody(article.body, article.captions, site.language, site, row.names)}</div>
<div class="end">${rightsNote(row)}${outletLinks(row)}</div>
${articleAside(row)}
</article>
<div class="after">
${evidencePanel({ statements: row.statements, removed: article.removed, oddities: article.oddities }, site.language)}
${toldElsewhere(row)}
${relatedArticles(row)}
${besideInTime(row)}
</div>`,
  });
};

/** Says in plain words why a text is short or missing. */
const rightsNote = ({ site, article }: ArticleView): Html | false => {
  const words = wordsOf(site.language).article;
  const isFull = article.rights === null || article.rights === "full";
  const note = isFull ? (article.body.length === 0 ? words.emptyText : null) : article.body.length === 0 ? words.noText : words.excerpt;
  return note !== null && html`<p class="meta">${note}</p>`;
};

export default template({ name: "article", rows, quires: articleQuires, address, render });
