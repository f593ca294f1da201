import { heldBack, type Format, type OriginalFile, type Reading } from "../model/format.ts";
import { noOverride } from "../model/override.ts";
import { problem, type Problem } from "../model/problem.ts";
import { tooManyParts } from "./bounds.ts";
import { decoded, largestOriginal, largestText, tooLarge } from "./decode.ts";
import { withoutBallast } from "./html-ballast.ts";
import { withoutToolbar } from "./html-capture.ts";
import { declaredCharset } from "./html-charset.ts";
import { declaredInPage } from "./html-metadata.ts";
import { partsOf } from "./html-parts.ts";
import { storyOf } from "./html-story.ts";
import { deepestHtml, htmlTree } from "./html-tree.ts";

/** A page as a browser saved it: what it says of its article, and the article without the page around it. */
export const html: Format = {
  name: "html",
  extensions: [".html", ".htm", ".xhtml"],
  read: (file) => htmlReading(file),
};

const htmlReading = (file: OriginalFile): Reading => {
  const read = decoded(file, { declared: declaredCharset(file.bytes), limit: largestOriginal });
  if (read.kind === "held-back") return heldBack(...read.problems);
  const text = withoutBallast(withoutToolbar(read.text));
  if (text.length > largestText) return heldBack(...read.problems, tooLarge(file.path, largestText));
  const page = htmlTree(text);
  if (page.kind !== "tree") return heldBack(...read.problems, page.kind === "too-deep" ? tooDeep(file.path) : tooManyParts(file.path, "elements"));
  const declared = declaredInPage(page.tree, text);
  const parts = partsOf(page.tree, declared);
  if (parts === null) return heldBack(...read.problems, tooManyParts(file.path, "paragraphs"));
  return {
    kind: "document",
    document: {
      format: "html",
      ...storyOf(parts),
      declared,
      override: noOverride,
      identity: file.bytes,
      originalLines: [],
      problems: read.problems,
    },
  };
};

const tooDeep = (file: string): Problem =>
  problem({
    code: "too-deep",
    file,
    message: `Elements of this page stand in each other more than ${deepestHtml} levels deep.`,
    fix: "Save the article alone, for example in the browser's reading view or as text.",
  });
