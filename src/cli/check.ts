import { isError } from "../model/problem.ts";
import { counted } from "../reports/counted.ts";
import { countedProblems, problemJson, problemsText, sortedProblems } from "../reports/problems.ts";
import type { Review } from "../reports/review.ts";
import { visible, visibleJson } from "../reports/visible.ts";
import { newArrivals, noteArrivals, today } from "./arrivals-file.ts";
import type { CommandFile } from "./command.ts";
import { annotate } from "./say-problems.ts";
import { requireContent } from "./require-content.ts";
import { hasColour, print, programName, say } from "./terminal.ts";

export const command: CommandFile = {
  examples: ["cuttings check", "cuttings check --json", "cuttings check --write-arrivals"],
  declare: (command) =>
    command
      .option("--write-arrivals", "note in _data/arrivals.tsv that articles not noted yet came today")
      .option("--with-sample", "look at the invented sample, too")
      .option("--strict", "exit with 1 for warnings, too")
      .option("--json", "print problems and articles to look at as JSON"),
  run: async ({ root, rootOption, options }) => {
    requireContent(root, rootOption);
    const { checkArchive } = await import("../check.ts");
    const { reviewText } = await import("../reports/review.ts");
    const { problems, review, arrived } = await checkArchive({ root, withSample: options["withSample"] === true });
    if (options["json"] === true) print(`${visibleJson({ problems: sortedProblems(problems).map(problemJson), review: review.lines, answers: review.blocks })}\n`);
    else {
      if (problems.length > 0) print(`${problemsText(problems, hasColour(process.stdout))}\n`);
      print(reviewText(shown(review)));
    }
    annotate(root, problems);
    say(`${countedProblems(problems) || "No problems"}; ${review.lines.length} to look at.\n`);
    const fresh = newArrivals(root, arrived);
    if (options["writeArrivals"] === true) say(`${counted(noteArrivals(root, fresh.map((one) => ({ ...one, date: today() }))).length, "arrival")} noted.\n`);
    else if (fresh.length > 0) say(`Not in _data/arrivals.tsv: ${counted(fresh.length, "article")}; --write-arrivals notes them as of today.\n`);
    const isFlawed = problems.some((one) => isError(one) || (options["strict"] === true && one.severity === "warning"));
    say(`Next: ${isFlawed ? `mend what is listed, then ${programName()} check${rootOption}` : `${programName()} build${rootOption}`}\n`);
    return isFlawed ? 1 : 0;
  },
};

/** Nothing in it that a terminal obeys. Quoted YAML says the same when a sign is written out. */
const shown = ({ lines, blocks }: Review): Review => ({
  lines: lines.map((one) => ({ ...one, file: visible(one.file), sidecar: visible(one.sidecar), message: visible(one.message), yaml: visibleLines(one.yaml), ...(one.otherwise ? { otherwise: one.otherwise.map(({ when, yaml }) => ({ when: visible(when), yaml: visibleLines(yaml) })) } : {}) })),
  blocks: blocks.map((one) => ({ ...one, sidecar: visible(one.sidecar), yaml: visibleLines(one.yaml) })),
});

const visibleLines = (yaml: string): string => yaml.split("\n").map(visible).join("\n");
