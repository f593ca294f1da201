import type { ReadingCache, Sought } from "./archive/cache.ts";
import { siteLines } from "./archive/learned-chrome.ts";
import { bytesOf, isMissing } from "./archive/read.ts";
import type { OriginalPlace } from "./archive/roles.ts";
import { largestOriginal, readOriginal } from "./formats/all.ts";
import { overrideIn } from "./formats/override.ts";
import { sha256 } from "./lib/hash.ts";
import { isAccepted } from "./model/accepted.ts";
import type { Article, Original } from "./model/article.ts";
import type { NewsEvent } from "./model/event.ts";
import type { OriginalFile } from "./model/format.ts";
import { textOf, whileAtHand } from "./model/kept-article.ts";
import { nearerOverride, noOverride, type Override } from "./model/override.ts";
import { isError, problem, warning, type Problem } from "./model/problem.ts";
import type { Source } from "./model/source.ts";
import type { ParseAids } from "./parse/article.ts";
import { loadLanguageGuess } from "./parse/language.ts";
import { overridden } from "./parse/overridden.ts";
import { eventIndex } from "./parse/events.ts";
import { sourceIndex } from "./parse/source.ts";
import { withPictures, type PicturePlaces } from "./pictures.ts";
import { articlesIn, type Said } from "./parted-originals.ts";

/** What became of an original: an article, or null when it was held back; then one of the problems is an error. */
export interface ReadOriginal {
  readonly path: string;
  /** The line its article begins on, where the file holds several. */
  readonly start: number | null;
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  /** Of the file's bytes as they were read; null where they could not be. */
  readonly sha256: string | null;
  /** Of the file, or of this article among several. */
  readonly sidecar: string | null;
  /** What a curator lets stand (`isAccepted`); it is out of the problems already. */
  readonly accept: readonly string[];
  /** Lines that stay in the story whatever the rules say: a record's all do. */
  readonly kept: readonly number[] | "all";
  /** What its captions' pictures are published under, and where they lie. */
  readonly pictures?: PicturePlaces;
  /** To be read again with the library's guess at the language. */
  readonly isLanguageOpen: boolean;
}

/** A file is one original, or one for each article that was pasted into it; never none. */
type ReadFile = (place: OriginalPlace) => readonly ReadOriginal[];

/** What an archive's `_data/` adds to reading. */
export interface ArchiveAids extends Omit<ParseAids, "guessLanguage"> {
  /** The files saved along with pages, where their pictures are wanted. */
  readonly assets: ReadonlySet<string> | null;
}

export const archiveAids = ({ sources, events, assets = null }: { readonly sources: readonly Source[]; readonly events: readonly NewsEvent[]; readonly assets?: ReadonlySet<string> | null }): ArchiveAids => ({
  assets,
  sources: sourceIndex(sources),
  events: eventIndex(events),
});

/** Reads the originals of one archive: each call a file. The library that guesses languages is loaded for the first text that needs it. */
export const originalsReader = (root: string, aids: ArchiveAids): ((place: OriginalPlace) => Promise<readonly ReadOriginal[]>) => {
  let read = originalReader(root, { ...aids, guessLanguage: null });
  return async (place) => {
    const first = read(place);
    if (!first.some((one) => one.isLanguageOpen)) return first;
    read = originalReader(root, { ...aids, guessLanguage: await loadLanguageGuess() });
    return read(place);
  };
};

/** Reads many at once, and gives each by its place in the list as soon as it is read; for what is too much for one thread. */
export type ReadTogether = (places: readonly OriginalPlace[], read: (place: OriginalPlace) => Promise<readonly ReadOriginal[]>, done: (index: number, readings: readonly ReadOriginal[]) => void) => Promise<void>;

const oneByOne: ReadTogether = async (places, read, done) => {
  for (const [index, place] of places.entries()) done(index, await read(place));
};

/** All originals in order; those that the cache knows are not read. */
export const readOriginals = async (root: string, aids: ArchiveAids, places: readonly OriginalPlace[], cache?: ReadingCache, together: ReadTogether = oneByOne): Promise<readonly ReadOriginal[]> => {
  const found = places.map((place) => cache?.find(filesOf(place)));
  const readings = found.map((one) => (one && "known" in one ? (one.known as readonly ReadOriginal[]) : null));
  const open = readings.flatMap((one, index) => (one === null ? [index] : []));
  await together(open.flatMap((index) => places[index] ?? []), originalsReader(root, aids), (at, read) => {
    const index = open[at] ?? -1;
    const sought = found[index];
    readings[index] = cache && sought && "first" in sought ? kept(cache, sought, read) : read;
  });
  return readings.flatMap((one) => one ?? []);
};

/** What will be asked of each article is asked while its text is in memory. */
const kept = (cache: ReadingCache, sought: Sought, read: readonly ReadOriginal[]): readonly ReadOriginal[] => {
  const given = cache.keep(sought, read, read[0]?.sha256 ?? null);
  given.forEach(({ article }, at) => {
    const whole = read[at]?.article;
    if (article && whole && article !== whole) whileAtHand(article, textOf(whole), siteLines);
  });
  return given;
};

