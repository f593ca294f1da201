import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

const ownScript = /^(?:[./]*\/)?[\w./-]+\.js$/;
/** From an earlier address of an article to where it stands now. */
const ownRedirect = /^0; url=\/(?:[\w-]+\/)*articles\/[a-z0-9-]+\/$/;
const forbidden = /^(?:iframe|frame|object|embed|applet|base|form|style|math|portal|noscript|template|marquee)$/;
const addressed = /^(?:href|src|action|formaction|data|poster|background|cite|ping|srcset|xlink:href|manifest)$/;

/** What in a finished page could run, load or lead astray, by reading it as browsers do; nothing in a clean one. The site's own search form, scripts and CSP are let through. */
export const findingsIn = (page: string): readonly string[] => {
  const found: string[] = [];
  const waiting: Node[] = [parse(page)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("childNodes" in node) waiting.push(...node.childNodes);
    if (!("tagName" in node)) continue;
    const attribute = (name: string): string => node.attrs.find((one) => one.name === name)?.value ?? "";
    const isSearch = node.tagName === "form" && /^\/(?:[\w~-]+\/)*search\/$/.test(attribute("action"));
    if (forbidden.test(node.tagName) && !isSearch) found.push(`<${node.tagName}>`);
    if (node.tagName === "script" && attribute("type") !== "application/ld+json" && !ownScript.test(attribute("src"))) found.push(`<script ${attribute("src")}>`);
    if (node.tagName === "meta" && /refresh|set-cookie/i.test(attribute("http-equiv")) && !ownRedirect.test(attribute("content"))) found.push("<meta http-equiv>");
    if (loading.test(node.tagName) && isForeign(attribute("src"))) found.push(`${node.tagName} from outside`);
    if (node.tagName === "link" && /stylesheet|icon|preload|prefetch|import/i.test(attribute("rel")) && isForeign(attribute("href"))) found.push("link from outside");
    for (const { name, value } of node.attrs) {
      if (/^on/i.test(name) || name === "srcdoc" || name === "style") found.push(`${node.tagName} ${name}`);
      if (addressed.test(name) && !isFine(value)) found.push(`${node.tagName} ${name}=${value.slice(0, 60)}`);
    }
  }
  return found;
};

const loading = /^(?:img|image|video|audio|source|track|input|script)$/;
const isForeign = (address: string): boolean => /^\s*(?:[a-z][\w+.-]*:)?\/\//i.test(address);

const isFine = (address: string): boolean => {
  const plain = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "");
  return !/^[a-z][\w+.-]*:/i.test(plain) || /^(?:https?|mailto):/i.test(plain);
};

/** The page as it would be without any escaping. */
export const unescaped = (page: string): string => page.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
