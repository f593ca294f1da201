import { asDigest, digestOf, withDigest } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "./article.ts";

/** What is long in an article and asked for by few pages. */
export const textFields = ["body", "captions", "related", "removed", "oddities", "evidence"] as const;
export type ArticleText = Pick<Article, (typeof textFields)[number]>;
export type ArticleHead = Omit<Article, keyof ArticleText>;

const loaders = new WeakMap<object, () => ArticleText>();

/** Every article has the same getters, so that a hundred thousand of them share one shape. */
const behaviour: PropertyDescriptorMap = {
  ...Object.fromEntries(textFields.map((field) => [field, { enumerable: true, configurable: true, get(this: object): unknown { return loaders.get(this)?.()[field]; } }])),
  toJSON: { value(this: object): string { return asDigest(this); } },
};

/**
 * An article whose text stays elsewhere until somebody looks at it, each time anew. `digest` names all that it is made of, and stands
 * for it in JSON. A copy by spreading is an ordinary article with its text in memory; `changed` keeps it out of there.
 */
export const keptArticle = (head: ArticleHead, digest: string, load: () => ArticleText): Article => {
  // V8 takes ten times as long to add getters to a copy that was made by spreading.
  const article = Object.defineProperties(Object.assign({}, head), behaviour) as Article;
  loaders.set(article, load);
  return withDigest(article, digest);
};

/** The answer to a question about a kept article, while its text is in memory in any case: it need not be loaded. */
export const whileAtHand = <Answer>(article: Article, inMemory: ArticleText, ask: (article: Article) => Answer): Answer => {
  const load = loaders.get(article);
  loaders.set(article, () => inMemory);
  try {
    return ask(article);
  } finally {
    if (load) loaders.set(article, load);
    else loaders.delete(article);
  }
};

/** What is to be another in an article's text: a function, and a name for all that its result depends on besides the text. */
export interface TextChange {
  readonly name: string;
  readonly of: (text: ArticleText) => Partial<ArticleText>;
}

/** The article with other fields; one that is kept stays so. */
export const changed = (article: Article, head: Partial<ArticleHead>, change?: TextChange): Article => {
  const digest = digestOf(article);
  if (digest === undefined) return { ...article, ...head, ...change?.of(article) };
  const own = sha256(JSON.stringify([digest, head, change?.name])).slice(0, 32);
  const load = (): ArticleText => {
    const before = loaders.get(article)?.() ?? textOf(article);
    if (!change) return before;
    if (lately?.digest !== own) lately = { digest: own, text: { ...before, ...change.of(before) } };
    return lately.text;
  };
  return keptArticle(Object.assign(headOf(article), head), own, load);
};

/** Pages ask for several fields of an article in a row. */
let lately: { readonly digest: string; readonly text: ArticleText } | null = null;

/** The article without its text. */
export const headOf = (article: Article): ArticleHead => {
  const head: Record<string, unknown> = {};
  for (const field of Object.keys(article)) if (!isText.has(field)) head[field] = article[field as keyof Article];
  return head as unknown as ArticleHead;
};

export const textOf = ({ body, captions, related, removed, oddities, evidence }: Article): ArticleText => ({ body, captions, related, removed, oddities, evidence });

const isText: ReadonlySet<string> = new Set(textFields);
