import { paragraph, type Block } from "../model/block.ts";
import { treesOf, type Trees } from "../lib/trees.ts";
import { rebasedHeadings } from "./headings.ts";
import { blockFeatures, featureNames, type PageParts } from "./html-features.ts";
import { attributeOf, type HtmlElement } from "./html-tree.ts";
import model from "../tables/block-model.json";

export interface HtmlStory {
  readonly blocks: readonly Block[];
  /** By index into the blocks: those that stand in the story, or that some candidate takes for it, and that are unlike it, with the reason. */
  readonly leftOut: ReadonlyMap<number, string>;
}

/** Below this share a block is not the story's; the best of bars tried on publishers not seen while learning (docs/parsing.md). */
const bar = 0.35;
/** Of a stated body, the share of a block's words from which it holds the block. */
const mostlyStated = 0.7;

let laidOut: Trees | null = null;
/** Laid out for the first page: a build of texts has no need of them. */
const trees = (): Trees => (laidOut ??= treesOf(model, featureNames));

/** The story's blocks and, marked as left out, those that stand among them or that a candidate held for such, in the order of the page. */
export const storyOf = (parts: PageParts): HtmlStory => {
  const shown = shownStory(parts);
  const letters = lettersIn(shown.blocks.filter((_, at) => !shown.leftOut.has(at)).map(({ text }) => text));
  const { stated } = parts;
  return letters < lettersIn(stated) / 2 && lettersIn(stated) > fewestStated ? { blocks: stated.map((text) => paragraph(text, null)), leftOut: new Map() } : shown;
};

/** In characters. With more of them, and twice as many as the page shows, the stated body is the story: the page's scripts would have shown it. */
const fewestStated = 500;
const lettersIn = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

const shownStory = (parts: PageParts): HtmlStory => {
  const features = blockFeatures(parts);
  const { share, against, noPull } = trees();
  const pull = noPull();
  const judged = parts.blocks.map(({ block, at }, index) => {
    const own = features[index] ?? new Float64Array();
    const isExtracted = parts.isExtracted[index] === true;
    const isStory = block.kind !== "figure" && share(own, pull) > bar;
    const isHeld = isExtracted || (parts.statedShares[index] ?? -1) > mostlyStated;
    return { block: !isStory && isCaption(block, parts.elements[at]) ? { ...paragraph(block.text, null, block.marks), kind: "figure" as const } : block, against: isStory || block.kind === "figure" ? [] : against(pull), isExtracted, isHeld, isStory };
  });
  const [first, last] = [judged.findIndex(({ isStory }) => isStory), judged.findLastIndex(({ isStory }) => isStory)];
  if (first === -1) return { blocks: rebasedHeadings(judged.filter(({ isExtracted }) => isExtracted).map(({ block }) => block)), leftOut: new Map() };
  const chosen = judged.filter(({ isHeld }, at) => isHeld || (at >= first && at <= last));
  const reasons = chosen.flatMap(({ block, against, isStory }, at) => (isStory || block.kind === "figure" ? [] : [[at, `unlike the story: ${against.join(", ") || "all in all"}`] as const]));
  return { blocks: withHeadings(chosen), leftOut: new Map(reasons) };
};

/** A short block unlike the story, in an element that by its name holds the words of a picture. */
const isCaption = ({ kind, text }: Block, element: HtmlElement | undefined): boolean => {
  if (kind !== "paragraph" || text.length > 400) return false;
  for (let at = element?.parentNode ? element : null, up = 0; at && up < 3; up++) {
    if (captionName.test(attributeOf(at, "class") ?? "")) return true;
    at = at.parentNode && "tagName" in at.parentNode ? at.parentNode : null;
  }
  return false;
};

const captionName = /(?:^|[\s_-])(?:img|image|photo|picture|media|figure|foto|bild)?[_-]?(?:caption|credits?|bildunterschrift|legende)(?:$|[\s_-])/i;

/** The levels of the story's own headings, based anew; the others keep theirs. */
const withHeadings = (chosen: readonly { readonly block: Block; readonly isStory: boolean }[]): readonly Block[] => {
  const rebased = rebasedHeadings(chosen.filter(({ isStory }) => isStory).map(({ block }) => block));
  let at = 0;
  return chosen.map(({ block, isStory }) => (isStory ? (rebased[at++] ?? block) : (rebasedHeadings([block])[0] ?? block)));
};
