import type { Label, LabelledText } from "./dumps.ts";
import { filledLines } from "./labels.ts";

/** The column of a page as a reader copies it: its title, and the lines from a little above the story to a little below. Null without a story. */
export const windowOf = (whole: LabelledText, random: () => number): LabelledText | null => {
  const lines = filledLines(whole.text);
  const labels = lines.map(([number]) => whole.labels.get(number) ?? "noise");
  const [first, last] = [labels.indexOf("body"), labels.lastIndexOf("body")];
  if (first === -1) return null;
  const [from, to] = [Math.max(1, first - Math.floor(13 * random())), last + Math.floor(17 * random())];
  const chosen = [0, ...[...lines.keys()].filter((at) => at >= from && at <= to)];
  return { ...whole, mode: "win", bodies: [], text: chosen.map((at) => lines[at]?.[1] ?? "").join("\n"), labels: new Map(chosen.map((at, place): [number, Label] => [place + 1, labels[at] ?? "noise"])) };
};
