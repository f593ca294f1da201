import { createHash } from "node:crypto";
import { join } from "node:path";
import { groupedBy } from "../lib/grouped.ts";
import { sha256, shortHash } from "../lib/hash.ts";
import { late } from "../lib/late.ts";
import { manifestName, type ManifestEntry } from "./manifest.ts";
import { bytesPrivately, forgetPrivately, writePiecesPrivately } from "./private-folder.ts";
import { openMarksCheck } from "./marks-check.ts";
import { markIn, quiresIn, standingIn, written, type Standing, type StandingQuire } from "./standing-files.ts";

/**
 * What stands in an output folder since the last build, and what each file was made of. A file stays when it is made of the same
 * now and its mark (size, times, inode) says that nobody touched it: it needs not be made again, nor read.
 *
 * Files that are made of the same things are a quire. One that stays costs no more than a look at the marks of its files.
 */
export interface LiveSite {
  /** Begins to look whether the files stand as they were, beside whatever is done next. */
  readonly lookAhead: () => void;
  /** Whether every file of a quire stays; `key` names all that its files are made of. A quire may also be named by the folder that holds all its files. */
  readonly allStay: (quire: string, key: string) => boolean;
  /** How many files of a quire are remembered. */
  readonly filesOf: (quire: string) => number;
  /** Whether one file stays; else it has to be made. */
  readonly stays: (path: string, key: string, quire?: string) => boolean;
  /** Whether it is known for sure what the last build left: nothing of that is forgotten, and the folder's manifest is the one that went with it. */
  readonly isKnown: () => boolean;
  /** What becomes of the files of the last build, when all has been asked for; null when they are not known. */
  readonly outcome: () => Outcome | null;
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

export interface Outcome {
  /** Of the files that stay. */
  readonly files: number;
  readonly bytes: number;
  /** Those that stood there and do not stay. */
  readonly others: readonly ManifestEntry[];
}

interface Asked {
  readonly key: string;
  readonly quire: string;
}

/**
 * `version` names the program: what another one made does not stay. Null: nothing stays.
 *
 * The file begins with the version and ends with the mark of the manifest that went with it and a sum: where both are as they were,
 * no file of the last build is forgotten.
 */
export const openLiveSite = (root: string, out: string, version: string | null): LiveSite => {
  const header = `cuttings site 3 ${version ?? ""}\n`;
  const bytes = (version === null ? null : bytesPrivately(root, nameOf(out))) ?? Buffer.alloc(0);
  const end = bytes.lastIndexOf("\n\t\t");
  const remembered = bytes.toString("latin1", 0, header.length) === header ? bytes.subarray(header.length, end < header.length - 1 ? bytes.length : end + 1) : bytes.subarray(0, 0);
  const before = late(() => quiresIn(remembered));
  const opened = new Map<string, ReadonlyMap<string, Standing>>();
  const whole = new Map<string, StandingQuire>();
  const single = new Map<string, Standing>();
  const quires = new Map<string, string>();
  const asked = new Map<string, Asked>();
  const standing = markIn(out);
  const check = late(() => {
    const quires = [...before().values()];
    const places = new Map(quires.map(({ name }, place) => [name, place] as const));
    const { holds, lookAhead } = openMarksCheck(quires, { memory: join(root, ".cuttings", nameOf(out)), from: header.length, to: header.length + remembered.length, out }, ({ lines }) => standing.hold(lines));
    return { holds: (name: string) => holds(places.get(name) ?? -1), lookAhead };
  });

  const allStay = (quire: string, key: string): boolean => {
    quires.set(quire, key);
    const one = before().get(quire);
    if (one?.key !== key || one.lines.length === 0 || !check().holds(quire)) return false;
    whole.set(quire, one);
    return true;
  };
  const stays = (path: string, key: string, quire = ""): boolean => {
    asked.set(path, { key, quire });
    const files = opened.get(quire) ?? standingIn(before().get(quire)?.lines ?? remembered.subarray(0, 0));
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
    if (version === null || (fresh.length === 0 && whole.size === before().size && isFooter(standing.markOf(manifestName)))) return;
    const kept = [...single.values()].map((one): Standing & Asked => ({ ...one, quire: asked.get(one.entry.path)?.quire ?? "" }));
    const anew = [...groupedBy([...kept, ...fresh], ({ quire }) => quire)].map(([name, files]) => ({ name, key: quires.get(name) ?? "", files }));
    writePiecesPrivately(root, nameOf(out), framed(header, written([...whole.values()], anew), standing.markOf(manifestName)));
  };
  const sum = late(() => ({ sum: sha256(remembered) }));
  const isFooter = (manifest: string): boolean => ((footer) => bytes.toString("latin1", Math.max(0, bytes.length - footer.length)) === footer)(`\n${lastLine(manifest, sum().sum)}`);
  const isKnown = (): boolean => remembered.length > 0 && isFooter(standing.markOf(manifestName));
  const outcome = (): Outcome | null => {
    if (!isKnown()) return null;
    const kept = [...whole.values()];
    const opened = [...before().values()].filter(({ name }) => !whole.has(name)).flatMap(({ lines }) => [...standingIn(lines).values()]);
    const ones = [...single.values()].map(({ entry }) => entry);
    return {
      files: kept.reduce((sum, one) => sum + one.files, ones.length),
      bytes: [...kept, ...ones].reduce((sum, one) => sum + one.bytes, 0),
      others: opened.filter(({ entry }) => !single.has(entry.path)).map(({ entry }) => entry),
    };
  };
  return {
    allStay,
    filesOf: (quire) => before().get(quire)?.files ?? 0,
    stays,
    isKnown,
    outcome,
    name: () => sum().sum,
    lookAhead: () => check().lookAhead(),
    // From the end on, to meet who looks from the beginning on.
    isWhole: () => remembered.length > 0 && [...before().keys()].reverse().every(check().holds),
    lost: (made) => [...asked.keys()].filter((path) => !single.has(path) && !made.has(path)),
    staying: () => [...[...whole.values()].flatMap(({ lines }) => [...standingIn(lines).values()]), ...single.values()].map(({ entry }) => entry),
    remember,
  };
};

function* framed(header: string, pieces: Iterable<Uint8Array>, manifest: string): Iterable<Uint8Array> {
  const sum = createHash("sha256");
  yield Buffer.from(header);
  for (const piece of pieces) {
    sum.update(piece);
    yield piece;
  }
  yield Buffer.from(lastLine(manifest, sum.digest("hex")));
}

const lastLine = (manifest: string, sum: string): string => `\t\t${manifest}\t${sum}\n`;

/** The next build makes every page again, for every output folder. */
export const forgetLiveSites = (root: string): void => forgetPrivately(root, /^site-[0-9a-z]{10}\.tsv$/);

const nameOf = (out: string): string => `site-${shortHash(out)}.tsv`;
