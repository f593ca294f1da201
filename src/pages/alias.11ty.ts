import { contentPolicy } from "../components/policy.ts";
import { html, safe, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { isArticleId } from "../model/article-id.ts";
import { articleUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface AliasRow {
  readonly alias: string;
  readonly target: string;
  readonly headline: string;
}

/** An earlier id of an article leads to its page. An id in use, and one claimed before, stay what they are. */
export const rows = ({ articles, byId, settings, takedowns = [] }: Archive): readonly AliasRow[] => {
  const claimed = new Map<string, AliasRow>();
  const buried = new Set(takedowns.map((one) => one.id));
  for (const article of articles)
    for (const alias of article.aliases)
      if (isArticleId(alias) && !byId.has(alias) && !buried.has(alias) && !claimed.has(alias)) claimed.set(alias, { alias, target: href(settings, articleUrl(article.id)), headline: article.headline });
  return [...claimed.values()];
};

export const address = ({ alias }: AliasRow): PagePath => articleUrl(alias);

export const render = ({ target, headline }: AliasRow): Html => html`${safe("<!doctype html>")}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<title>${headline}</title>
</head>
<body>
<p><a href="${target}"><bdi>${headline}</bdi></a></p>
</body>
</html>
`;

export default template({ name: "alias", rows, address, render });
