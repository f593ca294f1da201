import type { Article, Field } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { compareText } from "../lib/text.ts";
import { answerTo, fieldAnswer, missingAnswers, type Answer } from "./answers.ts";
import { answerPlace, articlePlace, sidecarOf, type AnswerPlace, type AnswerPlaces } from "./answer-places.ts";
import { counted } from "./counted.ts";

/** Something that a person should decide, with the YAML that decides it: pasted into the sidecar, the line is gone. */
export interface ReviewLine {
  /** The file that was read. */
  readonly file: string;
  readonly line: number | null;
  /** Where to write the answer. */
  readonly sidecar: string;
  /** A problem's, or `undated`, `source-unknown`, `unsure`. */
  readonly code: string;
  readonly field: Field | null;
  /** How sure the record is as it stands: 0 to 1; 0 where nothing was found. */
  readonly confidence: number;
  readonly message: string;
  readonly yaml: string;
  /** What to paste instead where the answer is another. */
  readonly otherwise?: readonly Choice[];
}

/** Another answer: `when` it is right, and its YAML. */
export interface Choice {
  readonly when: string;
  readonly yaml: string;
}

export interface Review {
  /** What concerns one article, the least sure first; then what concerns several, by what one decision would repair. */
  readonly lines: readonly ReviewLine[];
  /** The same answers by sidecar, in the order of their least sure line, each key once. */
  readonly blocks: readonly AnswerBlock[];
}

export interface AnswerBlock {
  readonly sidecar: string;
  /** The sidecar stands there: a key that it has is to be written over. */
  readonly exists: boolean;
  /** The YAML is entries of a list, which go to the end of what stands there. */
  readonly isList?: true;
  readonly yaml: string;
}

/** Below this a value waits for a person. */
const sure = 0.75;

/** What is missing, not sure or odd. `places` by the path that problems and articles give. */
export const reviewOf = (articles: readonly Article[], problems: readonly Problem[], places: AnswerPlaces): Review => {
  const placeAt = (at: Pick<Problem, "file" | "line">): AnswerPlace => answerPlace(places, at) ?? { file: at.file, start: null, sidecar: null, accept: [] };
  const byPlace = new Map(articles.map((article) => [placeAt(articlePlace(article)), article] as const));
  const answered = problems.flatMap((problem): readonly Found[] => {
    const place = answerPlace(places, problem);
    const answer = place ? answerTo(problem, byPlace.get(place)) : null;
    return place && answer ? [{ place, line: problem.line ?? null, answer }] : [];
  });
  const dated = new Set(answered.filter(({ answer }) => answer.field === "published").map(({ place }) => place));
  const own = articles.flatMap((article): readonly Found[] => {
    const place = placeAt(articlePlace(article));
    return [...missingAnswers(article), ...unsure(article)]
      .filter((answer) => answer.field !== "published" || !dated.has(place))
      .map((answer) => ({ place, line: answer.field === null ? null : (article.evidence[answer.field]?.lines?.[0] ?? null), answer }));
  });
  const found = [...answered, ...own].sort(
    (a, b) => a.answer.confidence - b.answer.confidence || compareText(a.place.file, b.place.file) || (a.place.start ?? 0) - (b.place.start ?? 0) || compareText(a.answer.code, b.answer.code) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.answer.message, b.answer.message),
  );
  const lines = found.map(({ place, line, answer }) => ({ file: place.file, line, sidecar: sidecarOf(place), code: answer.code, field: answer.field, confidence: answer.confidence, message: answer.message, yaml: yamlOf([answer], []) }));
  return { lines, blocks: blocksOf(found) };
};

const unsure = (article: Article): readonly Answer[] =>
  (Object.keys(article.evidence) as Field[]).flatMap((field) => {
    const evidence = article.evidence[field];
    return evidence && evidence.confidence < sure ? (fieldAnswer(article, field, evidence) ?? []) : [];
  });

interface Found {
  readonly place: AnswerPlace;
  readonly line: number | null;
  readonly answer: Answer;
}

const blocksOf = (found: readonly Found[]): readonly AnswerBlock[] => {
  const byPlace = new Map<AnswerPlace, Answer[]>();
  for (const { place, answer } of found) byPlace.set(place, [...(byPlace.get(place) ?? []), answer]);
  return [...byPlace].map(([place, answers]) => ({ sidecar: sidecarOf(place), exists: place.sidecar !== null, yaml: yamlOf(answers, place.accept) }));
};

/** The answers under each other: a field once, the first said of it; all that is accepted in one list. */
const yamlOf = (answers: readonly Answer[], accepted: readonly string[]): string => {
  const fields = new Map(answers.flatMap((one) => (one.yaml === null ? [] : [[one.field ?? one.yaml, one.yaml] as const])).reverse());
  const accept = [...new Set([...accepted, ...answers.flatMap((one) => one.accept ?? [])])];
  const isAsked = answers.some((one) => one.accept !== null);
  return [...[...fields.values()].reverse(), ...(isAsked ? [`accept: [${accept.map((one) => JSON.stringify(one)).join(", ")}]`] : [])].join("\n");
};

/** For a reader: by sidecar, what is to be decided, and the answers as one block to paste. */
export const reviewText = ({ lines, blocks }: Review): string =>
  blocks
    .map(({ sidecar, exists, isList, yaml }) => {
      const own = lines.filter((line) => line.sidecar === sidecar);
      if (isList) return listText(own, exists ? `at the end of ${sidecar}` : `into a new file ${sidecar}`);
      const said = own.map((line) => `  ${line.line === null ? "" : `line ${line.line}: `}${line.message}\n`).join("");
      const what = `${counted(own.length, "thing")} to look at in ${own[0]?.file ?? ""}\n`;
      return `${what}${said}  ${exists ? `change in ${sidecar}` : `paste into ${sidecar}`}, if this is right:\n${yaml.replace(/^/gm, "    ")}\n`;
    })
    .join("\n");

/** Each decision with its entries, and those of the other answers. */
const listText = (lines: readonly ReviewLine[], place: string): string =>
  [`${counted(lines.length, "decision")} on the archive; paste what is right ${place}:\n`, ...lines.map(({ message, yaml, otherwise }) => `  ${message}\n${indented(yaml)}${(otherwise ?? []).map((one) => `    or, if ${one.when}:\n${indented(one.yaml)}`).join("")}`)].join("");

const indented = (yaml: string): string => `${yaml.replace(/^/gm, "      ")}\n`;

/** The file of an article by its id, private ones too: what a site does not show its curator may see. */
export type PathOf = (id: string) => string | undefined;

/** The review with decisions that go into a list of `_data/`. */
export const withLines = (review: Review, sidecar: string, exists: boolean, lines: readonly ReviewLine[]): Review =>
  lines.length === 0 ? review : { lines: [...review.lines, ...lines], blocks: [...review.blocks, { sidecar, exists, isList: true, yaml: lines.map(({ yaml }) => yaml).join("\n") }] };
