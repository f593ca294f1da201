import { givenFirst } from "../components/citation/person-name.ts";
import type { Site } from "../components/site.ts";
import { jsonScript, type Html } from "../lib/html.ts";
import { isoMoment } from "../components/citation/reference.ts";
import { outsideUrl } from "../components/outside-link.ts";
import { articleUrl, homeUrl, href } from "../model/url.ts";
import type { ArticleView } from "./article-view.ts";

/**
 * The article in the words of https://schema.org/NewsArticle, and the way to it, which only search engines read. The outlet is its publisher; this archive is
 * only the publisher of these statements. A date stands here only when it is known, as schema.org has no words for estimates.
 */
export const articleJsonLd = (row: ArticleView, site: Site): Html => jsonScript({ "@context": "https://schema.org", "@graph": [newsArticle(row, site), ...(site.isIndexed ? [breadcrumbs(row, site)] : [])] });

const newsArticle = ({ article, reference, site, topics }: ArticleView, { name }: Site): object => {
  const address = reference.page ?? href(site, articleUrl(reference.id));
  const archived = article.archived.flatMap((one) => outsideUrl(one) ?? []);
  return withoutNothing({
    "@type": "NewsArticle",
    "@id": address,
    url: address,
    identifier: reference.id,
    headline: reference.title,
    alternativeHeadline: article.alternativeHeadline,
    alternateName: reference.originalTitle,
    description: reference.description,
    inLanguage: reference.language,
    datePublished: isoMoment(reference.published),
    dateModified: article.modified,
    dateline: reference.dateline,
    author: article.bylines.map((one, at) => ({ "@type": one.kind === "person" ? "Person" : "Organization", name: nameOf(reference.authors[at], one.name) })),
    publisher: reference.container && { "@type": "NewsMediaOrganization", name: reference.container },
    articleSection: reference.section,
    genre: article.genre,
    about: topics.map((one) => withoutNothing({ "@id": one.iptc && `http://cv.iptc.org/newscodes/mediatopic/${one.iptc}`, name: one.name })),
    isBasedOn: reference.original,
    archivedAt: archived,
    isPartOf: { "@type": "Collection", name, url: site.address ?? href(site, homeUrl()) },
    sdPublisher: { "@type": "Organization", name },
    sdDatePublished: reference.accessed,
  });
};

const nameOf = (author: ArticleView["reference"]["authors"][number] | undefined, name: string): string => (author ? givenFirst(author) : name);

const breadcrumbs = ({ card, reference, datePage, date }: ArticleView, site: Site): object => {
  const way = [[site.name, href(site, homeUrl())], card.source ? [card.source.name, card.source.href] : [date.text, datePage], [reference.title, null]] as const;
  const origin = site.address === null ? "" : new URL(site.address).origin;
  return { "@type": "BreadcrumbList", itemListElement: way.map(([name, link], at) => withoutNothing({ "@type": "ListItem", position: at + 1, name, item: link && origin + link })) };
};

/** Empty values say nothing. */
const withoutNothing = (given: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)));
