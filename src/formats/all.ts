import { heldBack, type Format, type OriginalFile, type Reading } from "../model/format.ts";
import { problem, type Problem } from "../model/problem.ts";
import { bounded } from "./bounds.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

export { largestOriginal } from "./decode.ts";

export const formats: readonly Format[] = [text, markdown, html];

/** The extension of a path, lower case, with the dot; empty when its name has none. */
const extensionOf = (path: string): string => /[^/](\.[^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

const byExtension = new Map(formats.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)));

/** Whether some format reads files of this name. */
export const isOriginal = (path: string): boolean => byExtension.has(extensionOf(path));

/** What an original says, by its extension. Nothing that stands in a file makes it throw. */
export const readOriginal = (file: OriginalFile): Reading => {
  const format = byExtension.get(extensionOf(file.path));
  if (!format) return heldBack(unknownFormat(file.path));
  try {
    return bounded(format.read(file), file.path);
  } catch (error) {
    return heldBack(unreadable(file.path, error));
  }
};

const unknownFormat = (file: string): Problem =>
  problem({
    code: "unknown-format",
    file,
    message: "No reader knows files of this name.",
    fix: `Save the article with one of these extensions: ${[...byExtension.keys()].join(", ")}.`,
  });

const unreadable = (file: string, error: unknown): Problem =>
  problem({
    code: "unreadable",
    file,
    message: `This file could not be read: ${(error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 300) ?? ""}`,
    fix: "Save the article again, or as text. If the file is sound, please report it with the file.",
  });
