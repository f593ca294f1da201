import { contrarySentences, type Told } from "../analyses/contrary.ts";
import { accepting, isAccepted } from "../model/accepted.ts";
import type { Article } from "../model/article.ts";
import { whole } from "../model/kept-article.ts";
import { warning, type Problem } from "../model/problem.ts";
import { articlePlace } from "./answer-places.ts";

export interface WithContrary {
  /** Each with the oddity that another article says the contrary. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

const code = "negation-differs";

/** Both sides of each contradiction, said of the one and of the other. What the other says stands in the problem only, as not every article is public. */
export const withContrary = (articles: readonly Article[], acceptedBy: (article: Article, line: number | undefined) => readonly string[] | undefined): WithContrary => {
  const sides = contrarySentences(articles).flatMap(({ says, denies }) => [
    { own: says, other: denies },
    { own: denies, other: says },
  ]);
  const open = sides.filter(({ own }) => !isAccepted(acceptedBy(own.article, own.lines?.[0]), code, own.lines?.[0]));
  const byArticle = new Map<Article, Told[]>();
  for (const { own } of open) {
    const known = byArticle.get(own.article) ?? [];
    if (!known.some((one) => one.text === own.text)) byArticle.set(own.article, [...known, own]);
  }
  return {
    articles: articles.map((article) => {
      const more = (byArticle.get(article) ?? []).filter(({ text }) => !article.oddities.some((one) => one.code === code && one.text === text));
      return more.length === 0 ? article : { ...whole(article), oddities: [...article.oddities, ...more.map(({ lines, text }) => ({ code, lines, text }))] };
    }),
    problems: open.map(({ own, other }) => differs(own, other)),
  };
};

const differs = (own: Told, other: Told): Problem => {
  const { file, line } = articlePlace(other.article);
  const at = other.lines?.[0] ?? line;
  return warning({
    code,
    file: own.article.original.path,
    ...(own.lines ? { line: own.lines[0] } : {}),
    excerpt: own.text,
    message: `${file}${at === undefined ? "" : `:${at}`} says the contrary: “${short(other.text)}” One of the two may have lost or gained a “not”.`,
    fix: `Both texts are kept as they are. If this one is right, write \`accept: [${accepting(code, own.lines)}]\` in the article's sidecar.`,
  });
};

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…`.toWellFormed() : text);
