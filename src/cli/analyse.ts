import { visibleJson } from "../reports/visible.ts";
import type { CommandFile } from "./command.ts";
import { requireContent } from "./require-content.ts";
import { printInTurn, say } from "./terminal.ts";
import { counted } from "../reports/counted.ts";

/** Characters that are written at a time: findings are short, and many. */
const piece = 64 * 1024;

export const command: CommandFile = {
  examples: ["cuttings analyse > findings.ndjson", "cuttings analyse --root ~/my-dossier | grep '\"type\":\"copy\"'"],
  declare: (command) => command.option("--format <name>", "ndjson: one finding a line", "ndjson").option("--with-sample", "take in the invented sample, too"),
  run: async ({ root, rootOption, options }) => {
    requireContent(root, rootOption);
    const { readArchive } = await import("../gather.ts");
    const { findingsOf } = await import("../reports/findings.ts");
    const { gathered } = await readArchive({ root, withSample: options["withSample"] === true });
    const counts = new Map<string, number>();
    let lines = "";
    for (const finding of findingsOf(gathered.archive)) {
      lines += `${visibleJson(finding)}\n`;
      counts.set(finding.type, (counts.get(finding.type) ?? 0) + 1);
      if (lines.length < piece) continue;
      await printInTurn(lines);
      lines = "";
    }
    await printInTurn(lines);
    say(`${counted(gathered.archive.articles.length, "article")}; findings: ${[...counts].map(([type, count]) => `${count} ${type}`).join(", ")}.\n`);
    return 0;
  },
};
