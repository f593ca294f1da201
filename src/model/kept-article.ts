import { Digested, digestOf } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "./article.ts";

/** What every build asks of every article: which one it is, and where it stands in the archive. In memory from the start, so each is short. */
export const placeFields = ["id", "aliases", "published", "modified", "saved", "added", "source", "tags", "rights", "original", "sample"] as const;
/** What else is said above the text. */
export const labelFields = ["headline", "originalHeadline", "alternativeHeadline", "via", "bylines", "dateline", "url", "archived", "section", "genre", "language", "description"] as const;
/** What is long in an article and asked for by few pages. */
export const textFields = ["body", "captions", "related", "removed", "oddities", "evidence"] as const;

export type ArticlePlace = Pick<Article, (typeof placeFields)[number]>;
export type ArticleLabel = Pick<Article, (typeof labelFields)[number]>;
export type ArticleText = Pick<Article, (typeof textFields)[number]>;
export type ArticleHead = ArticlePlace & ArticleLabel;

/** The fields of its place are its own, those of its label and its text are asked for: every article has the same shape, so that a hundred thousand of them are made fast. */
class KeptArticle extends Digested {
  #label: () => ArticleLabel;
  #text: () => ArticleText;

  constructor(place: ArticlePlace, digest: string, label: () => ArticleLabel, text: () => ArticleText) {
    super(digest);
    this.#label = label;
    this.#text = text;
    Object.assign(this, place);
  }

  static {
    for (const field of labelFields) Object.defineProperty(this.prototype, field, { get(this: KeptArticle) { return this.#label()[field]; } });
    for (const field of textFields) Object.defineProperty(this.prototype, field, { get(this: KeptArticle) { return this.#text()[field]; } });
  }

  /** How the label of a kept article is had. */
  static labelOf(article: object): (() => ArticleLabel) | undefined {
    return #label in article ? article.#label : undefined;
  }

  static textOf(article: object): ArticleText | undefined {
    return #text in article ? article.#text() : undefined;
  }

  static during<Answer>(article: object, text: ArticleText, ask: () => Answer): Answer {
    if (!(#text in article)) return ask();
    const load = article.#text;
    article.#text = () => text;
    try {
      return ask();
    } finally {
      article.#text = load;
    }
  }
}

/**
 * An article whose text, and perhaps its label, stay elsewhere until somebody looks at them, the text each time anew. `digest` names all
 * that it is made of, and stands for it in JSON. A copy by spreading would lose both: `whole` makes one that is in memory, `changed` one
 * that is kept, too.
 */
export const keptArticle = (place: ArticlePlace, digest: string, label: () => ArticleLabel, text: () => ArticleText): Article => new KeptArticle(place, digest, label, text) as unknown as Article;

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
  const before = KeptArticle.labelOf(article) ?? (() => labelOf(article));
  const label = Object.keys(head).every((field) => ownFields.has(field)) ? before : (): ArticleLabel => labelOf({ ...before(), ...head });
  return keptArticle(placeOf({ ...placeOf(article), ...head }), own, label, load);
};

const ownFields: ReadonlySet<string> = new Set(placeFields);

/** Pages ask for several fields of an article in a row. */
let lately: { readonly digest: string; readonly text: ArticleText } | null = null;

/** Written out, as V8 gives what is put together field by field a dictionary of its own, four times as large. */
export const placeOf = (article: ArticlePlace): ArticlePlace => {
  const { id, aliases, published, modified, saved, added, source, tags, rights, original, sample } = article;
  return { id, aliases, published, modified, saved, added, source, tags, rights, original, sample };
};

export const labelOf = (article: ArticleLabel): ArticleLabel => {
  const { headline, originalHeadline, alternativeHeadline, via, bylines, dateline, url, archived, section, genre, language, description } = article;
  return { headline, originalHeadline, alternativeHeadline, via, bylines, dateline, url, archived, section, genre, language, description };
};

/** The article without its text. */
export const headOf = (article: ArticleHead): ArticleHead => ({ ...placeOf(article), ...labelOf(article) });

export const textOf = (article: Article): ArticleText => KeptArticle.textOf(article) ?? ownText(article);

const ownText = ({ body, captions, related, removed, oddities, evidence }: Article): ArticleText => ({ body, captions, related, removed, oddities, evidence });
