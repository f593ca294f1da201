import type { Picture } from "../model/block.ts";
import type { Declared } from "../model/raw-document.ts";
import { mostBlocks } from "./bounds.ts";
import type { PlacedBlock } from "./html-blocks.ts";
import { pageBlocks } from "./html-body.ts";
import { articleNumbers, statedShare } from "./html-candidates.ts";
import { cleanTree } from "./html-clean.ts";
import { extractedFrom } from "./html-extract.ts";
import type { PageParts } from "./html-features.ts";
import { statedParagraphs } from "./html-stated-body.ts";
import type { HtmlDocument, HtmlElement } from "./html-tree.ts";

/** All blocks of a page, and what speaks for each: the candidates for its article. Null when it has more blocks than an article. The tree of the page is changed. */
export const partsOf = (page: HtmlDocument, declared: readonly Declared[]): PageParts | null => {
  const stated = statedParagraphs(page);
  const { elements, pictures } = cleanTree(page);
  const blocks = withPictures(pageBlocks(page), elements, pictures);
  if (blocks.length > mostBlocks) return null;
  const isExtracted = extractedFrom(page, elements);
  const shareOf = statedShare(stated);
  const article = articleNumbers(elements);
  return { blocks, elements, isExtracted: blocks.map(({ block, at }) => isExtracted(at, block.text)), isInArticle: blocks.map(({ at }) => article.has(at)), stated, statedShares: blocks.map(({ block }) => shareOf(block.text)), declared };
};

/** The first caption of a figure has its picture. */
const withPictures = (blocks: readonly PlacedBlock[], elements: readonly HtmlElement[], pictures: ReadonlyMap<HtmlElement, Picture>): readonly PlacedBlock[] => {
  const left = new Map(pictures);
  return blocks.map((placed) => {
    const element = placed.block.kind === "figure" ? elements[placed.at] : undefined;
    const picture = element && left.get(element);
    if (!element || !picture) return placed;
    left.delete(element);
    return { ...placed, block: { ...placed.block, picture } };
  });
};
