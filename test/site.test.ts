import { before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { join, posix } from "node:path";
import { HtmlValidate } from "html-validate";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { addFiles, archiveLike, built, filesOf } from "./built.ts";

interface Page {
  readonly path: string;
  readonly text: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

type Node = DefaultTreeAdapterTypes.Node;
const linking: Readonly<Record<string, readonly string[]>> = { a: ["href"], link: ["href"], img: ["src"], script: ["src"], image: ["href"], use: ["href"], form: ["action"], source: ["src", "srcset"] };

const pageOf = (path: string, bytes: string): Page => {
  const text = Buffer.from(bytes, "latin1").toString("utf8");
  const [ids, links]: [string[], string[]] = [[], []];
  const visit = (node: Node): void => {
    if ("attrs" in node)
      for (const { name, value } of node.attrs) {
        if (name === "id") ids.push(value);
        if (linking[node.tagName]?.includes(name)) links.push(value);
      }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(text));
  return { path, text, ids, links };
};

/** The file that a site-wide address means below the base, or null when it leads outside. */
const targetOf = (from: string, link: string, base: string): { readonly file: string; readonly id: string } | null => {
  if (/^(https?:|mailto:)/.test(link)) return null;
  const url = new URL(link, `http://site.invalid${base}${from}`);
  assert.ok(url.pathname.startsWith(base), `${from} links to ${link}, outside of ${base}`);
  const path = decodeURIComponent(url.pathname.slice(base.length));
  return { file: path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path, id: decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, "")) };
};

const isArticle = ({ path, text }: Page): boolean => /^articles\/[^/]+\/index\.html$/.test(path) && text.includes('<article class="story">');

