import { openAnswers } from "./archive/answer-store.ts";
import type { FolderMarks } from "./archive/cache-marks.ts";
import { openReadingCache, type ReadingCache } from "./archive/cache.ts";
import { collect, type Gathered } from "./archive/collect.ts";
import { withoutLearnedChrome, type ReadArticle } from "./archive/learned-chrome.ts";
import { openDossier, type Dossier } from "./archive/dossier.ts";
import { isOriginal } from "./formats/all.ts";
import { writeRecord } from "./formats/record.ts";
import type { Article } from "./model/article.ts";
import { isAccepted } from "./model/accepted.ts";
import { keepAnswersIn } from "./model/kept-answer.ts";
import { isError, warning, type Problem } from "./model/problem.ts";
import { SettingsError } from "./model/usage-error.ts";
import { sha256 } from "./lib/hash.ts";
import { late, lateText } from "./lib/late.ts";
import { archiveAids, defaultsProblems, readOriginals, type ArchiveAids, type ReadOriginal, type ReadTogether } from "./originals.ts";
import type { PicturePlaces } from "./pictures.ts";
import { answerPlace, articlePlace, type AnswerPlace, type AnswerPlaces } from "./reports/answer-places.ts";
import { withContrary } from "./reports/contrary.ts";
import { citeScriptName, searchScriptName, stylesheetName } from "./site/assets.ts";
import { codeVersion } from "./site/code-version.ts";
import { enginePlatform, hasEngine } from "./site/search-engine.ts";

export interface ArchiveOrder {
  /** Absolute; holds `content/` and `_data/`. */
  readonly root: string;
  /** Above `_data/site.yaml`. */
  readonly base?: string | undefined;
  readonly siteUrl?: string | undefined;
  readonly search?: boolean | undefined;
  /** Above `_data/site.yaml`. */
  readonly analyses?: boolean | undefined;
  /** Keep the invented sample beside other articles. */
  readonly withSample: boolean;
  /** Is given what the next reading can start from, when it has changed; whoever has the archive's lock may write it down. */
  readonly onReadings?: ((lines: Iterable<Uint8Array>) => void) | undefined;
  /** The archive's files as they were a moment ago: what is as it was then needs not be looked at again. */
  readonly marks?: FolderMarks["files"] | undefined;
  /** Reads many originals at once; one by one when left out. */
  readonly together?: ReadTogether | undefined;
  readonly onStage?: ((stage: { readonly name: string; readonly count?: number }) => void) | undefined;
}

/** Every file found is counted once, and once more for each further article in it. */
export interface Counted {
  /** Articles in files that hold several, but for the first of each. */
  readonly furtherArticles: number;
  readonly published: number;
  readonly duplicates: number;
  readonly sidecars: number;
  readonly assets: number;
  readonly heldBack: number;
  readonly sampleLeftOut: number;
}

export interface ArchiveRead {
  readonly gathered: Gathered;
  /** Where to answer for each file read: by its path, and by that of the original that its record names. */
  readonly places: () => AnswerPlaces;
  readonly dossier: Dossier;
  readonly problems: readonly Problem[];
  readonly pictures: PicturePlaces;
  readonly counted: Counted;
  /** What the next reading can start from besides, by the names of the files that changed; to be asked when all else is done. */
  readonly answers: (isDone?: boolean) => ReadonlyMap<string, Iterable<Uint8Array>>;
  /** Of the files of answers those that nobody needs. */
  readonly unasked: () => readonly string[];
  /** No article's text can be asked for after, and no answer is remembered. */
  readonly close: () => void;
}

/** The archive that a folder makes, with everything that is wrong in it. */
export const readArchive = async (order: ArchiveOrder): Promise<ArchiveRead> => {
  const dossier = openDossier(order, isOriginal);
  if (dossier.settings === null) throw new SettingsError(dossier.problems);
  const { roles } = dossier;
  order.onStage?.({ name: "Reading", count: roles.originals.length });
  const cache = cacheFor(order, dossier);
  const version = codeVersion();
  const answers = version === null ? null : openAnswers(order.root, version, order.onReadings !== undefined);
  keepAnswersIn(answers);
  const reads = await readRemembered(order, dossier, cache);
  const clean = withoutLearnedChrome(reads.filter(hasArticle));
  const places = late(() => placesOf(reads));
  const { articles, problems: contrary } = !dossier.settings.analyses ? { articles: clean, problems: [] } : withContrary(clean, (article, line) => answerPlace(places(), { ...articlePlace(article), ...(line === undefined ? {} : { line }) })?.accept);
  const gathered = gather(articles, dossier, order.withSample);
  const defaults = new Set(roles.originals.flatMap((one) => one.defaults));
  const open = gathered.problems.filter((one) => isError(one) || !isAccepted(answerPlace(places(), one)?.accept, one.code, one.line));
  const problems = [...dossier.problems, ...missingEngine(dossier), ...defaultsProblems(order.root, [...defaults]), ...reads.flatMap((one) => one.problems), ...contrary, ...open];
  const pictures = new Map(reads.flatMap((one) => [...(one.pictures ?? [])]));
  const close = (): void => [cache, answers].forEach((store) => store?.close());
  return { gathered, places, dossier, pictures, problems, counted: counts(dossier, reads, gathered), answers: (isDone = true) => answers?.changed(isDone) ?? new Map(), unasked: () => answers?.unasked() ?? [], close };
};

