import { waybackUrl } from "../components/citation/wayback.ts";
import type { Reference } from "../components/citation/reference.ts";
import type { Fact } from "../components/facts.ts";
import { outsideUrl, shortUrl } from "../components/outside-link.ts";
import type { Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { citingWords } from "../components/words/citing.ts";
import { html, type Html, type Part } from "../lib/html.ts";
import type { Original } from "../model/article.ts";
import { isoDate, publishedSpan } from "../model/published.ts";

/** Where else the article can be read: at its publisher, in the captures recorded with it, and where a capture is likely. */
export const placesOf = (site: Site, reference: Reference, archived: readonly string[]): readonly Fact[] => {
  const words = wordsOf(site.language).article;
  const { original } = reference;
  const captures = archived.flatMap((one) => outsideUrl(one) ?? []);
  const wayback = original !== null && !captures.some((one) => one.startsWith("https://web.archive.org/")) && waybackUrl(original, captureDay(reference));
  return [
    [words.original, original !== null && robustLink(original, reference, captures[0] ?? wayback)],
    [words.archived, captures.length > 0 && html`${captures.map((one, index) => html`${index > 0 && html`<br>`}${outside(one, shortUrl(one))}`)}`],
    [citingWords(site.language).wayback, wayback && outside(wayback, shortUrl(wayback.replace(/(?<=\/web\/\d+\/).*/, "")))],
  ];
};

/** https://robustlinks.mementoweb.org/spec/ The version is that of the day on which it was saved, else published. */
const robustLink = (original: string, reference: Reference, version: string | false): Html => {
  const day = captureDay(reference);
  return html`<bdi><a href="${original}" rel="noopener noreferrer nofollow"${day !== null && html` data-originalurl="${original}" data-versiondate="${day}"${version && html` data-versionurl="${version}"`}`}>${shortUrl(original)}</a></bdi>`;
};

const outside = (address: string, words: Part): Html => html`<bdi><a href="${address}" rel="noopener noreferrer nofollow">${words}</a></bdi>`;

/** Of an estimate its upper bound: by then it was there to be captured. */
const captureDay = ({ accessed, published }: Reference): string | null => accessed ?? (isoDate(published)?.length === 10 ? isoDate(published) : (publishedSpan(published)?.latest ?? null));

/** What the saved file is, so that anyone who has it can see that it is the same. */
export interface Fixity {
  readonly format: keyof ReturnType<typeof wordsOf>["article"]["formats"];
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string | null;
  /** Which of the file's articles it is, where the file holds several. */
  readonly part?: Original["part"];
}

export const fixity = ({ format, bytes, sha256, path, part }: Fixity, language: string): Html => {
  const words = wordsOf(language);
  return html`${words.article.fixity(words.article.formats[format], words.number(bytes))}${path !== null && html`<br><bdi>${path}</bdi>`}${part !== undefined && html`<br>${words.article.part(part.number, part.of, part.lines[0], part.lines[1])}`}<br><span class="hash" title="${sha256}">SHA-256 <code>${sha256}</code></span>`;
};
