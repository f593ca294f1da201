import { Digested, digestOf } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import { recent } from "../lib/recent.ts";
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

/** What of an article stays elsewhere until somebody asks; its text each time anew. */
export interface KeptParts {
  readonly label: () => ArticleLabel;
  readonly text: () => ArticleText;
}

/** The fields of its place are its own, written out so that every article has the same shape; those of its label and its text are asked for. */
class KeptArticle extends Digested {
  readonly id: ArticlePlace["id"];
  readonly aliases: ArticlePlace["aliases"];
  readonly published: ArticlePlace["published"];
  readonly modified: ArticlePlace["modified"];
  readonly saved: ArticlePlace["saved"];
  readonly added: ArticlePlace["added"];
  readonly source: ArticlePlace["source"];
  readonly tags: ArticlePlace["tags"];
  readonly rights: ArticlePlace["rights"];
  readonly original: ArticlePlace["original"];
  readonly sample: ArticlePlace["sample"];
  #parts: KeptParts;

  constructor(place: ArticlePlace, digest: string, parts: KeptParts) {
    super(digest);
    this.id = place.id;
    this.aliases = place.aliases;
    this.published = place.published;
    this.modified = place.modified;
    this.saved = place.saved;
    this.added = place.added;
    this.source = place.source;
    this.tags = place.tags;
    this.rights = place.rights;
    this.original = place.original;
    this.sample = place.sample;
    this.#parts = parts;
  }

  static {
    for (const field of labelFields) Object.defineProperty(this.prototype, field, { get(this: KeptArticle) { return this.#parts.label()[field]; } });
    for (const field of textFields) Object.defineProperty(this.prototype, field, { get(this: KeptArticle) { return this.#parts.text()[field]; } });
  }

  static partsOf(article: object): KeptParts | undefined {
    return #parts in article ? article.#parts : undefined;
  }

  static during<Answer>(article: object, text: ArticleText, ask: () => Answer): Answer {
    if (!(#parts in article)) return ask();
    const parts = article.#parts;
    article.#parts = { label: () => parts.label(), text: () => text };
    try {
      return ask();
    } finally {
      article.#parts = parts;
    }
  }
}

/**
 * An article whose text, and perhaps its label, stay elsewhere until somebody looks at them. `digest` names all that it is made of, and
 * stands for it in JSON. A copy by spreading would lose both: `whole` makes one that is in memory, `changed` one that is kept, too.
 */
export const keptArticle = (place: ArticlePlace, digest: string, parts: KeptParts): Article => new KeptArticle(place, digest, parts) as unknown as Article;

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
  const own = `${digest}.${nameOf(JSON.stringify([head, change?.name]))}`;
  return keptArticle(Object.assign(placeOf(article), head), own, new ChangedParts(article, own, head, change));
};

/** Most articles of an archive are changed in the same way. */
const nameOf = recent(20, (change) => sha256(change).slice(0, 16));

class ChangedParts implements KeptParts {
  readonly #article: Article;
  readonly #digest: string;
  readonly #head: Partial<ArticleHead>;
  readonly #change: TextChange | undefined;

  constructor(article: Article, digest: string, head: Partial<ArticleHead>, change: TextChange | undefined) {
    this.#article = article;
    this.#digest = digest;
    this.#head = head;
    this.#change = change;
  }

  label(): ArticleLabel {
    const before = KeptArticle.partsOf(this.#article)?.label() ?? labelOf(this.#article);
    return Object.keys(this.#head).every((field) => ownFields.has(field)) ? before : labelOf({ ...before, ...this.#head });
  }

  text(): ArticleText {
    if (lately?.digest === this.#digest) return lately.text;
    const before = textOf(this.#article);
    if (!this.#change) return before;
    lately = { digest: this.#digest, text: { ...before, ...this.#change.of(before) } };
    return lately.text;
  }
}

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

export const textOf = (article: Article): ArticleText => KeptArticle.partsOf(article)?.text() ?? ownText(article);

const ownText = ({ body, captions, related, removed, oddities, evidence }: Article): ArticleText => ({ body, captions, related, removed, oddities, evidence });
