import { warning, type Problem } from "../model/problem.ts";

/** When an article came to the archive: stated in `_data/arrivals.tsv`, never taken from a clock. */
export interface Arrival {
  readonly id: string;
  readonly path: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

export interface Arrivals {
  readonly byId: ReadonlyMap<string, Arrival>;
  /** All that came in a file, in its order: several where it holds several articles, or was edited. */
  readonly ofPath: (path: string) => readonly Arrival[];
  readonly problems: readonly Problem[];
}

const file = "_data/arrivals.tsv";

/** One arrival a line: id, path, date, with tabs between. The first arrival of an id counts. */
export const arrivalsOf = (text: string | null): Arrivals => {
  const byId = new Map<string, Arrival>();
  const byPath = new Map<string, Arrival[]>();
  const problems: Problem[] = [];
  for (const [at, line] of (text ?? "").split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#") || line === "id\tpath\tdate") continue;
    const [id = "", path = "", date = ""] = line.split("\t");
    if (id === "" || path === "" || !/^\d{4}-\d\d-\d\d$/.test(date)) problems.push(unreadable(at + 1, line));
    else {
      const arrival = { id, path, date };
      if (!byId.has(id)) byId.set(id, arrival);
      byPath.set(path, [...(byPath.get(path) ?? []), arrival]);
    }
  }
  return { byId, ofPath: (path) => byPath.get(path) ?? none, problems };
};

const none: readonly Arrival[] = [];

const unreadable = (line: number, excerpt: string): Problem =>
  warning({ code: "arrival-unreadable", file, line, excerpt, message: "This line is not `id`, `path`, `YYYY-MM-DD` with tabs between.", fix: "Mend or delete the line; `cuttings check --write-arrivals` adds what is missing." });

/** An original that was edited has a new id; the old one keeps its address only when it is pinned. */
export const editedOriginal = (path: string, id: string, before: Arrival): Problem =>
  warning({ code: "original-edited", file: path, message: `Its text has changed since it arrived: its address was /articles/${before.id}/ and is now /articles/${id}/.`, fix: `To keep the address, write \`id: ${before.id}\` in \`${path.split("/").at(-1)}.yaml\` beside it.` });
