import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** What Zotero's translators for embedded metadata make of a page. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string;
  readonly publicationTitle: string;
  readonly date: string;
  readonly url: string;
  readonly language: string;
  readonly creators: readonly string[];
  readonly issn: string;
}

/**
 * The published precedence, retold: the item's type is `z:itemType`, else one forced by Highwire words, else Open Graph's, else
 * Dublin Core's, else a guess from Highwire words; its fields are Highwire's, else Dublin Core's, else Open Graph's, else what stands on the page.
 */
export const zoteroItem = (page: string, address: string): ZoteroItem | "multiple" => {
  const found = elementsOf(parse(page));
  if (found.some(({ classes }) => classes.includes("Z3988"))) return "multiple";
  const metas = found.filter(({ tag }) => tag === "meta");
  const all = (name: string): readonly string[] => metas.flatMap(({ attributes }) => ((attributes["name"] ?? attributes["property"] ?? "").toLowerCase() === name ? [attributes["content"] ?? ""] : [])).filter(Boolean);
  const first = (...names: readonly string[]): string => names.flatMap(all)[0] ?? "";
  const openGraph: Readonly<Record<string, string>> = { website: "webpage", article: "webpage", book: "book" };
  const forced = all("citation_journal_title").length > 0 ? "journalArticle" : "";
  const itemType = first("z:itemtype") || forced || (openGraph[first("og:type")] === "webpage" && first("og:type") === "website" ? "webpage" : "") || first("dc.type") || (first("citation_title") && "journalArticle") || "webpage";
  const authors = all("citation_author").length > 0 ? all("citation_author").flatMap(asAuthors) : all("dc.creator");
  const times = found.flatMap(({ tag, attributes }) => (tag === "time" && attributes["datetime"] !== undefined ? [attributes["datetime"]] : []));
  return {
    itemType,
    title: first("citation_title", "dc.title", "og:title"),
    publicationTitle: first("citation_journal_title", "dc.source", "og:site_name"),
    date: first("citation_publication_date", "citation_date", "dc.date", "article:published_time") || (times[0] ?? ""),
    url: first("citation_public_url", "og:url") || address,
    language: first("citation_language", "dc.language"),
    creators: authors.length > 0 ? authors : found.filter(({ classes }) => classes.includes("byline") || classes.includes("vcard")).map(() => "invented from a class"),
    issn: /^\d{4}-?\d{3}[\dx]$/i.test(first("dc.identifier")) ? first("dc.identifier") : "",
  };
};

/** Zotero parts at semicolons, and at commas where the words before and after hold a space each. */
const asAuthors = (name: string): readonly string[] => {
  const parts = name.split(/\s*;\s*/);
  const byComma = name.split(/\s*,\s*/);
  return parts.length > 1 ? parts : byComma.length > 1 && byComma[0]?.includes(" ") && byComma[1]?.includes(" ") ? byComma : [name];
};

interface Found {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
}

const elementsOf = (node: Node): readonly Found[] => {
  const own = "attrs" in node ? [{ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), classes: (node.attrs.find(({ name }) => name === "class")?.value ?? "").split(/\s+/) }] : [];
  return [...own, ...("childNodes" in node ? node.childNodes.flatMap(elementsOf) : [])];
};
