// Plain `npx eleventy` renders the records of the last `cuttings build`, with the same configuration, to the same pages.
import { compileWhenStale } from "./src/cli/compile.js";

export default async (config) => {
  await compileWhenStale();
  const { recordedIndexes, recordedPictures, recordedRows } = await import("./dist/build.js");
  const { configure } = await import("./dist/site/eleventy.js");
  return configure(config, await recordedRows(process.cwd()), recordedIndexes(process.cwd()), recordedPictures(process.cwd()));
};
