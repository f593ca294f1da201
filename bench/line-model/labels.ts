import type { Label } from "./dumps.ts";

/** The lines of a dump that are not blank, with their numbers. */
export const filledLines = (dump: string): readonly (readonly [number, string])[] => dump.split("\n").map((line, at) => [at + 1, line.trim()] as const).filter(([, line]) => line !== "");

/** A line is the story's when its four-word runs stand in the known body; a short one when it is a paragraph or heading of it. */
export const labelsByBody = (dump: string, body: string, headings: readonly string[] = []): ReadonlyMap<number, Label> => {
  const all = wordsOf(body);
  const runs = new Set(all.map((_, at) => all.slice(at, at + 4).join(" ")));
  const whole = new Set([...body.split("\n"), ...headings].map((paragraph) => wordsOf(paragraph).join(" ")));
  const joined = ` ${all.join(" ")} `;
  const labelOf = (line: string): Label => {
    const words = wordsOf(line);
    if (words.length < 6) return whole.has(words.join(" ")) ? "body" : words.length >= 3 && joined.includes(` ${words.join(" ")} `) ? "opt" : "noise";
    const own = words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(" "));
    const share = own.filter((run) => runs.has(run)).length / own.length;
    return share > 0.75 ? "body" : share > 0.3 ? "opt" : "noise";
  };
  return new Map(filledLines(dump).map(([number, line]) => [number, labelOf(line)]));
};

const wordsOf = (text: string): readonly string[] => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
