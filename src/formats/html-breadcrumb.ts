import type { Declared } from "../model/raw-document.ts";
import { folded } from "../lib/text.ts";
import { declares } from "./html-declared.ts";
import { attributeOf, elementsIn, wordsIn, type HtmlElement } from "./html-tree.ts";

/** The section that a trail like `Home » Region » Headline` leads through: its last link behind the one to the home page. */
export const breadcrumbSection = (elements: readonly HtmlElement[]): readonly Declared[] => {
  const trail = elements.find((element) => /(?:^|[\s_-])(?:bread-?crumbs?|brotkrumen?|krumen|fil-ariane|migas|rastro)(?:$|[\s_-])/i.test(attributeOf(element, "class") ?? "") || /breadcrumb/i.test(attributeOf(element, "aria-label") ?? ""));
  if (!trail) return [];
  const links = [...elementsIn(trail)].filter(({ tagName }) => tagName === "a");
  const names = links.map((link) => folded(wordsIn(link))).filter((name) => name !== "" && name.length <= 40);
  const section = names.slice(1).at(-1);
  return section === undefined || names.length > 5 ? [] : [declares("section", section, "breadcrumb", 0.75)];
};
