import { heldBack, type Format, type OriginalFile, type Reading } from "../model/format.ts";
import { problem, type Problem } from "../model/problem.ts";
import { tooManyParts } from "./bounds.ts";
import { decoded } from "./decode.ts";
import { frontMatterOf } from "./front-matter.ts";
import { identityOf } from "./identity.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { recordIn, recordReading } from "./record-reader.ts";
import { checkedText } from "./text-check.ts";

/** Markdown as CommonMark and GitHub tables have it, without HTML: tags stand as literal text. A record of ours is read as the article it says. */
export const markdown: Format = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  read: (file) => {
    const read = decoded(file, { checked: false });
    if (read.kind === "held-back") return heldBack(...read.problems);
    const record = recordIn(read.text);
    return record ? recordReading(record, file.path) : markdownReading(file, read.text);
  },
};

const markdownReading = (file: OriginalFile, given: string): Reading => {
  const { text, pageBreaks, problems } = checkedText(given, file.path);
  const front = frontMatterOf(text, file.path);
  if (front.kind === "held-back") return heldBack(...problems, ...front.problems);
  const blocks = markdownBlocks(front.body, front.linesAbove);
  if (blocks === "too-deep") return heldBack(...problems, tooDeep(file.path));
  if (blocks === "too-many-parts") return heldBack(...problems, tooManyParts(file.path, "lines or signs of Markdown"));
  return {
    kind: "document",
    document: {
      format: "markdown",
      blocks,
      declared: [],
      override: front.override,
      identity: identityOf(front.body),
      originalLines: text.split("\n"),
      pageBreaks,
      problems: [...problems, ...front.problems],
    },
  };
};

const tooDeep = (file: string): Problem =>
  problem({
    code: "too-deep",
    file,
    message: "Lists and quotes stand in each other more than 50 levels deep.",
    fix: "Take off most of the signs `>` and `-` at the start of the lines, or save the article as text.",
  });
