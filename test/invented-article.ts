import type { Article } from "../src/model/article.ts";
import { paragraph } from "../src/model/block.ts";
import { publishedOn, undated } from "../src/model/published.ts";

interface Invented extends Partial<Omit<Article, "published" | "body">> {
  readonly published?: string | null;
  readonly body?: readonly string[];
}

/** An article for tests, all invented: say only what matters. */
export const inventedArticle = ({ published = "2024-05-04", body = ["The carriage left the depot at noon."], ...given }: Invented = {}): Article => ({
  id: "a123456789",
  aliases: [],
  headline: "Carriage leaves the depot",
  originalHeadline: null,
  alternativeHeadline: null,
  published: published === null ? undated : publishedOn(published),
  modified: null,
  saved: null,
  added: null,
  source: null,
  via: null,
  bylines: [],
  dateline: null,
  url: null,
  archived: [],
  section: null,
  genre: null,
  language: "en",
  description: null,
  tags: [],
  body: body.map((text, at) => paragraph(text, [at * 2 + 3, at * 2 + 3])),
  captions: [],
  related: [],
  removed: [],
  oddities: [],
  rights: null,
  original: { path: `content/${given.id ?? "a"}.txt`, sha256: "0".repeat(64), bytes: 100, format: "text" },
  evidence: {},
  sample: false,
  ...given,
});
