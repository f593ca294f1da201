import type { Block } from "../model/block.ts";
import type { Lines } from "../model/evidence.ts";

/** A sentence of the story, with the lines of the paragraph it stands in. */
export interface Sentence {
  readonly text: string;
  readonly lines: Lines | null;
  /** Counts the paragraphs of the story. */
  readonly paragraph: number;
}

/** A full stop ends no sentence after an abbreviation, an initial or (as German writes ordinals) one or two digits. */
const boundary = /(?<=[.!?…]["”’»)\]]*)(?<!(?:^|[^\p{L}\p{N}])(?:\p{Lu}|\d{1,2}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|ca|bzw|U\.S)\.)\s+(?=[\p{Lu}\p{N}«“„"‘'¿¡([])/u;

/** The sentences of the paragraphs that `isWanted`; headings, tables and short lines without an end tell nothing for sure. */
export const sentencesOf = (blocks: readonly Block[], isWanted: (text: string) => boolean): readonly Sentence[] =>
  blocks.flatMap((block, paragraph) =>
    block.kind === "heading" || block.kind === "table" || block.kind === "code" || !isWanted(block.text)
      ? []
      : block.text
          .split("\n")
          .filter((text) => text.length >= 60 || /[.!?…。]["”’»)\]]*\s*$/u.test(text))
          .flatMap((text) => text.split(boundary))
          .map((text) => ({ text, lines: block.lines, paragraph })),
  );

/** `line 22: “in 2014”`. */
export const quotedAt = (sentence: Sentence, words: string): string => `${sentence.lines ? `line ${sentence.lines[0]}: ` : ""}“${words.trim()}”`;
