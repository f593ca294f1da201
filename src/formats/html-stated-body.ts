import { thingsIn } from "./html-json-ld.ts";
import { attributeOf, elementsIn, fragmentOf, rawTextIn, wordsIn, type HtmlDocument } from "./html-tree.ts";

/** The article's words as JSON-LD states them (`articleBody`), a paragraph each; none when it does not. */
export const statedParagraphs = (page: HtmlDocument): readonly string[] => {
  const bodies = [...elementsIn(page)]
    .filter((element) => element.tagName === "script" && /^application\/ld\+json/i.test(attributeOf(element, "type")?.trim() ?? ""))
    .map((script) => rawTextIn(script))
    .filter((script) => script.includes('"articleBody"'))
    .flatMap(thingsIn)
    .flatMap(({ articleBody }) => (typeof articleBody === "string" && articleBody.length < 1_000_000 ? [articleBody] : []));
  const longest = bodies.reduce((most, body) => (body.length > most.length ? body : most), "");
  return longest.split(/\s*[\r\n]+\s*|<\/?p\b[^>]*>|<br\b[^>]*>/i).map((part) => (/[&<]/.test(part) ? wordsIn(fragmentOf(part)) : part).trim()).filter((part) => part !== "");
};
