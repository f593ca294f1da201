import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inventedArticle, outlets, pinnedId, topics, type InventedArticle } from "../corpus/article.ts";

/**
 * A Hugo project that makes the same pages of the same Markdown files (`--form peers`): its templates are our own finished pages of
 * the first article and of the lists it stands on, with what is the article's own replaced by Hugo's variables. So both
 * sides write the same files with nearly the same bytes, whatever our pages look like by then. `built` is our site of that corpus.
 */
export const writeHugoProject = (folder: string, corpus: string, built: string): void => {
  const article = inventedArticle(1, 0);
  const page = `articles/${pinnedId(0)}`;
  const read = (path: string): string => readFileSync(join(built, path), "utf8");
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const day = article.published ?? "";
  const [year = "", month = "", date = ""] = day.split("-");
  const mounts = [["content", "content"], [join(corpus, "content"), "content/articles"], ["layouts", "layouts"], ["data", "data"], ["static", "static"]].map(([source, target]) => ({ source, target }));
  put("config.json", JSON.stringify({ ...config, module: { mounts } }));
  put("data/names.json", JSON.stringify(Object.fromEntries([...topics, ...outlets].map(({ id, name }) => [id, name]))));
  for (const { id } of topics) put(`content/topics/${id}/_index.md`, termFile(listOutputs));
  for (const { id } of outlets) put(`content/outlets/${id}/_index.md`, termFile(listOutputs));
  for (const name of readdirSync(join(built, "dates")).filter((entry) => /^\d{4}$/.test(entry))) put(`content/years/${name}/_index.md`, termFile(["html", "bib", "ris", "json"]));
  put("layouts/articles/single.html", withStory(templateOf(read(`${page}/index.html`), article)) + padding(built, "index.html"));
  put("layouts/articles/single.cite.html", templateOf(read(`${page}/cite/index.html`), article) + padding(built, "cite/index.html"));
  const [head = "", front = ""] = read(`${page}/record.md`).split("---\n");
  put("layouts/articles/single.record.md", `${head}---\n${templateOf(front, article)}---\n\n{{ .RawContent }}`);
  const lists = { topics: `topics/${article.topics[0] ?? ""}`, outlets: `sources/${article.outlet.id}`, days: `dates/${year}/${month}/${date}`, months: `dates/${year}/${month}`, years: `dates/${year}` };
  const firstList = listTemplate(read(`${lists.days}/index.html`), article, false);
  for (const [name, path] of Object.entries(lists)) put(`layouts/${name}/term.html`, name === "months" || name === "years" ? firstList : listTemplate(read(`${path}/index.html`), article, name === "topics" || name === "outlets"));
  for (const name of ["topics", "outlets", "years"])
    for (const [format, end] of [["bib", "bib"], ["ris", "ris"], ["json", "json"]] as const) put(`layouts/${name}/term.${format}.${end}`, `{{ range first 500 .Pages }}${templateOf(citationIn(read(`${page}/cite/index.html`), format), article)}{{ end }}`);
  for (const name of ["topics", "outlets"]) for (const [format, end] of [["atom", "xml"], ["rss2", "xml"], ["feed", "json"]] as const) put(`layouts/${name}/term.${format}.${end}`, feed);
  put("layouts/index.html", templateOf(read("index.html"), article));
  put("layouts/_default/terms.html", "{{ range .Data.Terms }}{{ end }}<!doctype html><title>{{ .Title }}</title>");
  cpSync(join(built, "assets"), join(folder, "static", "assets"), { recursive: true });
};

/** An article's text for citation programs, as its page for citing shows it. */
const citationIn = (page: string, format: string): string => {
  const [, text = ""] = new RegExp(`data-file="[^"]*\\.${format}">([^]*?)</pre>`).exec(page) ?? [];
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
};

/** By as much as the first article's page is smaller than the average one: neighbours and citations differ in length. */
const padding = (built: string, name: string): string => {
  const sizes = readdirSync(join(built, "articles")).map((id) => statSync(join(built, "articles", id, name)).size);
  const first = statSync(join(built, "articles", pinnedId(0), name)).size;
  return `<!-- ${"-".repeat(Math.max(0, Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length - first)))} -->`;
};

const listOutputs = ["html", "atom", "rss2", "feed", "bib", "ris", "json"];

