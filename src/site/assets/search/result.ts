import type { Fragment } from "./engine.ts";
import { make } from "./dom.ts";
import { shownOf } from "./find.ts";
import type { ClientWords } from "./words.ts";

/** As the site's own lists show an article: the outlet and the date above the headline, then where the words stand. */
export const resultItem = (fragment: Fragment, { unknownSource, also }: Pick<ClientWords, "unknownSource" | "also">, base: string): HTMLLIElement => {
  const shown = shownOf(fragment);
  const parts = partsOf(fragment.excerpt);
  const language = fragment.filters.language?.[0] ?? null;
  const date = shown.machine !== null ? make("time", { datetime: shown.machine }, shown.date) : make(shown.edtf === null ? "span" : "i", shown.edtf === null ? {} : { class: "est" }, shown.date);
  return make(
    "li",
    {},
    make("p", { class: "kicker" }, make("span", { class: "outlet" }, make("bdi", {}, fragment.filters.source?.[0] ?? unknownSource)), " ", date),
    make("h2", {}, make("a", { href: fragment.url + textFragment(parts), dir: "auto", lang: language }, fragment.meta["title"] ?? "")),
    fragment.excerpt !== "" && make("p", { class: "excerpt", dir: "auto", lang: language }, ...parts.map(({ text, isFound }) => (isFound ? make("mark", {}, text) : text))),
    shown.copies.length > 0 && make("p", { class: "meta" }, `${also} `, ...shown.copies.flatMap(({ url, source, date }, at) => [at > 0 && "; ", make("a", { href: base + url.slice(1) }, make("bdi", {}, source ?? unknownSource), `, ${date}`)])),
  );
};

interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Words found side by side become one part. */
export const partsOf = (excerpt: string): readonly ExcerptPart[] =>
  excerpt
    .replace(/<\/mark>(\s+)<mark>/g, "$1")
    .split(/(<mark>[^<]*<\/mark>)/)
    .filter((text) => text !== "")
    .map((text) => ({ text: unescaped(text.replace(/^<mark>|<\/mark>$/g, "")), isFound: text.startsWith("<mark>") }));

const unescaped = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");

/** Leads to the words on the article's page and marks them there: https://wicg.github.io/scroll-to-text-fragment/ */
export const textFragment = (parts: readonly ExcerptPart[]): string => {
  const found = parts.filter((part) => part.isFound).map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/\s+/gu, " "));
  const distinct = [...new Map(found.filter(Boolean).map((text) => [text.toLowerCase(), text])).values()].slice(0, 5);
  return distinct.length === 0 ? "" : `#:~:${distinct.map((text) => `text=${encodeURIComponent(text).replaceAll("-", "%2D")}`).join("&")}`;
};
