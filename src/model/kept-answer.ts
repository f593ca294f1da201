import { digestOf } from "../lib/digest.ts";
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
export const keptAnswer = <Answer>(question: string, make: (article: Article) => Answer): ((article: Article) => Answer) =>
  once((article) => {
    const digest = digestOf(article);
    if (digest === undefined || store === null) return make(article);
    const known = store.find(question, digest);
    if (known !== undefined) return known as Answer;
    const answer = make(article);
    store.keep(question, digest, answer);
    return answer;
  });
