import type { Archive } from "../model/archive.ts";
import { recordUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { articleQuire, articleRows, type ArticleRow } from "./article-row.ts";

export const rows = (archive: Archive): readonly ArticleRow[] => articleRows(archive).filter(({ record }) => record !== null);

export const address = ({ article }: ArticleRow): PagePath => recordUrl(article.id);

export const render = ({ record }: ArticleRow): string => record?.toString() ?? "";

export default template({ name: "record", rows, quire: articleQuire, address, render });
