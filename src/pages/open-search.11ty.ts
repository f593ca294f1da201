import { element, xmlDocument } from "../lib/xml.ts";
import type { Archive } from "../model/archive.ts";
import { fullUrl, iconUrl, openSearchUrl, searchTemplate, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface OpenSearchRow {
  readonly name: string;
  readonly language: string;
  readonly search: string;
  readonly icon: string | null;
}

/** None without a site address: browsers ask for a full one. */
export const rows = ({ settings }: Archive): readonly OpenSearchRow[] => {
  const site = fullUrl(settings, "/");
  return site === null ? [] : [{ name: settings.name, language: settings.language, search: site + searchTemplate.slice(1), icon: fullUrl(settings, iconUrl()) }];
};

export const address = (): PagePath => openSearchUrl();

/** How browsers search this archive: https://github.com/dewitt/opensearch. A name may have 16 characters, a description 1,024. */
export const render = ({ name, language, search, icon }: OpenSearchRow): string =>
  xmlDocument(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      element("ShortName", {}, [...name].slice(0, 16).join("").trim()),
      element("Description", {}, name),
      element("InputEncoding", {}, "UTF-8"),
      element("Language", {}, language),
      ...(icon === null ? [] : [element("Image", { type: "image/svg+xml" }, icon)]),
      element("Url", { type: "text/html", method: "get", template: search }),
    ),
  );

export default template({ name: "open-search", rows, address, render });