const hasArticle = (read: ReadOriginal): read is ReadOriginal & ReadArticle => read.article !== null;

/** None where the program's own version is unknown. What a page says of its pictures depends on the files beside it, which its own bytes do not tell. */
const cacheFor = ({ root, onReadings, marks }: ArchiveOrder, { settings, sources, events }: Dossier): ReadingCache | undefined => {
  const version = codeVersion();
  return version === null || settings?.images === "saved" ? undefined : openReadingCache(root, sha256(JSON.stringify([version, sources, events])), onReadings !== undefined, marks);
};

const readRemembered = async ({ root, onReadings, together }: ArchiveOrder, dossier: Dossier, cache: ReadingCache | undefined): Promise<readonly ReadOriginal[]> => {
  const readings = await readOriginals(root, aidsOf(dossier), dossier.roles.originals, cache, together);
  const changed = cache?.changed() ?? null;
  if (changed) onReadings?.(changed);
  cache?.settle();
  return readings;
};

/** What the folder's own `_data/` and pictures add to reading. */
export const aidsOf = (dossier: Dossier): ArchiveAids => archiveAids({ ...dossier, assets: dossier.settings?.images === "saved" ? new Set(dossier.roles.assets) : null });

const placesOf = (reads: readonly ReadOriginal[]): AnswerPlaces => {
  const places = new Map<string, AnswerPlace[]>();
  const named = new Map<string, AnswerPlace[]>();
  for (const { path, start, sidecar, accept, article } of reads) {
    const place = { file: path, start, sidecar, accept };
    const own = places.get(path);
    if (own) own.push(place);
    else places.set(path, [place]);
    if (article && article.original.path !== path && !named.has(article.original.path)) named.set(article.original.path, [place]);
  }
  return new Map([...named, ...places]);
};

/** The archive that the articles make, with each public record as it is offered for download. */
export const gather = (articles: readonly Article[], dossier: Dossier, withSample: boolean): Gathered => {
  const gathered = collect(articles, { ...dossier, stylesheet: stylesheetName(), withSample });
  const records = new Map(gathered.archive.articles.map((article) => [article.id, lateText(article, writeRecord)] as const));
  const isSearched = dossier.settings.search && records.size > 0 && hasEngine();
  return { ...gathered, archive: { ...gathered.archive, records, citeScript: citeScriptName(), ...(isSearched ? { searchScript: searchScriptName() } : {}) } };
};

/** The engine comes as a program for each system, and npm leaves out what the registry does not offer. */
const missingEngine = ({ settings }: Dossier): readonly Problem[] =>
  settings.search && !hasEngine()
    ? [warning({ code: "search-unavailable", file: "_data/site.yaml", message: `The site gets no search: Pagefind's program for ${enginePlatform()} is not installed.`, fix: `Run \`npm install --no-save @pagefind/${enginePlatform()}@1.6.0\`, or write \`search: false\`.` })]
    : [];

const counts = ({ found, roles }: Dossier, reads: readonly ReadOriginal[], gathered: Gathered): Counted => {
  const named = { published: gathered.archive.articles.length, duplicates: gathered.duplicates, sidecars: roles.sidecars.length, assets: roles.assets.length, sampleLeftOut: gathered.sampleLeftOut };
  const heldBack = reads.filter((one) => one.article === null).length + roles.heldBack.length + gathered.clashes + gathered.privateArticles + gathered.takenDown;
  const counted = { ...named, heldBack };
  const furtherArticles = reads.length - roles.originals.length;
  const sum = Object.values(counted).reduce((total, count) => total + count, 0);
  if (sum !== found + furtherArticles) throw new Error(`${found} files with ${furtherArticles} further articles were found, ${sum} are accounted for.`);
  return { ...counted, furtherArticles };
};
