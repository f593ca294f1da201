import type { BuildOrder, BuildReport } from "../build.ts";
import { problemJson, sortedProblems } from "../reports/problems.ts";

/** Builds, and leaves the problems in `.cuttings/problems.json` for other programs. */
export const buildArchive = async (order: BuildOrder): Promise<BuildReport> => {
  const { build } = await import("../build.ts");
  const { writePrivately } = await import("../publish/private-folder.ts");
  const report = await build(order);
  const lines = sortedProblems(report.problems).map((one) => JSON.stringify(problemJson(one)));
  writePrivately(order.root, "problems.json", lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`);
  return report;
};
