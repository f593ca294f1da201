import { lstatSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { programName } from "./terminal.ts";

/** Before anything is written: a build in a folder that is no archive leaves nothing there. */
export const requireContent = (root: string, rootOption: string): void => {
  if (lstatSync(join(root, "content"), { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(
    `There is no folder \`content\` in ${root}.`,
    `Go to the archive's folder or name it with --root; \`${programName()} add FILE${rootOption}\` makes a new one.`,
  );
};
