import { warning, type Problem } from "../model/problem.ts";
import type { EntryList, ListedEntry } from "./entry-list.ts";

/** Of entries with one id the first; the others are problems. */
export const namedOnce = <T extends { readonly id?: string | undefined }>({ entries, problems }: EntryList<T>): EntryList<T> => {
  const first = new Map<string, number>();
  const twice: Problem[] = [];
  const kept = entries.filter(({ entry: { id }, at }) => {
    const known = id === undefined ? undefined : first.get(id);
    if (id !== undefined && known === undefined) first.set(id, at().line);
    if (known !== undefined) twice.push(idTwice(id ?? "", known, at("id")));
    return known === undefined;
  });
  return { entries: kept, problems: [...problems, ...twice] };
};

export const idTwice = (id: string, known: number, place: ReturnType<ListedEntry<unknown>["at"]>): Problem =>
  warning({ code: "id-twice", ...place, message: `The id \`${id}\` is that of the entry in line ${known}. This entry was left out.`, fix: "Write another id, or move what this entry says into the first." });

/** What two entries claim, such as a domain: it is the first one's. */
export const claimedOnce = <T extends { readonly id: string }>(entries: readonly ListedEntry<T>[], key: string, claimsOf: (entry: T) => readonly string[]): readonly Problem[] => {
  const owners = new Map<string, string>();
  return entries.flatMap(({ entry, at }) =>
    claimsOf(entry).flatMap((claim, index): readonly Problem[] => {
      const owner = owners.get(claim.toLowerCase());
      owners.set(claim.toLowerCase(), owner ?? entry.id);
      return owner === undefined || owner === entry.id ? [] : [warning({ code: "claimed-twice", ...at(key, index), message: `\`${claim}\` is also among the ${key} of \`${owner}\`, whose it stays.`, fix: `Take it out of one of the two.` })];
    }),
  );
};
