import type { Lines } from "../model/evidence.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { frontMatterOf } from "./front-matter.ts";
import { identityOf } from "./identity.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { textBlocks } from "./text.ts";

/**
 * Some lines of a text as a document of its own, which may begin with a front matter; its lines keep the numbers they have in the
 * whole file. The problems are those of its front matter alone. Null where nothing can be read.
 */
export const partOf = (whole: RawDocument, [first, last]: Lines, file: string): RawDocument | null => {
  if (whole.format !== "text" && whole.format !== "markdown") return null;
  const text = whole.originalLines.slice(first - 1, last).join("\n");
  const front = frontMatterOf(text, file, first - 1);
  if (front.kind === "held-back") return null;
  const blocks = whole.format === "text" ? textBlocks(front.body, front.linesAbove) : markdownBlocks(front.body, front.linesAbove);
  return typeof blocks === "string" ? null : { ...whole, blocks, override: front.override, identity: identityOf(front.body), problems: front.problems };
};
