import type { Schema } from "hast-util-sanitize";

const words = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "figcaption", "pre", "br", "hr"];
const tables = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];
const inline = ["strong", "em", "b", "i", "a", "code"];
/** They part the words around them, and hold blocks. */
const boxes = ["div", "section", "article", "main", "header", "footer", "aside", "address", "center", "details", "summary", "dl", "dt", "dd", "fieldset", "nav"];

/** What a news article is made of. Everything else loses its tags, and these with no words of their own their content too. */
export const newsSchema: Schema = {
  tagNames: [...words, ...tables, ...inline, ...boxes],
  attributes: { a: ["href"], "*": ["dataAt"] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: { thead: ["table"], tbody: ["table"], tfoot: ["table"], tr: ["table"], th: ["table"], td: ["table"], caption: ["table"] },
  strip: ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "textarea", "select", "title", "head"],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
  required: {},
};
