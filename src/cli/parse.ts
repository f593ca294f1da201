import { Option } from "commander";
import { problemsText } from "../reports/problems.ts";
import { visibleJson } from "../reports/visible.ts";
import type { CommandFile } from "./command.ts";
import { hintShortRun } from "./short-run.ts";
import { hasColour, print, say } from "./terminal.ts";

export const command: CommandFile = {
  examples: ["cuttings parse content/flood.txt", "cuttings parse ~/Downloads/*.html --format ndjson", "cuttings parse article.md --format json"],
  declare: (command) =>
    command.addOption(new Option("--format <name>", "md: records · json: one list · ndjson: one object a line").choices(["md", "json", "ndjson"]).default("md")),
  run: async ({ root, args, options }) => {
    hintShortRun();
    const { parseFiles } = await import("../parse-files.ts");
    const { parsedArticle, unparsedFile } = await import("./parse-ndjson.ts");
    const { writeRecord } = await import("../formats/record.ts");
    let count = 0;
    if (options["format"] === "json") print("[");
    for await (const { path, article, problems } of parseFiles({ root, files: args })) {
      const found = article ? parsedArticle(path, article, problems) : unparsedFile(path, problems);
      if (options["format"] === "ndjson") print(`${visibleJson(found)}\n`);
      if (options["format"] === "json") print(`${count > 0 ? "," : ""}\n${visibleJson(found)}`);
      if (options["format"] === "md") {
        if (problems.length > 0) say(`${problemsText(problems, hasColour(process.stderr))}\n`);
        if (article) print(`${count > 0 ? "\n" : ""}${writeRecord(article)}`);
      }
      if (article || options["format"] !== "md") count++;
    }
    if (options["format"] === "json") print("\n]\n");
    return 0;
  },
};
