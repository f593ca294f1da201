import { writeRecord } from "../formats/record.ts";
import { parseFiles } from "../parse-files.ts";
import { problemsText } from "../reports/problems.ts";
import { visibleJson } from "../reports/visible.ts";
import { parsedArticle, unparsedFile } from "./parse-ndjson.ts";
import { hasColour, print, say } from "./terminal.ts";

/** Prints the records of single files; the exit code is always 0, as what cannot be read is said in its record. */
export const printParsed = async ({ root, files, format }: { readonly root: string; readonly files: readonly string[]; readonly format: unknown }): Promise<void> => {
  let count = 0;
  if (format === "json") print("[");
  for await (const { path, article, problems } of parseFiles({ root, files })) {
    const found = article ? parsedArticle(path, article, problems) : unparsedFile(path, problems);
    if (format === "ndjson") print(`${visibleJson(found)}\n`);
    if (format === "json") print(`${count > 0 ? "," : ""}\n${visibleJson(found)}`);
    if (format === "md") {
      if (problems.length > 0) say(`${problemsText(problems, hasColour(process.stderr))}\n`);
      if (article) print(`${count > 0 ? "\n" : ""}${writeRecord(article)}`);
    }
    if (article || format !== "md") count++;
  }
  if (format === "json") print("\n]\n");
};
