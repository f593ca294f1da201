import { folded } from "../lib/text.ts";
import type { Article } from "../model/article.ts";

/** What an article says of itself, or how its story begins: whole words, at most `limit` characters, never more than may be shown. */
export const beginningOf = (article: Article, limit: number): string => {
  const paragraphs = article.body.filter((block) => block.kind === "paragraph");
  // A line shorter than a sentence is more often a name or a place than the story.
  const opening = paragraphs.find((block) => block.text.length >= 60) ?? paragraphs[0];
  const text = folded(article.description ?? opening?.text ?? "");
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).toWellFormed();
  const end = cut.lastIndexOf(" ");
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–—-]+$/u, "")}…`;
};
