import { problem, type Problem } from "../model/problem.ts";
import type { FoundFile } from "./read.ts";

/** An original with the files beside it that say something about it. */
export interface OriginalPlace {
  readonly path: string;
  readonly sidecar: string | null;
  /** Of a file of several articles: what is said of one, by the line it begins on (`interviews.txt.40.yaml`). */
  readonly partSidecars?: ReadonlyMap<number, string>;
  /** `_defaults.yaml` of its folders, the outermost first. */
  readonly defaults: readonly string[];
}

/** What each file below `content/` is. Every file is in exactly one of the lists. */
export interface Roles {
  readonly originals: readonly OriginalPlace[];
  readonly sidecars: readonly string[];
  readonly assets: readonly string[];
  /** One problem for each file that is none of these. */
  readonly heldBack: readonly Problem[];
}

export const rolesOf = (files: readonly FoundFile[], isOriginal: (path: string) => boolean): Roles => {
  const plain = files.filter((file) => file.kind === "file").map((file) => file.path);
  const pages = new Set(plain.filter((path) => /\.x?html?$/i.test(path)).map(stem));
  const assets = pages.size === 0 ? [] : plain.filter((path) => assetFolder(path).some((folder) => pages.has(folder)));
  const isAsset = new Set(assets);
  const originals = plain.filter((path) => isOriginal(path) && !isAsset.has(path));
  const yaml = plain.filter((path) => /\.ya?ml$/i.test(path) && !isAsset.has(path));
  const defaults = yaml.filter((path) => /(^|\/)_defaults\.yaml$/.test(path));
  const isDefaults = new Set(defaults);
  const beside = matchSidecars(yaml.filter((path) => !isDefaults.has(path)), originals);
  const known = new Set([...assets, ...originals, ...yaml]);
  return {
    originals: originals.map((path) => ({ path, sidecar: beside.of.get(path) ?? null, ...(beside.parts.has(path) ? { partSidecars: beside.parts.get(path) ?? new Map() } : {}), defaults: defaults.filter((file) => path.startsWith(file.slice(0, -"_defaults.yaml".length))) })),
    sidecars: [...defaults, ...beside.of.values(), ...[...beside.parts.values()].flatMap((one) => [...one.values()])],
    assets,
    heldBack: [...files.filter((file) => file.kind !== "file").map(notRegular), ...beside.problems, ...plain.filter((path) => !known.has(path)).map(unknownFormat)],
  };
};

const stem = (path: string): string => path.replace(/\.[^./]+$/, "");

/** Browsers save a page's images and scripts into `<page>_files/`, some in other words. */
const assetFolder = (path: string): readonly string[] => {
  const folders = path.split("/").slice(0, -1);
  return folders.flatMap((_, at) => {
    const folder = folders.slice(0, at + 1).join("/");
    const page = folder.replace(/(?:_files|\.files|-Dateien|_fichiers|_archivos|_файлы|_файли)$/u, "");
    return page === folder ? [] : [page];
  });
};

/** Whether a file was saved along with this page. */
export const isAssetOf = (path: string, page: string): boolean => assetFolder(path).includes(stem(page));

interface Matched {
  readonly of: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly problems: readonly Problem[];
}

/** `interview.txt.yaml` belongs to `interview.txt`; `interview.yaml` to the one original of that stem; `interview.txt.40.yaml` to the article in it that begins at line 40. */
const matchSidecars = (sidecars: readonly string[], originals: readonly string[]): Matched => {
  if (sidecars.length === 0) return { of: new Map(), parts: new Map(), problems: [] };
  const exact = new Set(originals);
  const byStem = new Map<string, string[]>();
  for (const path of originals) byStem.set(stem(path), [...(byStem.get(stem(path)) ?? []), path]);
  const of = new Map<string, string>();
  const parts = new Map<string, Map<number, string>>();
  const problems: Problem[] = [];
  for (const file of sidecars) {
    const name = stem(file);
    const [, whole, line] = /^(.*)\.([1-9]\d{0,6})$/.exec(name) ?? [];
    if (whole !== undefined && exact.has(whole) && !exact.has(name)) {
      parts.set(whole, new Map(parts.get(whole)).set(Number(line), file));
      continue;
    }
    const candidates = exact.has(name) ? [name] : (byStem.get(name) ?? []);
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined && !of.has(only)) of.set(only, file);
    else problems.push(candidates.length === 0 ? orphan(file) : ambiguous(file, candidates));
  }
  return { of, parts, problems };
};

const orphan = (file: string): Problem =>
  problem({
    code: "sidecar-without-original",
    severity: "warning",
    file,
    message: "No article file has this name, so nothing is overridden.",
    fix: "Name it like the article's file with `.yaml` added: `interview.txt.yaml` for `interview.txt`.",
  });

const ambiguous = (file: string, candidates: readonly string[]): Problem =>
  problem({
    code: "sidecar-ambiguous",
    severity: "warning",
    file,
    message: candidates.length === 1 ? `Another sidecar already belongs to ${candidates[0]}.` : `It could belong to ${candidates.join(" or ")}.`,
    fix: `Name it like the whole file with \`.yaml\` added: \`${(candidates[0] ?? "").split("/").at(-1)}.yaml\`.`,
  });

const notRegular = ({ path, kind }: FoundFile): Problem => problem({ severity: "warning", file: path, ...whyNot[kind] });

const whyNot = {
  link: { code: "symlink-not-followed", message: "This is a symbolic link; links are not followed.", fix: "Copy the file itself here." },
  odd: { code: "not-a-file", message: "This is not a regular file.", fix: "Take it out of `content/`." },
  closed: { code: "folder-closed", message: "This folder may not be looked into.", fix: "Check its permissions." },
  file: { code: "not-a-file", message: "This is no article.", fix: "Take it out of `content/`." },
} as const;

const unknownFormat = (path: string): Problem =>
  problem({
    code: "unknown-format",
    severity: /(^|\/)\.[^/]*$|(^|\/)(Thumbs\.db|desktop\.ini)$/i.test(path) ? "note" : "warning",
    file: path,
    message: "This is no format that is read: .txt, .md and .html are.",
    fix: "Save the article as text, Markdown or HTML, or take the file out of `content/`.",
  });
