import type { Declared } from "../model/raw-document.ts";
import { phraseForm, sameWords } from "../lib/text.ts";
import { chromeRule } from "../tables/phrases.ts";
import type { PlacedBlock } from "./html-blocks.ts";
import { orderNames, ordersOf, type PlacedFacts } from "./html-order.ts";
import { placeNames, placesIn } from "./html-places.ts";
import { lengthOf, sentenceEnd, shapes } from "./html-shapes.ts";
import { namesOf, parentOf, standing } from "./html-standing.ts";
import type { HtmlElement } from "./html-tree.ts";

/** A cleaned page, and what it is judged by. */
export interface PageParts {
  readonly blocks: readonly PlacedBlock[];
  /** Each at its number. */
  readonly elements: readonly HtmlElement[];
  /** For each block: whether the extractor holds it, and whether it stands in the page's own article element. */
  readonly isExtracted: readonly boolean[];
  readonly isInArticle: readonly boolean[];
  /** The body as JSON-LD states it, and for each block the share of its words that stand there; -1 when the page states none. */
  readonly stated: readonly string[];
  readonly statedShares: readonly number[];
  readonly declared: readonly Declared[];
}

/** Which candidates hold a block, and how near it stands to running text: to what they hold of it (the text), and to all of the page. */
const candidates = [
  "held by the extractor", "in the page's article element", "in the stated body",
  "share of its parent in the text", "share of its like in the text", "steps up to the text", "steps down to the text",
  "share of its parent in all", "share of its like in all", "share of its path in all", "steps up to all", "steps down to all",
] as const;

/** A block also sees its neighbours: the first so many features of their shape and of the candidates, and whether they have the same parent. */
const steps = [-2, -1, 1, 2];
const seenShapes = 5;
const seenCandidates = 4;
/** What these are where there is no neighbour. */
const beyondTheEdge = [-1, -1, -1, -1, -1, -1, -1, -2, -1, -1];

export const featureNames: readonly string[] = [
  ...shapes.map(([name]) => name),
  ...candidates,
  ...orderNames,
  ...placeNames,
  ...steps.flatMap((step) => [...shapes.slice(0, seenShapes).map(([name]) => `${name} of block ${step}`), ...candidates.slice(0, seenCandidates).map((name) => `${name}, block ${step}`), `same parent as block ${step}`]),
];

/** The features of each block, in the order of `featureNames`. */
export const blockFeatures = ({ blocks, elements, isExtracted, isInArticle, statedShares, declared }: PageParts): readonly Float64Array[] => {
  const places = placesIn();
  const facts = blocks.map(({ block, at }): PlacedFacts => {
    const same = sameWords(block.text);
    const element = elements[at];
    return { text: block.text, words: block.text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [], rule: chromeRule(phraseForm(same)), hasColon: /[:：]/.test(block.text), block, tag: element?.tagName ?? "", same, element };
  });
  const own = facts.map((one) => shapes.map(([, of]) => of(one)));
  const isProse = facts.map(({ text, block }) => block.kind === "paragraph" && (lengthOf(text) >= 160 || (lengthOf(text) >= 60 && sentenceEnd.test(text))));
  const isText = isProse.map((prose, at) => prose && (isExtracted[at] === true || (statedShares[at] ?? 0) > 0.7));
  const names = namesOf();
  const held = standing(facts, names, (at) => isText[at] === true);
  const all = standing(facts, names, (at) => isProse[at] === true && (own[at]?.[3] ?? 0) < 0.5);
  const cands = facts.map(({ element }, at) => [isExtracted[at] ? 1 : 0, isInArticle[at] ? 1 : 0, statedShares[at] ?? -1, ...held.of(element).filter((_, which) => which !== 2), ...all.of(element)]);
  const orders = ordersOf({ facts, isText, isProse, isHeld: isExtracted, letters: held.letters }, declared);
  return facts.map(({ element }, at) => {
    const near = steps.flatMap((step) => {
      const other = at + step;
      const shape = own[other];
      return shape ? [...shape.slice(0, seenShapes), ...(cands[other] ?? []).slice(0, seenCandidates), parentOf(facts[other]?.element) === parentOf(element) ? 1 : 0] : beyondTheEdge;
    });
    return Float64Array.from([...(own[at] ?? []), ...(cands[at] ?? []), ...(orders[at] ?? []), ...(element ? places(element) : placeNames.map(() => 0)), ...near]);
  });
};
