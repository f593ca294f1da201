import type { Archive } from "../model/archive.ts";
import { recordUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { articleRows, type ArticleRow } from "./article-row.ts";

const shows = ({ record }: ArticleRow): boolean => record !== null;

export const rows = (archive: Archive): readonly ArticleRow[] => articleRows(archive).filter(shows);

export const address = ({ article }: ArticleRow): PagePath => recordUrl(article.id);

export const render = ({ record }: ArticleRow): string => record?.toString() ?? "";

export default template({ name: "record", rows, shows, address, render });
