import { citationLinks } from "../components/citation/citation-links.ts";
import type { Site } from "../components/site.ts";
import { citingWords } from "../components/words/citing.ts";
import { html, type Html } from "../lib/html.ts";
import type { PagePath } from "../model/url.ts";

/** What a list offers to other programs. */
export const takeAway = (site: Site, path: PagePath): Html => html`<h2 class="label">${citingWords(site.language).files}</h2><p class="meta">${citationLinks(site, path)}</p>`;
