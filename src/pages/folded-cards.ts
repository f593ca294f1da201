import type { Folded } from "../analyses/copy-groups.ts";
import { cardOf, type FoldedCard } from "../components/card.ts";
import { shelfOf, type Site } from "../components/site.ts";

export const foldedCards = (site: Site, articles: readonly Folded[]): readonly FoldedCard[] =>
  articles.map(({ article, copies }) => ({ ...cardOf(shelfOf(site), article), copies: copies.map((one) => cardOf(shelfOf(site), one)) }));
