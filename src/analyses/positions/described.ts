import type { Article } from "../../model/article.ts";
import type { Entity, Mention } from "../entities/entities.ts";

/** How an article introduces its people: `Velmoran Mayor Tamsin Orrel`, `Velmora’s Mayor …`, `the Mayor of Velmora, …`. */
interface Introduction {
  readonly of: string;
  readonly office: string;
  readonly entity: Entity;
}

const before = /(?:^|[\s“"«(])(\p{Lu}\p{L}{4,})(?:['’]s)?\s+(\p{L}{4,})\s+$/u;
const behindOf = /(?:^|[\s“"«(])(\p{L}{4,})\s+of\s+(\p{Lu}\p{L}{4,}),?\s+$/u;

export const introductionsIn = (article: Article, mentions: readonly Mention[], personOf: (id: string) => Entity | null): readonly Introduction[] =>
  mentions.flatMap(({ block, start, entity: id }): readonly Introduction[] => {
    const lead = (article.body[block]?.text ?? "").slice(Math.max(0, start - 80), start);
    const [, first, second] = before.exec(lead) ?? [];
    const [, office, country] = behindOf.exec(lead) ?? [];
    const entity = first === undefined && office === undefined ? null : personOf(id);
    if (!entity) return [];
    if (first !== undefined && second !== undefined) return [{ of: first, office: second.toLowerCase(), entity }];
    return office !== undefined && country !== undefined ? [{ of: country, office: office.toLowerCase(), entity }] : [];
  });

/** Letters that a place and its people begin with: `Velmora`, `Velmoran`. */
const shared = 5;

/** Whom `the Velmoran mayor` means: the only one whom the article introduces so. */
export const describedBy = (introductions: readonly Introduction[], words: string): Entity | null => {
  const [, of, office] = /^the (\p{Lu}\p{L}+) (\p{L}+)$/iu.exec(words) ?? [];
  if (of === undefined || office === undefined || !/^\p{Lu}/u.test(of) || of.length < shared) return null;
  const fit = new Set(introductions.filter((one) => one.office === office.toLowerCase() && one.of.slice(0, shared) === of.slice(0, shared)).map(({ entity }) => entity));
  const [only] = fit;
  return fit.size === 1 && only ? only : null;
};
