import { partOf } from "./formats/part.ts";
import { evidence } from "./model/evidence.ts";
import { nearerOverride, ofOneArticle, withoutOneArticles, type Override } from "./model/override.ts";
import { problem, warning, type Problem } from "./model/problem.ts";
import type { Original } from "./model/article.ts";
import type { RawDocument } from "./model/raw-document.ts";
import { parseArticle, type ParseAids, type Parsed } from "./parse/article.ts";
import { partingOf, statedParts, type Part } from "./parse/parts.ts";

/** What curators say of a file: far (its folders' defaults), at its top, and near (its sidecar); and of an article in it, by the line it begins on. */
export interface Said {
  readonly far: Override;
  readonly near: Override;
  readonly ofPart: (start: number) => { readonly override: Override; readonly problems: readonly Problem[] } | null;
}

export interface PartedOriginal {
  readonly parsed: Parsed;
  readonly override: Override;
  /** The line its article begins on; null where the file holds one article. */
  readonly start: number | null;
  readonly problems: readonly Problem[];
}

/** The articles of a file: one, or several that were pasted into it. */
export const articlesIn = (document: RawDocument, original: Original, said: Said, aids: ParseAids): readonly PartedOriginal[] => {
  const whole = nearerOverride(nearerOverride(said.far, document.override), said.near);
  const { parts, problems } = partsIn(document, original, whole, aids);
  if (parts.length < 2) return [{ parsed: parseArticle({ ...document, override: whole }, original, aids), override: whole, start: null, problems }];
  const isOwn = parts.slice(1).some(({ document: part }) => Object.keys(part.override.values).length > 0);
  const shared = [said.far, ...(isOwn ? [] : [document.override])].map(withoutOneArticles).reduce(nearerOverride);
  return parts.map((part, at) => {
    const own = said.ofPart(part.lines[0]);
    const near = nearerOverride(withoutOneArticles(said.near), own?.override ?? { values: {}, places: {} });
    const override = nearerOverride(nearerOverride(shared, part.document.override), near);
    const given = { ...part.document, override, problems: at === 0 ? document.problems : part.document.problems };
    const parsed = parseArticle(given, { ...original, part: { number: at + 1, of: parts.length, lines: part.lines } }, aids);
    return { parsed: withPlace(parsed, part, at + 1, parts.length), override, start: part.lines[0], problems: [...(at === 0 ? problems : []), ...(own?.problems ?? [])] };
  });
};

const partsIn = (document: RawDocument, original: Original, whole: Override, aids: ParseAids): { readonly parts: readonly Part[]; readonly problems: readonly Problem[] } => {
  const { split } = whole.values;
  if (split === false || original.format === "html" || original.format === "record") return { parts: [], problems: [] };
  const documentOf = (lines: Part["lines"]): RawDocument | null => partOf(document, lines, original.path);
  if (split !== undefined) {
    const parts = statedParts(document, split, { documentOf });
    return parts ? { parts, problems: saidOfSeveral(whole, document, original.path) } : { parts: [], problems: [splitNowhere(whole, original.path)] };
  }
  const parting = partingOf(document, { documentOf, articleOf: (part) => parseArticle(part, original, { ...aids, guessLanguage: null }).article });
  if (parting.kind === "one") return { parts: [], problems: [] };
  const starts = parting.kind === "perhaps" ? parting.starts : parting.parts.slice(1).map(({ lines }) => lines[0]);
  const isNamed = ofOneArticle(whole).length > 0 && !(parting.kind === "several" && parting.parts.slice(1).every((part) => ofOneArticle(part.document.override).length > 0));
  if (parting.kind === "perhaps" || isNamed) return { parts: [], problems: [perhapsSeveral(original.path, starts, document)] };
  return { parts: parting.parts, problems: [holdsSeveral(original.path, starts), ...saidOfSeveral(whole, document, original.path)] };
};

/** Where the article stands in its file is evidence for its id, which is made of that part alone. */
const withPlace = (parsed: Parsed, { lines, rule, reason, confidence, document }: Part, number: number, of: number): Parsed => {
  const at = rule ?? lines[0];
  const reasons = [`article ${number} of ${of} of this file, lines ${lines[0]}–${lines[1]}`, reason];
  const because = evidence("pattern", { lines: [at, at] }, (document.originalLines[at - 1] ?? "").trim().slice(0, 200), confidence, reasons);
  const { article } = parsed;
  return { ...parsed, article: { ...article, evidence: { ...article.evidence, id: article.evidence.id ?? because } } };
};

const nameOf = (path: string): string => path.split("/").at(-1) ?? path;
const listed = (numbers: readonly number[]): string => numbers.join(", ");

const holdsSeveral = (file: string, starts: readonly number[]): Problem =>
  problem({
    code: "several-articles",
    severity: "note",
    file,
    message: `This file holds ${starts.length + 1} articles; the later ones begin at line ${listed(starts)}.`,
    fix: `Nothing is needed. If it is one article, write \`split: false\` in \`${nameOf(file)}.yaml\` beside it; if others begin elsewhere, \`split: [${listed(starts)}]\` with the right lines.`,
  });

const perhapsSeveral = (file: string, starts: readonly number[], { originalLines }: RawDocument): Problem =>
  warning({
    code: "perhaps-several-articles",
    file,
    ...(starts[0] === undefined ? {} : { line: starts[0], excerpt: originalLines[starts[0] - 1] ?? "" }),
    message: `This file may hold several articles, the later ones beginning at line ${listed(starts)}; it was read as one.`,
    fix: `Write \`split: [${listed(starts)}]\` in \`${nameOf(file)}.yaml\` beside it, or \`split: false\` if it is one article.`,
  });

const splitNowhere = (override: Override, file: string): Problem =>
  warning({
    code: "split-nowhere",
    file: override.places.split?.file ?? file,
    ...(override.places.split?.lines ? { line: override.places.split.lines[0] } : {}),
    message: "An article would begin where this file has no words, so it was read as one.",
    fix: "Write the numbers of the lines where further articles begin, for example `split: [40, 92]`.",
  });

/** What only one article can have was said of a file of several, beside it: nobody can tell of which. */
const saidOfSeveral = (whole: Override, document: RawDocument, file: string): readonly Problem[] => {
  const keys = ofOneArticle(whole).filter((key) => document.override.values[key] === undefined);
  const place = keys[0] === undefined ? undefined : whole.places[keys[0]];
  if (keys.length === 0) return [];
  return [
    warning({
      code: "said-of-several",
      file: place?.file ?? file,
      ...(place?.lines ? { line: place.lines[0] } : {}),
      message: `The file holds several articles, so ${keys.map((key) => `\`${key}\``).join(", ")} cannot be said of the whole file. It is left out.`,
      fix: `Write it in a file named after the line that its article begins on, for example \`${nameOf(file)}.40.yaml\`.`,
    }),
  ];
};
