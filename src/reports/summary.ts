import { isError, type Problem } from "../model/problem.ts";
import { counted } from "./counted.ts";
import { countedProblems } from "./problems.ts";
import { visible } from "./visible.ts";

/** What a build has to tell of itself. */
export interface Built {
  readonly problems: readonly Problem[];
  readonly found: number;
  readonly counted: {
    readonly published: number;
    readonly duplicates: number;
    readonly sidecars: number;
    readonly assets: number;
    readonly heldBack: number;
    readonly sampleLeftOut: number;
    readonly furtherArticles: number;
  };
  readonly undated: number;
  readonly pages: number;
  readonly search?: { readonly articles: number; readonly periods: number; readonly indexed: number; readonly seconds: number } | null;
  readonly published: { readonly added: number; readonly changed: number; readonly removed: number; readonly unchanged: number; readonly bytes: number };
  readonly notes: readonly string[];
  readonly out: string;
}

/** How the reader calls the program, for the command to run next. */
export interface Way {
  /** `npx cuttings`, or `cuttings`. */
  readonly program: string;
  /** ` --root x`, or the empty text. */
  readonly options: string;
  readonly seconds: number;
}

/** A build in at most 12 lines; the last names the next command. */
export const summaryText = (built: Built, way: Way): string => {
  const last = `Next: ${way.program} ${nextCommand(built)}${way.options}`;
  const first = [filesLine(built), pagesLine(built, way.seconds), ...searchLine(built), ...problemsLine(built)];
  const notes = [...undatedLine(built), ...built.notes].map(visible);
  return [...first, ...notes.slice(0, longest - first.length - 1), last].join("\n") + "\n";
};

const longest = 12;

const filesLine = ({ found, counted: of }: Built): string => {
  const parts = [
    part(of.published, "published"),
    part(of.duplicates, "of equal text with another"),
    part(of.sidecars, "that describe others"),
    part(of.assets, "that belong to a saved page"),
    part(of.sampleLeftOut, "of the sample left out"),
    part(of.heldBack, "held back"),
  ].filter((text) => text !== "");
  return found === 0 ? "content/ holds no files yet." : `${counted(found, "file")}${of.furtherArticles === 0 ? "" : ` with ${counted(of.furtherArticles, "further article")} in them`} in content/: ${parts.join(", ")}.`;
};

const pagesLine = ({ pages, published, out }: Built, seconds: number): string => {
  const { added, changed, removed, unchanged, bytes } = published;
  const changes = [part(added, "new"), part(changed, "changed"), part(removed, "removed"), part(unchanged, "as before")].filter((text) => text !== "");
  return `${counted(pages, "page")} in ${visible(out)}, ${size(bytes)}, in ${seconds.toFixed(1)} s; files: ${changes.join(", ") || "none"}.`;
};

const searchLine = ({ search }: Built): readonly string[] =>
  search ? [`Search: ${counted(search.articles, "article")} in ${counted(search.periods, "period")}, ${search.indexed.toLocaleString("en")} indexed in ${search.seconds.toFixed(1)} s.`] : [];

const problemsLine = ({ problems }: Built): readonly string[] => {
  const text = countedProblems(problems);
  return text === "" ? [] : [`Problems: ${text}.`];
};

const undatedLine = ({ undated }: Built): readonly string[] => (undated === 0 ? [] : [`${counted(undated, "article")} ${undated === 1 ? "has" : "have"} no date.`]);

const nextCommand = (built: Built): string =>
  built.found === 0 ? "add FILE" : built.problems.some(isError) || built.counted.heldBack > 0 ? "check" : "serve";

const part = (count: number, words: string): string => (count === 0 ? "" : `${count.toLocaleString("en")} ${words}`);

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3).toLocaleString("en")} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
