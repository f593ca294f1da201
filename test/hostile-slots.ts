import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const tags = ["script", "ScRiPt", "script/x", "svg><script", "math><mtext><script", "noscript><script", "template><script", "title><script"].map((tag) => `</p></${tag}><${tag}>alert(1)</script>`);
export const handlers = ["img src=x onerror", "svg onload", "body onload", "a onclick", "input autofocus onfocus", "details open ontoggle", "video><source onerror", "marquee onstart", "p onmouseover", "audio src=x onerror", "select onchange", "svg><animate onbegin"].map((tag) => `<${tag}=alert(1)>`);
const addresses = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//user:pass@bad.example/", "file:///etc/passwd", "blob:https://bad.example/1", "https://bad.example\\@good.example/"];
export const leads = addresses.map((address) => `<a href="${address}">words</a>`);
export const boxes = ["iframe src=https://bad.example", "iframe srcdoc='<p onclick=alert(1)>'", "object data=https://bad.example", "embed src=https://bad.example", "form action=https://bad.example", "base href=https://bad.example/", "meta http-equiv=refresh content=0;url=https://bad.example", "link rel=stylesheet href=https://bad.example/a.css", "style>p{background:url(https://bad.example)}</style", "p style=position:fixed;background:url(https://bad.example)", "img src=https://bad.example/a.png", "applet code=x"].map((tag) => `<${tag}>`);
const breaks = ['"><b onclick=alert(1)>', "'><b onclick=alert(1)>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", '" onmouseover="alert(1)', "`><img src=x onerror=alert(1)>", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<script>alert(1)</script>]]>", "\u2028<script>alert(1)</script>", "<<script>alert(1)//<</script>"];
const templates = ["{{ constructor.constructor('alert(1)')() }}", "{% include '/etc/passwd' %}", "<%= 7*7 %>", "${alert(1)}", "[words](javascript:alert(1))", "![words](data:text/html,x)", "[words]: javascript:alert(1)", "<javascript:alert(1)>", "../../../../outside", "..%2f..%2foutside", "AUX", "con", "com1"];
/** Invented here; what no list of a stranger is needed for. */
export const hostileStrings: readonly string[] = [...tags, ...handlers, ...leads, ...boxes, ...breaks, ...templates];

const prose = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.";
const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const entities = (text: string): string => attribute(text).replaceAll("<", "&lt;");
const fileName = (text: string): string => text.replace(/[/\0]/g, "_").replace(/\p{Cs}/gu, "_").slice(0, 60).trim().toWellFormed();

/** The string in every place of an article that a page may show: a text, a Markdown file, a page, and what a curator says beside a text. */
export const articlesWith = (text: string, at: number): Readonly<Record<string, string>> => ({
  [`content/t/${at} ${fileName(text)}.txt`]: `${text} carriage ${at}\n\nBy ${text}\n\nMay 4, 2024\n\n${text}: ${prose}\n\n${prose} ${text} ${at}.\n\nPhoto: ${text}\n\nRead also: ${text}\n\nOriginal url: https://news.example/${text}\n`,
  [`content/m/${at} ${fileName(text)}.md`]: `---\n${yaml({ title: `${text} m${at}`, publication: text, authors: [text], description: text, tags: [text], url: addresses[at % addresses.length], section: text, language: text, published: text, via: text, dateline: text })}---\n\n${prose}\n\n${text}\n\n> ${text}\n\n- ${text}\n\n| a | b |\n|---|---|\n| ${text} | c |\n\n![${text}](${text} "${text}")\n\n\`${text}\` ${at}\n`,
  [`content/h/${at} ${fileName(text)}.html`]: page(text, at),
  [`content/s/${at}.txt`]: `A quiet headline ${at}\n\n${prose} ${at}\n\n${prose}\n`,
  [`content/s/${at}.txt.yaml`]: yaml({ headline: text, original_headline: text, alternative_headline: text, source: text, bylines: [text], dateline: text, via: text, section: text, genre: text, description: text, tags: [text], url: `https://news.example/${text}`, archived: [text], aliases: [text], saved: text, modified: text }),
});

const yaml = (fields: Readonly<Record<string, unknown>>): string => Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join("");

const page = (text: string, at: number): string => {
  const stated = { "@type": "NewsArticle", headline: text, author: { name: text }, publisher: { name: text }, datePublished: text, articleSection: text, description: text, url: text };
  const named = ["og:title", "author", "og:site_name", "description", "article:published_time", "article:modified_time", "article:section", "keywords", "og:locale"].map((name) => `<meta property="${name}" content="${attribute(text)}">`);
  return `<html lang="${attribute(text)}"><head><title>${entities(text)}</title>${named.join("")}<link rel="canonical" href="${attribute(text)}"><script type="application/ld+json">${JSON.stringify(stated).replaceAll("</", "<\\/")}</script></head><body><article><h1>${entities(text)} h${at}</h1><p class="byline">By ${text}</p><p>${prose}</p><p>${prose} ${text}</p><figure><img src=x alt="${attribute(text)}"><figcaption>${text}</figcaption></figure><p>${entities(text)} <a href="${attribute(text)}">${prose}</a> ${at}</p></article></body></html>`;
};

/** What an archive says of itself and of its topics, outlets and events, with the string in each place. */
export const tablesWith = (text: string): Readonly<Record<string, string>> => ({
  "_data/site.yaml": yaml({ name: text, description: text, contact: text, address: "https://archive.example/", rights: "full", show_paths: true }),
  "_data/topics.yaml": JSON.stringify([{ id: "carriages", name: text, description: text, any: ["carriage", text] }]),
  "_data/sources.yaml": JSON.stringify([{ id: "news", name: text, domains: ["news.example"], aliases: [text], owner: text }]),
  "_data/events.yaml": JSON.stringify([{ name: text, date: "2024-05-04", place: text, aliases: [text] }]),
});

/** Lists of strings that others collected, from the folder that CUTTINGS_HOSTILE names: a string a line (`.txt`), or JSON. None without it. */
export const listedStrings = (): readonly string[] => {
  const folder = process.env["CUTTINGS_HOSTILE"];
  if (folder === undefined) return [];
  const files = readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  const strings = files.flatMap(([name, text]): readonly string[] => (name.endsWith(".txt") ? text.split("\n") : name.endsWith(".json") ? stringsIn(JSON.parse(text)) : []));
  return [...new Set(strings)].filter((text) => text.trim() !== "");
};

const stringsIn = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : []);
