import { languageName } from "../components/language.ts";
import { wordedDate } from "../components/published-time.ts";
import type { Statement } from "../components/evidence-panel.ts";
import { wordsOf } from "../components/words.ts";
import { fields, type Article, type Field } from "../model/article.ts";

/** Every field of an article that carries evidence, in the record's order. */
export const statementsOf = (article: Article, language: string): readonly Statement[] =>
  fields.flatMap((field) => {
    const evidence = article.evidence[field];
    const value = valueOf(article, field, language);
    return evidence && value !== null ? [{ field, value, evidence }] : [];
  });

const valueOf = (article: Article, field: Field, language: string): string | null => {
  switch (field) {
    case "original_headline":
      return article.originalHeadline;
    case "alternative_headline":
      return article.alternativeHeadline;
    case "published":
      return wordedDate(article.published, language);
    case "source":
      return article.source?.name ?? wordsOf(language).unknownSource;
    case "bylines":
      return listed(article.bylines.map((byline) => byline.name));
    case "language":
      return article.language && languageName(article.language, language);
    case "tags":
    case "archived":
      return listed(article[field]);
    default:
      return article[field];
  }
};

const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(", "));
