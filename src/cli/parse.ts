import { Option } from "commander";
import { programOf } from "../site/cached-program.ts";
import type { CommandFile } from "./command.ts";
import { setPace } from "./pace.ts";

export const command: CommandFile = {
  examples: ["cuttings parse content/flood.txt", "cuttings parse ~/Downloads/*.html --format ndjson", "cuttings parse article.md --format json"],
  declare: (command) =>
    command.addOption(new Option("--format <name>", "md: records · json: one list · ndjson: one object a line").choices(["md", "json", "ndjson"]).default("md")),
  run: async ({ root, args, options }) => {
    setPace("short");
    const program = programOf<typeof import("./parse-run.ts")>("parse-run");
    const { printParsed } = program?.exports ?? (await import("./parse-run.ts"));
    await printParsed({ root, files: args, format: options["format"] });
    program?.remember();
    return 0;
  },
};
