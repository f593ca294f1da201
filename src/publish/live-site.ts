import { groupedBy } from "../lib/grouped.ts";
import { sha256, shortHash } from "../lib/hash.ts";
import type { ManifestEntry } from "./manifest.ts";
import { forgetPrivately, readPrivately, writePiecesPrivately } from "./private-folder.ts";
import { markIn, quiresIn, standingIn, written, type Standing, type StandingQuire } from "./standing-files.ts";

/**
 * What stands in an output folder since the last build, and what each file was made of. A file stays when it is made of the same
 * now and its mark (size, times, inode) says that nobody touched it: it needs not be made again, nor read.
 *
 * Files that are made of the same things are a quire. One that stays costs no more than a look at the marks of its files.
 */
export interface LiveSite {
  /** Whether every file of a quire stays; `key` names all that its files are made of. A quire may also be named by the folder that holds all its files. */
  readonly allStay: (quire: string, key: string) => boolean;
  /** Whether one file stays; else it has to be made. */
  readonly stays: (path: string, key: string, quire?: string) => boolean;
  /** Names what was remembered: files, what each is made of, and their marks. */
  readonly name: () => string;
  /** Whether every file that was remembered stands there as it was. */
  readonly isWhole: () => boolean;
  /** The paths asked for that neither stay nor are among those made now. */
  readonly lost: (made: { readonly has: (path: string) => boolean }) => readonly string[];
  /** Those that stay. */
  readonly staying: () => readonly ManifestEntry[];
  /** Remembers what stands there now: what stays, and these files, each made of what was last asked for. */
  readonly remember: (made: Iterable<ManifestEntry>) => void;
}

interface Asked {
  readonly key: string;
  readonly quire: string;
}

/** `version` names the program: what another one made does not stay. Null: nothing stays. */
export const openLiveSite = (root: string, out: string, version: string | null): LiveSite => {
  const header = `cuttings site 2 ${version ?? ""}`;
  const text = version === null ? null : readPrivately(root, nameOf(out));
  const remembered = text?.startsWith(`${header}\n`) === true ? text.slice(header.length + 1) : "";
  const before = lazily(() => quiresIn(remembered));
  const opened = new Map<string, ReadonlyMap<string, Standing>>();
  const whole = new Map<string, StandingQuire>();
  const single = new Map<string, Standing>();
  const quires = new Map<string, string>();
  const asked = new Map<string, Asked>();
  const standing = markIn(out);

  const allStay = (quire: string, key: string): boolean => {
    quires.set(quire, key);
    const one = before().get(quire);
    if (one?.key !== key || one.lines === "" || !standing.hold(one.lines)) return false;
    whole.set(quire, one);
    return true;
  };
  const stays = (path: string, key: string, quire = ""): boolean => {
    asked.set(path, { key, quire });
    const files = opened.get(quire) ?? standingIn(before().get(quire)?.lines ?? "");
    opened.set(quire, files);
    const one = files.get(path);
    if (one?.key !== key || one.mark === "" || one.mark !== standing.markOf(path)) return false;
    single.set(path, one);
    return true;
  };
  /** A file that nobody asked for lies in a folder that somebody asked for, or is nobody's. */
  const quireOf = (path: string): Asked => {
    const own = asked.get(path);
    if (own !== undefined) return own;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const shared = quires.get(path.slice(0, end));
      if (shared !== undefined) return { key: shared, quire: path.slice(0, end) };
    }
    return { key: "", quire: "" };
  };
  const remember = (made: Iterable<ManifestEntry>): void => {
    const fresh = [...made].filter(({ path }) => !single.has(path)).map((entry): Standing & Asked => ({ entry, ...quireOf(entry.path), mark: standing.markOf(entry.path) }));
    if (version === null || (fresh.length === 0 && whole.size === before().size)) return;
    const kept = [...single.values()].map((one): Standing & Asked => ({ ...one, quire: asked.get(one.entry.path)?.quire ?? "" }));
    const anew = [...groupedBy([...kept, ...fresh], ({ quire }) => quire)].map(([name, files]) => ({ name, key: quires.get(name) ?? "", files }));
    writePiecesPrivately(root, nameOf(out), written(header, [...whole.values()], anew));
  };
  return {
    allStay,
    stays,
    name: () => sha256(remembered),
    isWhole: () => remembered !== "" && [...before().values()].every(({ lines }) => standing.hold(lines)),
    lost: (made) => [...asked.keys()].filter((path) => !single.has(path) && !made.has(path)),
    staying: () => [...[...whole.values()].flatMap(({ lines }) => [...standingIn(lines).values()]), ...single.values()].map(({ entry }) => entry),
    remember,
  };
};

const lazily = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | null = null;
  return () => (made ??= make());
};

/** The next build makes every page again, for every output folder. */
export const forgetLiveSites = (root: string): void => forgetPrivately(root, /^site-[0-9a-z]{10}\.tsv$/);

const nameOf = (out: string): string => `site-${shortHash(out)}.tsv`;