const filesOf = (place: OriginalPlace): readonly string[] => [place.path, ...(place.sidecar === null ? [] : [place.sidecar]), ...(place.partSidecars?.values() ?? []), ...place.defaults];

type ReadingAids = ParseAids & Pick<ArchiveAids, "assets">;

/** A folder's `_defaults.yaml` is read once. */
const originalReader = (root: string, aids: ReadingAids): ReadFile => {
  const defaults = new Map<string, Curated>();
  const curatedBy = (path: string): Curated => {
    const known = defaults.get(path) ?? curated(root, path);
    defaults.set(path, known);
    return known;
  };
  return (place) => {
    const beside = place.sidecar === null ? null : curated(root, place.sidecar);
    const far = place.defaults.map((path) => curatedBy(path).override).reduce(nearerOverride, noOverride);
    const ofPart = (start: number): Curated | null => {
      const path = place.partSidecars?.get(start);
      return path === undefined ? null : curated(root, path);
    };
    const reads = readFileAt(root, place, { far, near: beside?.override ?? noOverride, ofPart }, aids);
    const open = reads.map((read) => ({ ...read, problems: read.problems.filter((one) => isError(one) || !isAccepted(read.accept, one.code, one.line)) }));
    const more = [...(beside?.problems ?? []), ...unusedSidecars(place, open)];
    return open.map((read, at) => (at === 0 ? { ...read, problems: [...read.problems, ...more] } : read));
  };
};

const unusedSidecars = ({ partSidecars }: OriginalPlace, reads: readonly ReadOriginal[]): readonly Problem[] =>
  [...(partSidecars ?? [])].filter(([start]) => !reads.some((read) => read.start === start)).map(([start, file]) =>
    warning({ code: "sidecar-without-original", file, message: `No article begins at line ${start} of its file, so nothing is overridden.`, fix: "Name it after the line that the article begins on; `cuttings check` says these lines." }),
  );

interface Curated {
  readonly override: Override;
  readonly problems: readonly Problem[];
}

const curated = (root: string, path: string): Curated => {
  const file = readFile(root, path);
  return "problem" in file ? { override: noOverride, problems: [file.problem] } : overrideIn(new TextDecoder().decode(file.bytes), path);
};

/** The problems of the `_defaults.yaml` files themselves, each once. */
export const defaultsProblems = (root: string, paths: readonly string[]): readonly Problem[] => paths.flatMap((path) => curated(root, path).problems);

const readFileAt = (root: string, { path, sidecar, partSidecars }: OriginalPlace, said: Said, aids: ReadingAids): readonly ReadOriginal[] => {
  const unread = { path, start: null, sidecar, article: null, sha256: null, accept: [], kept: [], isLanguageOpen: false } as const;
  const file = readFile(root, path);
  if ("problem" in file) return [{ ...unread, problems: [file.problem] }];
  const none = { ...unread, sha256: sha256(file.bytes) };
  const reading = readOriginal(file);
  if (reading.kind === "held-back") return [{ ...none, problems: reading.problems }];
  if (reading.kind === "record") {
    const override = nearerOverride(said.far, said.near);
    const result = overridden(reading.article, override, aids.sources, path);
    return [{ ...none, article: result.article, problems: [...reading.problems, ...result.problems], accept: override.values.accept ?? [], kept: "all" }];
  }
  const { document } = reading;
  const original: Original = { path, sha256: none.sha256, bytes: file.bytes.length, format: document.format };
  return articlesIn(document, original, said, aids).map(({ parsed, override, start, problems }) => {
    const isHeldBack = parsed.problems.some(isError);
    const pictured = aids.assets && !isHeldBack && document.format === "html" ? withPictures(parsed.article, parsed.pictures, file, { root, assets: aids.assets }) : null;
    return {
      path,
      start,
      sha256: none.sha256,
      sidecar: start === null ? sidecar : (partSidecars?.get(start) ?? null),
      article: isHeldBack ? null : (pictured?.article ?? parsed.article),
      ...(pictured ? { pictures: pictured.places } : {}),
      problems: [...problems, ...parsed.problems, ...(pictured?.problems ?? [])],
      accept: override.values.accept ?? [],
      kept: override.values.keep ?? [],
      isLanguageOpen: parsed.isLanguageOpen,
    };
  });
};

const readFile = (root: string, path: string): OriginalFile | { readonly problem: Problem } => {
  try {
    return { path, bytes: bytesOf(root, path, largestOriginal) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    return { problem: problem({ code: "unreadable", file: path, message: isMissing(error) ? "There is no such file." : `The file cannot be opened (${reason}).`, fix: isMissing(error) ? "Check the name." : "Check its permissions, or take it away." }) };
  }
};
