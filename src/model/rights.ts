/** What of an article may be shown: all of it, so many words, what is known of it without its text, or nothing. */
export const rightsPattern = /^(full|metadata|private|excerpt: ?\d{1,6})$/;

/** How many words of the text may be shown; null when all may. */
export const wordsAllowed = (rights: string): number | null => (rights === "full" ? null : Number(/^excerpt:\s*(\d+)$/.exec(rights)?.[1] ?? 0));

/** The strictest: `private`, then `metadata`, then the shortest excerpt. */
export const strictest = (rights: readonly string[]): string => [...rights].sort((a, b) => openness(a) - openness(b))[0] ?? "private";

const openness = (rights: string): number => (rights === "private" ? -1 : (wordsAllowed(rights) ?? Infinity));
