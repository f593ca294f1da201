import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Engine, Filters, Hit } from "./engine.ts";
import { find, type Place } from "./find.ts";
import { stateOf } from "./state.ts";

/** What an index holds: words, and the values of the filter `copy`. */
const texts: Readonly<Record<string, { readonly words: string; readonly copy: readonly string[] }>> = {
  first: { words: "kiln cold", copy: ["=first"] },
  second: { words: "kiln cold fire", copy: ["*", "first"] },
  third: { words: "kiln cold", copy: ["*", "first"] },
  alone: { words: "kiln ferry", copy: [] },
};

/** Answers as the engine does, by whole words. */
const engineThat = (counts: boolean): Engine => ({
  preload: async () => null,
  mergeIndex: async () => null,
  search: async (words, { filters = {} }) => {
    const found = Object.entries(texts).filter(([, text]) => (words ?? "").split(" ").every((word) => text.words.includes(word.replaceAll('"', ""))) && fits(text.copy, filters));
    const copies: Record<string, number> = {};
    for (const [, { copy }] of found) for (const value of copy) copies[value] = (copies[value] ?? 0) + 1;
    const results = found.map(([id, { copy }]): Hit => ({ id: `2024_${id}`, score: 1, data: async () => (counts ? assert.fail("not to be opened") : { url: `/${id}/`, excerpt: "", meta: {}, filters: { copy } }) }));
    return { results, filters: counts ? { copy: copies } : {} };
  },
});

const fits = (copy: readonly string[], filters: Filters): boolean => {
  const { copy: wanted, none } = filters;
  const isWanted = wanted === undefined || ("any" in wanted && wanted.any.some((one) => copy.includes(one)));
  const isNone = Array.isArray(none) && none.some((one: Filters) => Array.isArray(one["copy"]) && one["copy"].some((value) => copy.includes(String(value))));
  return isWanted && !isNone;
};

const place: Place = { periods: ["2024"], bounds: ["2024-01", "2024-12"], hasCopies: true };
const found = async (query: string, at = place, counts = true) => {
  const { hits, folded } = await find(engineThat(counts), stateOf(new URLSearchParams(query)), at, false);
  return [...hits.map(({ id }) => id.slice(5)), folded];
};

describe("copies among the results", () => {
  it("are left out where the earliest article with their text is a result", async () => assert.deepEqual(await found("q=kiln"), ["first", "alone", 2]));
  it("are told from the articles themselves where the engine does not count", async () => assert.deepEqual(await found("q=kiln", place, false), ["first", "alone", 2]));
  it("stay where they alone have the words", async () => assert.deepEqual(await found("q=fire"), ["second", 0]));
  it("stay when each is asked for, and where the archive has none", async () => {
    assert.deepEqual(await found("q=kiln&copies=1"), ["first", "second", "third", "alone", 0]);
    assert.deepEqual(await found("q=kiln", { ...place, hasCopies: false }), ["first", "second", "third", "alone", 0]);
  });
});
