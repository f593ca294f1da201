import { citationLinks } from "../components/citation/citation-links.ts";
import type { Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { citingWords } from "../components/words/citing.ts";
import { html, type Html } from "../lib/html.ts";
import { atomUrl, href, jsonFeedUrl, rssUrl, type PagePath } from "../model/url.ts";

/** What a list offers to other programs. */
export const takeAway = (site: Site, path: PagePath, withFeeds: boolean): Html =>
  html`<h2 class="label">${citingWords(site.language).files}</h2><p class="meta">${citationLinks(site, path)}</p>${
    withFeeds && html`<h2 class="label">${citingWords(site.language).feeds}</h2><p class="meta"><a href="${href(site, atomUrl(path))}">Atom</a> · <a href="${href(site, rssUrl(path))}">RSS</a> · <a href="${href(site, jsonFeedUrl(path))}">JSON</a></p>`
  }`;

/** In the head of a list that has a feed of its own. */
export const feedLink = (site: Site, path: PagePath, name: string): Html => html`<link rel="alternate" type="application/atom+xml" title="${name} (${wordsOf(site.language).atomFeed})" href="${href(site, atomUrl(path))}">`;
