import { inventedArticle } from "./invented-article.ts";

/** Texts that end, open or break what they are written into. */
export const hostileTexts: readonly string[] = [
  `"><script>alert(1)</script>`,
  `</script><!-- {{ 7*7 }} {% raw %}`,
  `} , title = {taken}, note = {`,
  `50 % of "A & B" cost $5_000 #1 ~ \\input{x} ^`,
  `]]> &amp; &#x3c; \u2028 line \u2029 ends`,
  `TY  - JOUR\nER  - \nTI  - Another`,
  `'; -- =SUM(A1:A9) @book{x,`,
  "\u0000\u0007\u202e\ud800 nul, bell, reversed, half",
  "Ünïcödé Қазақстан Україна Ёлка 中文 العربية 🚃",
  "{unbalanced",
  "closed} \\",
];

/** Articles of every kind of date, author and address, and one a hostile text in each of its slots. */
export const manyArticles = [
  inventedArticle({ id: "exact", source: { id: "depot", name: "The Depot" }, url: "https://depot.example/2024/05/04/carriage?a=1&b=2", bylines: [{ name: "Ines van der Halvard", kind: "person" }, { name: "Jan Peter van der Berg", kind: "person" }], saved: "2024-06-01", section: "Travel", archived: ["https://web.archive.org/web/2024/https://depot.example/"] }),
  inventedArticle({ id: "month", published: "2022-05", source: { id: "depot", name: "The Depot" }, bylines: [{ name: "Waypost News Agency", kind: "agency" }], language: "ru", headline: "Вагон выехал «в срок»" }),
  inventedArticle({ id: "year", published: "2021", source: { id: "b-w", name: "Branchline & Byway" }, bylines: [{ name: "Мадина Карабекова", kind: "person" }], language: "ru" }),
  inventedArticle({ id: "about", published: "2020-03~", url: "https://depot.example/a" }),
  inventedArticle({ id: "doubted", published: "2020-03-27?" }),
  inventedArticle({ id: "between", published: "[2022-06-17..2022-06-30]", source: { id: "depot", name: "The Depot" } }),
  inventedArticle({ id: "after", published: "[2022-06-17..]" }),
  inventedArticle({ id: "before", published: "[..2014-03-31]" }),
  inventedArticle({ id: "undated", published: null, source: { id: "depot", name: "The Depot" }, headline: "" }),
  inventedArticle({ id: "1234-5678", published: null }),
  ...hostileTexts.map((text, at) =>
    inventedArticle({
      id: `hostile-${at}`, headline: text, originalHeadline: text, description: text, dateline: text, via: text, section: text, genre: text, url: text, tags: [text],
      bylines: [{ name: text, kind: "person" }], source: { id: `hostile-${at}`, name: text }, saved: "2024-06-01",
    }),
  ),
];
