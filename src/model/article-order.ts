import { compareText } from "../lib/text.ts";
import type { Article } from "./article.ts";
import { dateOrder } from "./published.ts";

/** In order of time, the undated last; those of one day by their ids. */
export const earliestFirst = (a: Article, b: Article): number => compareText(dateOrder(a.published) || "9", dateOrder(b.published) || "9") || compareText(a.id, b.id);
