import { html, type Html } from "../../lib/html.ts";
import { citationUrl, href, type PagePath } from "../../model/url.ts";
import { citationFormats, citationNames } from "./files.ts";

/** Links to the citation files of an article or a list, by its page. */
export const citationLinks = (site: { readonly base: string }, page: PagePath): Html =>
  html`${citationFormats.map((format, at) => html`${at > 0 && " · "}<a href="${href(site, citationUrl(page, format))}" download>${citationNames[format]}</a>`)}`;
