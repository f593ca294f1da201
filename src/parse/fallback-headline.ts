import type { Block } from "../model/block.ts";
import { evidence, type Evidence } from "../model/evidence.ts";

/** Every article needs something to be called by: its first words, else its file's name. Low confidence, so that it is reviewed. */
export const fallbackHeadline = (body: readonly Block[], path: string): { readonly headline: string; readonly evidence: Evidence } => {
  const first = body.find((block) => block.text.trim() !== "");
  if (first) {
    const words = first.text.split(/\s+/).filter(Boolean);
    const headline = words.length > 12 ? `${words.slice(0, 12).join(" ")} …` : words.join(" ");
    return { headline, evidence: evidence("inferred", { lines: first.lines }, headline, 0.2, ["no headline found: the first words"]) };
  }
  const stem = (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/, "");
  return { headline: stem, evidence: evidence("inferred", {}, stem, 0.1, ["no headline found: the file's name"]) };
};
