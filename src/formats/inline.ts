import type { Mark } from "../model/block.ts";
import { safeUrl } from "../lib/safe-url.ts";
import type { MarkedText } from "./marked-text.ts";

/**
 * The few signs of Markdown that text dumps have: `[label](target)`, `**strong**`, `<https://…>`. Images vanish. A link that leads nowhere
 * (`#`, `javascript:`, a path) leaves its label. Everything else stands as it is: braces, stars, underscores, backslashes, angle brackets.
 */
export const inlineText = (line: string): MarkedText => {
  if (!/\*\*|\]\(|<[hm]/i.test(line)) return { text: line, marks: [] };
  const writing: Writing = { text: "", marks: [] };
  write(writing, line, { links: true, strong: true });
  return writing;
};

/** The words given for an image that stands alone in its line; null when the line is something else. */
export const imageAlone = (line: string): string | null => {
  const found = line.startsWith("![") ? matchAt(link, line, 0) : null;
  return found && found[0].length === line.length ? inlineText(found[1] ?? "").text.trim() : null;
};

interface Writing {
  text: string;
  marks: Mark[];
}

interface Allowed {
  readonly links: boolean;
  readonly strong: boolean;
}

const sign = /!?\[|\*\*|<(?=https?:|mailto:)/gi;
const label = String.raw`\[((?:[^\[\]]|\[[^\[\]]*\])*)\]`;
const target = String.raw`\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`;
const link = new RegExp(`!?${label}${target}`, "y");
const autolink = /<([a-z]+:[^\s<>]+)>/iy;

const write = (writing: Writing, line: string, allowed: Allowed): void => {
  let done = 0;
  let lastCloser = -1;
  const literally = (end: number): void => {
    writing.text += line.slice(done, end);
    done = end;
  };
  sign.lastIndex = 0;
  for (let found = sign.exec(line); found; found = sign.exec(line)) {
    const at = found.index;
    if (found[0] === "**") {
      if (lastCloser < 0) lastCloser = lastCloserIn(line);
      const end = allowed.strong && at < lastCloser && opensStrong(line, at) ? closerAfter(line, at) : -1;
      if (end < 0) continue;
      literally(at);
      writeMarked(writing, line.slice(at + 2, end), { ...allowed, strong: false }, { kind: "strong" });
      done = end + 2;
    } else if (found[0] === "<") {
      const address = allowed.links ? matchAt(autolink, line, at)?.[1] : undefined;
      if (address === undefined || safeUrl(address) === null) continue;
      literally(at);
      writeMarked(writing, address, { links: false, strong: false }, { kind: "link", href: address });
      done = at + address.length + 2;
    } else {
      const [whole, words = "", place = ""] = (allowed.links && matchAt(link, line, at)) || [];
      if (whole === undefined || !isTarget(place)) continue;
      literally(at);
      done = at + whole.length;
      if (whole.startsWith("!")) while (line[done] === " " && /(?:^| )$/.test(writing.text.slice(-1))) done++;
      else writeLabel(writing, words, { ...allowed, links: false }, safeUrl(place));
    }
    sign.lastIndex = done;
  }
  literally(line.length);
};

const writeLabel = (writing: Writing, words: string, allowed: Allowed, href: string | null): void => {
  if (href === null) nested(writing, words, allowed);
  else writeMarked(writing, words, allowed, { kind: "link", href });
};

type Style = { readonly kind: "strong" } | { readonly kind: "link"; readonly href: string };

const writeMarked = (writing: Writing, words: string, allowed: Allowed, style: Style): void => {
  const start = writing.text.length;
  const inner: Writing = { text: writing.text, marks: [] };
  nested(inner, words, allowed);
  writing.text = inner.text;
  if (inner.text.length > start) writing.marks.push({ ...style, start, end: inner.text.length });
  for (const mark of inner.marks) writing.marks.push(mark);
};

const nested = (writing: Writing, words: string, allowed: Allowed): void => {
  const place = sign.lastIndex;
  write(writing, words, allowed);
  sign.lastIndex = place;
};

const matchAt = (pattern: RegExp, line: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(line);
};

/** What may stand in a link's brackets: an address, a path or nothing; so that `rows[0](x)` stays as it is. */
const isTarget = (place: string): boolean => place === "" || /^(?:[#/.?]|www\.|[a-z][a-z0-9+.-]*:)/i.test(place) || /^[\w-]+\.[\w.-]+(?:\/|$)/.test(place);

const opensStrong = (line: string, at: number): boolean => /[^\s*]/.test(line[at + 2] ?? " ") && !/[\p{L}\p{N}*]/u.test(line[at - 1] ?? " ");

const isCloser = (line: string, at: number): boolean => /[^\s*]/.test(line[at - 1] ?? " ") && line[at + 2] !== "*";

const closerAfter = (line: string, opener: number): number => {
  for (let at = line.indexOf("**", opener + 3); at >= 0; at = line.indexOf("**", at + 1)) if (isCloser(line, at)) return at;
  return -1;
};

const lastCloserIn = (line: string): number => {
  for (let at = line.lastIndexOf("**"); at > 0; at = line.lastIndexOf("**", at - 1)) if (isCloser(line, at)) return at;
  return 0;
};
