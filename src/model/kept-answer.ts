import { digestOf } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import { once } from "../lib/once.ts";
import type { Article } from "./article.ts";

/** Where answers stay between runs, by the name of the question and the article's digest, or a group's name. Values are JSON. */
export interface AnswerStore {
  readonly find: (question: string, digest: string) => unknown;
  readonly keep: (question: string, digest: string, answer: unknown) => void;
  /** An answer that nobody needs this time stays for another. */
  readonly stay: (question: string, digest: string) => void;
}

/** One process works on one archive at a time. */
let store: AnswerStore | null = null;

export const keepAnswersIn = (given: AnswerStore | null): void => {
  store = given;
};

/**
 * The answer of a pure function of one article, remembered as long as the article lives, and between runs where it has a digest.
 * `question` names the function among all others; its answer is JSON, and depends on nothing but the article and the program.
 */
export const keptAnswer = <Answer>(question: string, make: (article: Article) => Answer): ((article: Article) => Answer) => once(storedAnswer(question, make));

/**
 * The same, remembered between runs only: for what an analysis of all articles asks once of each, and holds in a form of its own. An
 * answer may depend on more where it says so itself, and `isStill` tells whether that is as it was.
 */
export const storedAnswer =
  <Answer>(question: string, make: (article: Article) => Answer, isStill: (answer: Answer) => boolean = () => true): ((article: Article) => Answer) =>
  (article) => {
    const digest = digestOf(article);
    if (digest === undefined || store === null) return make(article);
    const known = store.find(question, digest);
    if (known !== undefined && isStill(known as Answer)) return known as Answer;
    const answer = make(article);
    store.keep(question, digest, answer);
    return answer;
  };

/**
 * The answer of a pure function of many articles at once, remembered between runs as long as each of them is as it was. `given` is JSON:
 * all else that the answer depends on. `asks` are the questions that `make` asks of each: their answers stay while this one does.
 */
export const storedAnswerOfAll =
  <Given, Answer>(question: string, asks: readonly string[], make: (articles: readonly Article[], given: Given) => Answer): ((articles: readonly Article[], given: Given) => Answer) =>
  (articles, given) => {
    const names = articles.flatMap((article) => digestOf(article) ?? []);
    if (names.length < articles.length || store === null) return make(articles, given);
    const digest = sha256(`${names.join(" ")} ${JSON.stringify(given)}`).slice(0, 32);
    const known = store.find(question, digest);
    if (known !== undefined) for (const asked of asks) for (const name of names) store.stay(asked, name);
    if (known !== undefined) return known as Answer;
    const answer = make(articles, given);
    store.keep(question, digest, answer);
    return answer;
  };

/** What is remembered of a group. */
export interface KeptTogether<Kept> {
  /** In the order of the articles; one without a digest is never known. */
  readonly digests: readonly (string | undefined)[];
  /** What was kept under the name last, of whatever articles there were then; null: nothing. */
  readonly known: Kept | null;
  readonly keep: (kept: Kept) => void;
}

/**
 * What is remembered of a group of articles together, by the group's name, in one form that is read far faster than an answer for each of
 * them. What is kept has to say itself which articles it speaks of; it is JSON.
 */
export const keptTogether = <Kept>(question: string, name: string, articles: readonly Article[]): KeptTogether<Kept> => {
  const digests = articles.map(digestOf);
  if (store === null || digests.every((digest) => digest === undefined)) return { digests, known: null, keep: () => undefined };
  return { digests, known: (store.find(question, name) ?? null) as Kept | null, keep: (kept) => store?.keep(question, name, kept) };
};

/** A name of a question that depends on more than the article: on what a curator wrote, or a table that was given. Letters and dashes only. */
export const questionOn = (name: string, given: unknown): string => `${name}-${sha256(JSON.stringify(given)).slice(0, 12).replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))}`;