for (const base of ["/", "/repo-name/"])
  describe(`the sample site under ${base}`, () => {
    let files: ReadonlyMap<string, string>;
    let pages: readonly Page[];
    before(() => {
      const root = archiveLike(".");
      addFiles(root, { "_data/takedowns.yaml": "- id: once-here\n  date: 2026-03-01\n  reason: At the request of the one it names.\n" });
      built(root, ["--base", base, "--site-url", "https://archive.example"]);
      files = filesOf(join(root, "_site"));
      pages = [...files].filter(([path]) => path.endsWith(".html")).map(([path, text]) => pageOf(path, text));
      assert.ok(pages.length > 60);
    });

    it("has no broken link and no broken anchor", () => {
      const idsOf = new Map(pages.map((page) => [page.path, new Set(page.ids)] as const));
      const broken = pages.flatMap((page) =>
        page.links.filter((link) => {
          const target = targetOf(page.path.replace(/index\.html$/, ""), link, base);
          return target && (!files.has(target.file) || (target.id !== "" && !idsOf.get(target.file)?.has(target.id)));
        }).map((link) => `${page.path} -> ${link}`),
      );
      assert.deepEqual(broken, []);
    });

    it("has no id twice on a page", () => assert.deepEqual(pages.filter((page) => new Set(page.ids).size !== page.ids.length).map((page) => page.path), []));

    it("reaches every article within three clicks from home", () => {
      const byPath = new Map(pages.map((page) => [page.path, page]));
      let reached = new Set(["index.html"]);
      for (let click = 0; click < 3; click++) {
        const next = [...reached].flatMap((path) => (byPath.get(path)?.links ?? []).flatMap((link) => targetOf(path.replace(/index\.html$/, ""), link, base)?.file ?? []));
        reached = new Set([...reached, ...next]);
      }
      const articles = pages.filter((page) => isArticle(page)).map((page) => page.path);
      assert.ok(articles.length >= 24);
      assert.deepEqual(articles.filter((path) => !reached.has(path)), []);
    });

    it("lists on each topic, source and date page exactly the articles that lead there", () => {
      const articleLinks = (page: Page): readonly string[] => [...(/<main[\s\S]*<\/main>/.exec(page.text)?.[0] ?? "").matchAll(/href="[^"]*\/articles\/([^/"]+)\/"/g)].map((match) => match[1] ?? "");
      const articles = pages.filter((page) => isArticle(page));
      const leadsTo = (list: string): readonly string[] =>
        articles.filter((page) => page.text.split("<h2")[0]?.includes(`href="${base}${list}"`) || page.text.includes(`"label">`) && new RegExp(`<aside class="aside"[\\s\\S]*href="${base}${list}"[\\s\\S]*</aside>`).test(page.text)).map((page) => page.path.split("/")[1] ?? "").sort();
      const lists = [...new Set(pages.flatMap((page) => /^(?:topics|sources)\/[^/]+\/|^dates\/\d{4}\/(?:\d\d\/){2}|^dates\/undated\//.exec(page.path)?.[0] ?? []))];
      assert.ok(lists.length > 25);
      for (const list of lists) {
        const shown = pages.filter((page) => page.path.startsWith(list)).flatMap(articleLinks);
        assert.deepEqual([...new Set(shown)].sort(), leadsTo(list), list);
      }
    });

    it("shows on each page of a story or a copy exactly the articles that lead there, and on each speaker's quotations of the paragraph they lead to", () => {
      const mainOf = (page: Page): string => /<main[\s\S]*<\/main>/.exec(page.text)?.[0] ?? "";
      const named = (page: Page): readonly string[] => [...new Set([...mainOf(page).matchAll(/href="[^"]*\/articles\/([^/"]+)\/"/g)].map((match) => match[1] ?? ""))].sort();
      const articles = pages.filter((page) => isArticle(page));
      const together = pages.filter(({ path }) => /^(?:stories|copies)\/(?!index)[^/]+\/index/.test(path));
      assert.ok(together.some(({ path }) => path.startsWith("stories")) && together.some(({ path }) => path.startsWith("copies")));
      for (const page of together) {
        const link = `href="${base}${page.path.replace("index.html", "")}"`;
        assert.deepEqual(named(page), articles.filter((one) => one.text.includes(link)).map((one) => one.path.split("/")[1]).sort(), page.path);
      }
      const said = pages.filter(({ path }) => /^quotes\/(?!index)/.test(path)).flatMap((page) =>
        [...mainOf(page).matchAll(/<blockquote[^>]*><p>([\s\S]*?)(?: …)?<\/p><\/blockquote>[\s\S]*?\/articles\/([^/"]+)\/#(p\d+)"/g)].map(([, words = "", id, anchor]) => ({ words, id, anchor })),
      );
      assert.ok(said.length > 20);
      const plain = (text: string): string => text.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
      for (const { words, id, anchor } of said) {
        const article = articles.find((page) => page.path === `articles/${id}/index.html`);
        const paragraph = article?.text.split(` id="${anchor}"`)[1]?.split(/ id="p\d+"/)[0] ?? "";
        assert.ok(plain(`<${paragraph}`).includes(plain(words)), `${id}#${anchor}: ${words}`);
      }
    });

    it("carries the policy on every page, and no script, inline style or handler; the pages of search and citations alone have one script of the site's own", () => {
      for (const { path, text: whole } of pages) {
        const isSearch = path === "search/index.html";
        const hasScript = isSearch || path.endsWith("/cite/index.html");
        const bare = hasScript ? whole.replace(/<script type="module" src="[^"]*\/assets\/(?:search|cite)\.[A-Z0-9]+\.js"><\/script>/, "") : whole;
        const text = isSearch ? bare.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'") : bare;
        assert.equal(text !== whole, hasScript, path);
        assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">/, path);
        assert.doesNotMatch(text, /<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=|javascript:/i, path);
      }
    });

    it("says that it is invented, on every page", () => assert.deepEqual(pages.filter(({ text }) => !text.includes("Invented sample")).map(({ path }) => path), []));

    it("is valid HTML", async () => {
      const checker = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"], rules: { "no-trailing-whitespace": "off", "long-title": "off", "doctype-style": "off", "no-inline-style": "error" } });
      const errors = await Promise.all(pages.map(async ({ path, text }) => (await checker.validateString(text)).results.flatMap((result) => result.messages.map((one) => `${path}:${one.line} ${one.ruleId} ${one.message}`))));
      assert.deepEqual(errors.flat().slice(0, 20), []);
    });
  });
