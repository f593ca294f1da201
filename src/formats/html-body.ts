import type { Root } from "hast";
import { cleanTree } from "./html-clean.ts";
import { documentOf } from "./html-dom.ts";
import { newsSchema } from "./html-schema.ts";
import { elementsIn, fragmentOf, outerMarkupOf, wordsIn, type HtmlDocument, type HtmlElement } from "./html-tree.ts";
import { library } from "./library.ts";

const readability = library<typeof import("@mozilla/readability")>("@mozilla/readability");
const fromParse5 = library<typeof import("hast-util-from-parse5")>("hast-util-from-parse5");
const sanitizer = library<typeof import("hast-util-sanitize")>("hast-util-sanitize");

/** The article of a page without the page around it, sanitised. The tree of the page is changed. */
export const articleTree = (page: HtmlDocument): Root => {
  cleanTree(page);
  const found = isModest(page) ? extracted(page) : null;
  return sanitized(isEnough(found, page) ? found : (largestOf(page) ?? ""));
};

// Readability takes a time that grows with the square of the page; the most that one page of 592 saved news pages had is half of these.
const mostElements = 20_000;
const mostNeighbours = 1_500;
const mostText = 500_000;

const isModest = (page: HtmlDocument): boolean => {
  let elements = 0;
  let text = 0;
  for (const { childNodes } of elementsIn(page)) {
    for (const child of childNodes) if (child.nodeName === "#text" && "value" in child) text += child.value.length;
    if (++elements > mostElements || childNodes.length > mostNeighbours || text > mostText) return false;
  }
  return true;
};

/** What Readability takes for the article; null when it finds none or fails, as it does on some pages in linkedom. */
const extracted = (page: HtmlDocument): string | null => {
  try {
    const { Readability } = readability();
    return new Readability(documentOf(page), { disableJSONLD: true, charThreshold: 200 }).parse()?.content ?? null;
  } catch {
    return null;
  }
};

const isEnough = (found: string | null, page: HtmlDocument): found is string =>
  found !== null && wordsIn(fragmentOf(found)).length >= Math.min(200, wordsIn(page).length / 2);

/** The page's `<article>` with the most words, else its `<main>`, else its body. */
const largestOf = (page: HtmlDocument): string | null => {
  const elements = [...elementsIn(page)];
  const byWords = (name: string): readonly HtmlElement[] =>
    elements
      .filter(({ tagName }) => tagName === name)
      .slice(0, 50)
      .map((element) => ({ element, length: wordsIn(element).length }))
      .filter(({ length }) => length > 200)
      .sort((a, b) => b.length - a.length)
      .map(({ element }) => element);
  const best = byWords("article")[0] ?? byWords("main")[0] ?? elements.find(({ tagName }) => tagName === "body");
  return best ? outerMarkupOf(best) : null;
};

/** The only way of a page's markup into the archive: what the schema does not name is taken out. */
const sanitized = (markup: string): Root => {
  const tree = fromParse5().fromParse5(fragmentOf(markup));
  const clean = sanitizer().sanitize(tree, newsSchema);
  return clean.type === "root" ? clean : { type: "root", children: clean.type === "doctype" ? [] : [clean] };
};
