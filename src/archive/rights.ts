import type { Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { changed } from "../model/kept-article.ts";
import { wordsAllowed } from "../model/rights.ts";
import type { Settings } from "../model/settings.ts";
import type { Source } from "../model/source.ts";

/** The article's own rights, else its outlet's, else the archive's, else `full`. */
export const rightsOf = (article: Article, source: Source | undefined, settings: Settings): string => article.rights ?? source?.rights ?? settings.rights ?? "full";

/**
 * What of an article may be published: all of it, an excerpt of N words, its metadata only, or nothing at all (null).
 * What is held back leaves the value here, so that no page, feed or search index can leak it.
 */
export const asPublic = (article: Article, rights: string, showPaths: boolean): Article | null => {
  if (rights === "private") return null;
  const isFull = rights === "full";
  const head = { rights, ...(showPaths ? {} : { original: { ...article.original, path: "" } }), ...(isFull ? {} : { description: null }) };
  return changed(article, head, {
    name: `public ${rights} ${showPaths}`,
    of: (text) => {
      const evidence = showPaths ? text.evidence : withoutPlaces(text.evidence);
      return isFull ? { evidence } : { body: firstWords(text.body, wordsAllowed(rights) ?? 0), captions: [], removed: [], oddities: [], related: [], evidence: withoutText(evidence) };
    },
  });
};

/** The names of files stay with their owner: neither the original's nor the sidecar's is said. */
const withoutPlaces = (evidence: Article["evidence"]): Article["evidence"] =>
  Object.fromEntries(Object.entries(evidence).map(([field, one]) => [field, one.method === "curator" ? { ...one, place: undefined } : one]));

const firstWords = (body: readonly Block[], limit: number): readonly Block[] => {
  const kept: Block[] = [];
  let left = limit;
  for (const block of body) {
    if (left <= 0) break;
    const words = block.text.split(/\s+/).filter(Boolean);
    kept.push(words.length <= left ? block : { ...block, marks: [], text: `${words.slice(0, left).join(" ")} …` });
    left -= words.length;
  }
  return kept;
};

/** Evidence keeps its method and place, but quotes nothing. */
const withoutText = (evidence: Article["evidence"]): Article["evidence"] =>
  Object.fromEntries(Object.entries(evidence).map(([field, one]) => [field, { ...one, text: "", reasons: [] }]));
