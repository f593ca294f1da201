import { Digested, digestOf } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "./article.ts";

/** What is long in an article and asked for by few pages. */
export const textFields = ["body", "captions", "related", "removed", "oddities", "evidence"] as const;
export type ArticleText = Pick<Article, (typeof textFields)[number]>;
export type ArticleHead = Omit<Article, keyof ArticleText>;

/** The fields of its head are its own, those of its text are asked for: every article has the same shape, so that a hundred thousand of them are made fast. */
class KeptArticle extends Digested {
  #load: () => ArticleText;

  constructor(head: ArticleHead, digest: string, load: () => ArticleText) {
    super(digest);
    this.#load = load;
    Object.assign(this, head);
  }

  static {
    for (const field of textFields) Object.defineProperty(this.prototype, field, { get(this: KeptArticle) { return this.#load()[field]; } });
  }

  static textOf(article: object): ArticleText | undefined {
    return #load in article ? article.#load() : undefined;
  }

  static during<Answer>(article: object, text: ArticleText, ask: () => Answer): Answer {
    if (!(#load in article)) return ask();
    const load = article.#load;
    article.#load = () => text;
    try {
      return ask();
    } finally {
      article.#load = load;
    }
  }
}

/**
 * An article whose text stays elsewhere until somebody looks at it, each time anew. `digest` names all that it is made of, and stands
 * for it in JSON. A copy by spreading would lose its text: `whole` makes one with the text in memory, `changed` one that is kept, too.
 */
export const keptArticle = (head: ArticleHead, digest: string, load: () => ArticleText): Article => new KeptArticle(head, digest, load) as unknown as Article;

/** The article as an ordinary object, with its text in memory. */
export const whole = (article: Article): Article => (digestOf(article) === undefined ? article : { ...headOf(article), ...textOf(article) });

/** The answer to a question about a kept article, while its text is in memory in any case: it need not be loaded. */
export const whileAtHand = <Answer>(article: Article, inMemory: ArticleText, ask: (article: Article) => Answer): Answer => KeptArticle.during(article, inMemory, () => ask(article));

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
    const before = textOf(article);
    if (!change) return before;
    if (lately?.digest !== own) lately = { digest: own, text: { ...before, ...change.of(before) } };
    return lately.text;
  };
  return keptArticle({ ...headOf(article), ...head }, own, load);
};

/** Pages ask for several fields of an article in a row. */
let lately: { readonly digest: string; readonly text: ArticleText } | null = null;

/** The article without its text. Written out, as V8 gives what is put together field by field a dictionary of its own, four times as large. */
export const headOf = (article: ArticleHead): ArticleHead => {
  const { id, aliases, headline, originalHeadline, alternativeHeadline, published, modified, saved, added, source, via, bylines, dateline, url, archived, section, genre, language, description, tags, rights, original, sample } = article;
  return { id, aliases, headline, originalHeadline, alternativeHeadline, published, modified, saved, added, source, via, bylines, dateline, url, archived, section, genre, language, description, tags, rights, original, sample };
};

export const textOf = (article: Article): ArticleText => KeptArticle.textOf(article) ?? ownText(article);

const ownText = ({ body, captions, related, removed, oddities, evidence }: Article): ArticleText => ({ body, captions, related, removed, oddities, evidence });
