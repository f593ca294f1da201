import type { Declared } from "../model/raw-document.ts";
import { safeUrl } from "../lib/safe-url.ts";
import { declares } from "./html-declared.ts";
import { attributeOf, decodedText, rawTextIn, type HtmlElement } from "./html-tree.ts";

/** What JSON-LD of schema.org says of the article that the page is about. */
export const declaredInJsonLd = (scripts: readonly HtmlElement[], addresses: readonly string[]): readonly Declared[] => {
  const things = scripts.filter((one) => /^application\/ld\+json/i.test(attributeOf(one, "type")?.trim() ?? "")).flatMap((one) => thingsIn(rawTextIn(one)));
  const byId = new Map(things.flatMap((thing) => (typeof thing["@id"] === "string" && thing["name"] !== undefined ? [[thing["@id"], thing] as const] : [])));
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)));
  const article = articles.find((one) => addressesOf(one).some((address) => addresses.includes(address))) ?? articles.find((one) => one["headline"] !== undefined) ?? articles[0];
  return article ? declaredBy(article, byId) : [];
};

type Thing = Readonly<Record<string, unknown>>;

const articleType = /(?:^|[/:])(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)$/;

const declaredBy = (article: Thing, byId: ReadonlyMap<string, Thing>): readonly Declared[] => {
  const names = (key: string): readonly string[] => namesOf(article[key], byId, 0).slice(0, 20);
  const say = (field: Declared["field"], key: string, confidence: number, most: number): readonly Declared[] =>
    names(key).slice(0, most).map((value) => declares(field, value, `JSON-LD ${key}`, confidence));
  return [
    ...say("headline", "headline", 0.9, 1),
    ...say("headline", "name", 0.7, 1),
    ...say("published", "datePublished", 0.97, 1),
    ...say("published", "dateCreated", 0.7, 1),
    ...say("modified", "dateModified", 0.95, 1),
    ...say("byline", "author", 0.9, 20),
    ...say("byline", "creator", 0.8, 20),
    ...say("source", "publisher", 0.9, 1),
    ...say("section", "articleSection", 0.9, 1),
    ...say("language", "inLanguage", 0.8, 1),
    ...say("description", "description", 0.85, 1),
    ...addressesOf(article).slice(0, 1).map((value) => declares("url", value, "JSON-LD url", 0.85)),
  ];
};

const addressesOf = (article: Thing): readonly string[] =>
  [article["url"], article["mainEntityOfPage"], article["@id"]].flatMap((one) => safeUrl(typeof one === "string" ? one : isThing(one) && typeof one["@id"] === "string" ? one["@id"] : "") ?? []);

const typesOf = (thing: Thing): readonly string[] => [thing["@type"]].flat().filter((type): type is string => typeof type === "string");

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);

/** Text, a thing's name, a reference to a thing, or lists of these. */
const namesOf = (value: unknown, byId: ReadonlyMap<string, Thing>, depth: number): readonly string[] => {
  if (depth > 4) return [];
  if (typeof value === "string" && /^\s*\{.*"name"/s.test(value)) return namesOf(parsed(value), byId, depth + 1);
  if (typeof value === "string") return [decodedText(value)].filter((name) => name !== "");
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => namesOf(one, byId, depth + 1));
  if (!isThing(value)) return [];
  const named = value["name"] ?? value["@value"] ?? value["@list"];
  if (named !== undefined) return namesOf(named, byId, depth + 1);
  const whole = typeof value["@id"] === "string" ? byId.get(value["@id"]) : undefined;
  return whole && whole !== value ? namesOf(whole["name"], byId, depth + 1) : [];
};

/** Lists of other articles: what stands in them is not the article that the page is about. */
const others = new Set(["itemListElement", "itemList", "hasPart", "citation", "mentions", "relatedLink", "isRelatedTo", "significantLink", "comment", "video", "image"]);

/** Every object in a script, outer ones first, however they are wrapped. */
export const thingsIn = (script: string): readonly Thing[] => {
  const found: Thing[] = [];
  const waiting: unknown[] = [parsed(script)];
  for (let at = 0; at < waiting.length && at < 5000; at++) {
    const value = waiting[at];
    if (Array.isArray(value)) for (const one of value) waiting.push(one);
    if (!isThing(value)) continue;
    found.push(value);
    for (const [key, one] of Object.entries(value)) if (typeof one === "object" && !others.has(key)) waiting.push(one);
  }
  return found;
};

/** JSON as pages write it: in comments, with line breaks in its texts, with a semicolon or comma too many. */
const parsed = (script: string): unknown => {
  const json = script.replace(/^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\s*(?:\*\/)?)|(?:-->|(?:\/\*\s*)?(?:\/\/)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/g, "").trim().replace(/;+$/, "");
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, " "), json.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([\]}])/g, "$1")])
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  return null;
};
