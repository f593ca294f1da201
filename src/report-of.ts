import type { BuildOrder, BuildReport } from "./build-report.ts";
import type { ArchiveRead } from "./gather.ts";
import { notesOn } from "./reports/notes.ts";

/** What is said of a build: of the archive as it was read, and of what became of it. */
export const reportOf = ({ out }: BuildOrder, { gathered, dossier, problems, counted }: ArchiveRead, became: Pick<BuildReport, "pages" | "search" | "published">): BuildReport => {
  const undated = gathered.archive.articles.filter(({ published }) => published.kind === "undated").length;
  return { problems, found: dossier.found, counted, undated, ...became, notes: notesOn(gathered, dossier.settings), out };
};