const config = {
  baseURL: "https://archive.example/",
  title: "An invented archive",
  paginate: 50,
  timeout: "600s",
  disableKinds: ["RSS", "404", "robotsTXT", "section"],
  taxonomies: { topic: "topics", outlet: "outlets", day: "days", month: "months", year: "years" },
  permalinks: { articles: "/articles/:slug/" },
  outputs: { page: ["html", "cite", "record"], term: ["html"], taxonomy: ["html"], home: ["html"] },
  mediaTypes: { "text/x-bibtex": { suffixes: ["bib"] }, "text/x-ris": { suffixes: ["ris"] }, "text/markdown": { suffixes: ["md"] } },
  outputFormats: {
    cite: { mediaType: "text/html", path: "cite", baseName: "index", isHTML: true, permalinkable: false },
    bib: { mediaType: "text/x-bibtex", baseName: "cite", isPlainText: true },
    ris: { mediaType: "text/x-ris", baseName: "cite", isPlainText: true },
    json: { mediaType: "application/json", baseName: "cite", isPlainText: true },
    record: { mediaType: "text/markdown", baseName: "record", isPlainText: true },
    atom: { mediaType: "application/xml", baseName: "feed", isPlainText: true },
    rss2: { mediaType: "application/xml", baseName: "rss", isPlainText: true },
    feed: { mediaType: "application/json", baseName: "feed", isPlainText: true },
  },
  markup: { goldmark: { renderer: { unsafe: false } } },
};

const termFile = (outputs: readonly string[]): string => `---\noutputs: ${JSON.stringify(outputs)}\n---\n`;

/** What is the article's own, the longest first, as it stands on our pages, and what Hugo has for it. */
const replaced = (article: InventedArticle): readonly (readonly [string, string])[] => {
  const day = article.published ?? "";
  const bare = article.url.replace("https://", "");
  const [given = "", family = ""] = article.author.split(" ");
  const shown = `${Number(day.slice(8))} ${new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" })} ${day.slice(0, 4)}`;
  return [
    [article.headline, "{{ .Title }}"],
    [bare, '{{ strings.TrimPrefix "https://" .Params.link }}'],
    [article.author, "{{ .Params.author }}"],
    [`${family}, ${given}`, '{{ delimit (split .Params.author " ") ", " }}'],
    [article.outlet.name, "{{ .Params.publication }}"],
    [`/sources/${article.outlet.id}/`, "/outlets/{{ index .Params.outlets 0 }}/"],
    [article.outlet.id, "{{ index .Params.outlets 0 }}"],
    ...article.topics.flatMap((id, at): readonly (readonly [string, string])[] => [
      [topics.find((topic) => topic.id === id)?.name ?? id, `{{ index site.Data.names (index .Params.topics ${at}) }}`],
      [id, `{{ index .Params.topics ${at} }}`],
    ]),
    [`/dates/${day.replaceAll("-", "/")}/`, '/days/{{ .Date.Format "2006-01-02" }}/'],
    [day, '{{ .Date.Format "2006-01-02" }}'],
    [day.replaceAll("-", "/"), '{{ .Date.Format "2006/01/02" }}'],
    [day.replaceAll("-", ""), '{{ .Date.Format "20060102" }}'],
    [shown, '{{ .Date.Format "2 January 2006" }}'],
    [pinnedId(article.number), "{{ .Params.slug }}"],
  ];
};

const templateOf = (text: string, article: InventedArticle): string => {
  const safe = text.replaceAll("{{", "{ {").replace(/\b[0-9a-f]{64}\b/g, "{{ sha256 .RawContent }}");
  const page = replaced(article).reduce((made, [own, variable]) => (own === "" ? made : made.replaceAll(own, variable)), safe);
  return page.replaceAll(/\{(?=\{\{ )/g, '{{ "{" }}');
};

/** The story comes from Hugo's own Markdown; paragraph numbers, which it does not set, are made up for by as many bytes. */
const withStory = (page: string): string =>
  page.replace(/(<div class="text"[^>]*>)(.*?)(<\/div>\s*<div class="end">)/s, (_, open: string, story: string, close: string) => {
    const numbers = story.match(/ id="p\d+"><a class="n"[^>]*><\/a>/g) ?? [];
    return `${open}{{ .Content }}<!-- ${"-".repeat(Math.max(0, numbers.join("").length - numbers.length))} -->${close}`;
  });

/** A list with the article's own line for each of its pages. */
const listTemplate = (page: string, article: InventedArticle, isPaged: boolean): string => {
  const lines = page.match(/<li><p class="kicker">.*?<\/li>/gs) ?? [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A list page without articles.");
  const own = lines.find((line) => line.includes(pinnedId(article.number))) ?? first;
  const [from, to] = [page.indexOf(first), page.lastIndexOf(last) + last.length];
  const safe = (text: string): string => text.replaceAll("{{", "{ {");
  return `${safe(page.slice(0, from))}{{ range ${isPaged ? "(.Paginate .Pages).Pages" : ".Pages"} }}${templateOf(own, article)}{{ end }}${safe(page.slice(to))}`;
};

const feed = `{{ range first 50 .Pages }}{{ .Title }} {{ .Permalink }} {{ .Date }} {{ .Params.link }} {{ .Params.author }} {{ .Params.publication }} {{ .Summary }} ${"-".repeat(500)}\n{{ end }}`;
