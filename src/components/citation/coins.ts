import { html, nothing, type Html } from "../../lib/html.ts";

/** What lists offer to citation programs of each article. */
export interface Coins {
  readonly authors: readonly string[];
  /** ISO, only when known. */
  readonly date: string | null;
  /** The original's address, else the page's. */
  readonly address: string | null;
}

/** ContextObjects in Spans: https://archive.org/details/ocoins-info. Only for lists: on an article's page Zotero would prefer it to the head. */
export const coinsSpan = (title: string, source: string | null, { authors, date, address }: Coins): Html => {
  const fields: readonly (readonly [string, string | null])[] = [["title", title], ["source", source], ...authors.map((name) => ["au", name] as const), ["date", date], ["identifier", address]];
  const given = fields.flatMap(([name, value]) => (value === null || value === "" ? [] : [`&rft.${name}=${written(value)}`]));
  return given.length === 0 ? nothing : html`<span class="Z3988" title="ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=newspaperArticle${given.join("")}"></span>`;
};

/**
 * Only signs that mean something there are written as `%26`: every reader of such spans takes letters and spaces as they stand, and
 * a list in which each headline stood twice in two spellings would weigh a third more.
 */
const written = (value: string): string => value.toWellFormed().replace(/\s+/g, " ").replace(/[%&+#=;]/g, encodeURIComponent);
