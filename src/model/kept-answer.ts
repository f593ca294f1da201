import { digestOf } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import { once } from "../lib/once.ts";
import type { Article } from "./article.ts";

/** Where answers stay between runs, by the name of the question and the article's digest. Values are JSON. */
export interface AnswerStore {
  readonly find: (question: string, digest: string) => unknown;
  readonly keep: (question: string, digest: string, answer: unknown) => void;
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

/** A name of a question that depends on more than the article: on what a curator wrote, or a table that was given. Letters and dashes only. */
export const questionOn = (name: string, given: unknown): string => `${name}-${sha256(JSON.stringify(given)).slice(0, 12).replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))}`;
