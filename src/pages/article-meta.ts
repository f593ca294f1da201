import { familyFirst, givenFirst, type Author } from "../components/citation/person-name.ts";
import { isoMoment } from "../components/citation/reference.ts";
import { html, type Html } from "../lib/html.ts";
import { isoDate, knownDay } from "../model/published.ts";
import type { ArticleView } from "./article-view.ts";
import { articleJsonLd } from "./article-json-ld.ts";

/**
 * What an article's page says to other programs, first of all that it is a newspaper's and not a journal's: `z:itemType` is the
 * firmest word for Zotero. `citation_journal_title` and `og:site_name` must never stand here: they make another thing of it.
 */
export const articleMeta = (row: ArticleView): Html => {
  const { reference, site } = row;
  const persons = reference.authors.flatMap((author) => (author.kind === "person" ? [author] : []));
  const iso = isoDate(reference.published);
  const withDcTerms = row.article.modified !== null;
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">${withDcTerms && html`<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">`}
${meta("z:itemType", "newspaperArticle")}${meta("DC.type", "newspaperArticle")}
${meta("DC.title", reference.title)}${meta("citation_title", reference.title)}
${persons.map((author) => html`${meta("DC.creator", givenFirst(author))}${meta("citation_author", highwireName(author))}`)}
${meta("DC.source", reference.container)}${meta("DC.date", iso)}${meta("citation_publication_date", iso?.replaceAll("-", "/") ?? null)}
${meta("DC.language", reference.language)}${meta("citation_language", reference.language)}
${meta("DC.rights", reference.container && `© ${reference.container}`)}${reference.keywords.map((word) => meta("DC.subject", word))}
${meta("DC.identifier", looksLikeIssn(reference.id) ? null : reference.id)}${meta("citation_public_url", reference.original)}${withDcTerms && meta("DCTERMS.modified", row.article.modified?.slice(0, 10) ?? null)}
${property("og:type", "article")}${property("og:title", reference.title)}${property("og:url", reference.page)}${property("article:section", reference.section)}${
    knownDay(reference.published) !== null && property("article:published_time", isoMoment(reference.published))
  }
${articleJsonLd(row, site)}`;
};

const meta = (name: string, content: string | null): Html | false => content !== null && content !== "" && html`<meta name="${name}" content="${content}">`;
const property = (name: string, content: string | null): Html | false => content !== null && content !== "" && html`<meta property="${name}" content="${content}">`;

/** Family name first; but Zotero makes two authors of `van der Berg, Jan Peter`, where both sides of the comma have a space. */
const highwireName = (author: Author & { readonly kind: "person" }): string =>
  author.family.includes(" ") && author.given.includes(" ") ? givenFirst(author) : familyFirst(author);

/** Zotero takes such an identifier for one of the newspaper. */
const looksLikeIssn = (id: string): boolean => /^\d{4}-?\d{3}[\dx]$/i.test(id);
