import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { articleUrl, href } from "../model/url.ts";
import { blockAnchor } from "./body.ts";
import { textFragment } from "./citation/text-fragment.ts";

/** Leads to a sentence on its article's page, which the browser marks there; `block` -1 is the headline. */
export const sentenceLink = ({ settings }: Archive, article: Article, block: number, sentence: string): string =>
  href(settings, articleUrl(article.id)) + (block < 0 ? "" : `#${blockAnchor(block)}${textFragment(sentence) ?? ""}`);

/** In characters; the article has the rest. */
const longest = 700;

export const shortened = (text: string, most = longest): string => (text.length > most ? `${text.slice(0, most - 1).toWellFormed().replace(/\s+\S*$/u, "")} …` : text.toWellFormed());
