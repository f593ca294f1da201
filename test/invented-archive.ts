import type { Archive } from "../src/model/archive.ts";
import type { Article } from "../src/model/article.ts";
import { settingsSchema } from "../src/model/settings.ts";
import type { Source } from "../src/model/source.ts";

/** An archive for tests, in the order given. */
export const inventedArchive = (articles: readonly Article[], given: Partial<Archive> = {}): Archive => ({
  settings: { ...settingsSchema.parse({}), base: "/" },
  articles,
  byId: new Map(articles.map((article) => [article.id, article])),
  sources: [...new Map(articles.flatMap(({ source }): readonly (readonly [string, Source])[] => (source ? [[source.id, { ...source, domains: [], aliases: [], kind: "outlet" }]] : []))).values()],
  topics: [],
  isSample: false,
  stylesheet: "style.css",
  ...given,
});
