import type { Declared } from "../model/raw-document.ts";
import { safeUrl } from "../lib/safe-url.ts";
import { declares } from "./html-declared.ts";
import { attributeOf, decodedText, wordsIn, type HtmlElement } from "./html-tree.ts";

type Rule = readonly [field: Declared["field"], confidence: number];

const rules = (field: Declared["field"], confidence: number, names: string): readonly (readonly [string, Rule])[] => names.split(" ").map((name) => [name, [field, confidence]]);

/** Names of meta tags, lower case, in the order in which they are believed. */
const metaRules: ReadonlyMap<string, Rule> = new Map([
  ...rules("published", 0.95, "article:published_time article:published:time og:article:published_time og:published_time datepublished citation_publication_date parsely-pub-date"),
  ...rules("published", 0.85, "dc.date.issued dcterms.issued dc.issued citation_online_date sailthru.date cxenseparse:recs:publishtime article.published publish-date publishdate publication_date pubdate sw-pubdate article_date_original dc.terms.issued rbpubdate shareaholic:article_published_time vr:published_time"),
  ...rules("published", 0.75, "dc.date dcterms.date dcterms.created dc.date.created citation_date date"),
  ...rules("modified", 0.9, "article:modified_time article:modified:time og:article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified last-modified"),
  ...rules("headline", 0.8, "og:title citation_title parsely-title"),
  ...rules("headline", 0.7, "twitter:title dc.title dcterms.title sailthru.title headline"),
  ...rules("byline", 0.85, "author citation_author parsely-author dc.creator dcterms.creator sailthru.author article:author cxenseparse:author byl articleauthor"),
  ...rules("source", 0.85, "og:site_name"),
  ...rules("source", 0.7, "dc.publisher dcterms.publisher publisher citation_publisher application-name"),
  ...rules("section", 0.85, "article:section parsely-section section"),
  ...rules("description", 0.8, "og:description description dc.description dcterms.abstract twitter:description"),
  ...rules("language", 0.6, "dc.language dcterms.language citation_language content-language og:locale"),
  ...rules("tags", 0.8, "article:tag"),
]);

/** What meta tags say; each name's values in the order of the page. */
export const declaredInMeta = (metas: readonly HtmlElement[]): readonly Declared[] => {
  const given = metas.flatMap((meta) => {
    const name = (attributeOf(meta, "property") ?? attributeOf(meta, "name") ?? attributeOf(meta, "itemprop") ?? attributeOf(meta, "http-equiv") ?? "").trim().toLowerCase();
    const value = decodedText(attributeOf(meta, "content") ?? "");
    return value === "" || value.length > 5000 ? [] : [{ name, value }];
  });
  const ofRules = [...metaRules].flatMap(([name, [field, confidence]]) =>
    given
      .filter((one) => one.name === name && !(field === "byline" && /^https?:|^@|^www\./i.test(one.value)))
      .slice(0, 20)
      .map(({ value }) => declares(field, field === "language" ? value.replace("_", "-") : value, `meta ${name}`, confidence)),
  );
  return [...ofRules, ...writtenBy(given)];
};

/** `twitter:label1` says `Written by` in the page's language, and `twitter:data1` who; some say both in one name. */
const writtenBy = (given: readonly { readonly name: string; readonly value: string }[]): readonly Declared[] =>
  given.flatMap(({ name, value }) => {
    const number = /^twitter:label(\d)$/.exec(name)?.[1];
    const who = number === undefined ? (/^twitter:misc:(.+)$/.exec(name)?.[1] ?? "") : value;
    const said = number === undefined ? value : given.find((one) => one.name === `twitter:data${number}`)?.value;
    return said !== undefined && byWords.test(who.trim()) ? [declares("byline", said, `meta ${name}`, 0.75)] : [];
  });

const byWords = /^(?:written by|verfasst von|geschrieben von|von|écrit par|rédigé par|escrito por|scritto da|автор|написано автором|author)$/iu;

/** What microdata says of the article (https://schema.org/docs/gs.html), as far as it is said in the page itself. */
export const declaredInMicrodata = (elements: readonly HtmlElement[]): readonly Declared[] =>
  microdataRules.flatMap(([name, field, confidence]) => {
    const element = elements.find((one) => one.tagName !== "meta" && (attributeOf(one, "itemprop") ?? "").split(/\s+/).includes(name));
    if (!element) return [];
    const value = decodedText(attributeOf(element, "datetime") ?? attributeOf(element, "content") ?? wordsIn(element));
    return value === "" || value.length > 300 ? [] : [declares(field, value, `itemprop ${name}`, confidence)];
  });

const microdataRules: readonly (readonly [string, Declared["field"], number])[] = [
  ["datePublished", "published", 0.9],
  ["dateModified", "modified", 0.9],
  ["headline", "headline", 0.8],
  ["articleSection", "section", 0.8],
];

/** The address that the page gives as its own; a home page is no article's address. */
export const declaredAddresses = (links: readonly HtmlElement[], metas: readonly HtmlElement[], base: string | null): readonly Declared[] => {
  const canonical = links.find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(link, "rel") ?? ""));
  const open = metas.find((meta) => attributeOf(meta, "property")?.toLowerCase() === "og:url");
  const said = [
    { place: "link canonical", address: canonical && attributeOf(canonical, "href") },
    { place: "meta og:url", address: open && attributeOf(open, "content") },
  ];
  return said.flatMap(({ place, address }) => {
    const url = safeUrl(resolved(address ?? "", base) ?? "");
    return url === null || new URL(url).pathname.length < 2 ? [] : [declares("url", url, place, 0.9)];
  });
};

const resolved = (address: string, base: string | null): string | null => {
  const given = address.trim();
  if (/^[a-z]+:/i.test(given) || given === "") return given;
  return base !== null && URL.canParse(given, base) ? new URL(given, base).href : null;
};
