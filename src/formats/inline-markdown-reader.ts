import type { Mark } from "../model/block.ts";
import { safeUrl } from "../lib/safe-url.ts";
import type { MarkedText } from "./marked-text.ts";

/** The inverse of `inlineMarkdown`. A sign that is never closed, as someone may leave it who edits a record, stands for itself. */
export const markdownInline = (source: string): MarkedText => {
  const pieces: string[] = [];
  const found: Found[] = [];
  const open: Open[] = [];
  let at = 0;
  const begin = (kind: Open["kind"], sign: string): void => {
    open.push({ kind, sign, piece: pieces.push("") - 1, place: found.length });
    at += sign.length;
  };
  const finish = (isPartner: (one: Open) => boolean, length: number, style: Style | null): void => {
    const index = open.findLastIndex(isPartner);
    for (const one of open.splice(index + 1)) pieces[one.piece] = one.sign;
    const opened = open.pop();
    if (opened && style) found.splice(opened.place, 0, { style, from: opened.piece, to: pieces.length });
    at += length;
  };
  const literally = (words: string, length: number): void => {
    pieces.push(words);
    at += length;
  };
  while (at < source.length) {
    const plain = matchAt(/[^\\`*_[\]<&\n]+/y, source, at);
    if (plain) literally(plain[0], plain[0].length);
    else if (source[at] === "\\") literally(...unescaped(source, at));
    else if (source[at] === "\n") literally(" ", 1);
    else if (source[at] === "&") {
      const code = matchAt(/&#(\d{1,7});/y, source, at);
      const isSign = code !== null && Number(code[1]) <= 0x10ffff;
      literally(isSign ? String.fromCodePoint(Number(code[1])) : "&", isSign ? code[0].length : 1);
    } else if (source[at] === "`") {
      const end = source.indexOf("`", at + 1);
      if (end > at + 1) found.push({ style: { kind: "code" }, from: pieces.length, to: pieces.length + 1 });
      literally(end > at + 1 ? source.slice(at + 1, end) : "`", end > at + 1 ? end + 1 - at : 1);
    } else if (source[at] === "[") begin("link", "[");
    else if (source[at] === "]") {
      const target = open.some(({ kind }) => kind === "link") ? matchAt(/\]\(((?:[^\\()\n]|\\.)*)\)/y, source, at) : null;
      const href = safeUrl((target?.[1] ?? "").replace(/\\(.)/g, "$1"));
      if (target) finish(({ kind }) => kind === "link", target[0].length, href === null ? null : { kind: "link", href });
      else literally("]", 1);
    } else if (source.startsWith("**", at) || source[at] === "_") {
      const sign = source[at] === "_" ? "_" : "**";
      const kind = sign === "_" ? "emphasis" : "strong";
      if (open.some((one) => one.sign === sign)) finish((one) => one.sign === sign, sign.length, { kind });
      else begin(kind, sign);
    } else {
      const [tag, slash, name] = matchAt(/<(\/?)(strong|em|code)>|<!---->/y, source, at) ?? [];
      const kind = name === "em" ? "emphasis" : name === "strong" || name === "code" ? name : null;
      if (tag === undefined) literally(source[at] ?? "", 1);
      else if (kind === null) at += tag.length;
      else if (slash === "") begin(kind, tag);
      else if (open.some((one) => one.sign === `<${name}>`)) finish((one) => one.sign === `<${name}>`, tag.length, { kind });
      else literally(tag, tag.length);
    }
  }
  for (const one of open) pieces[one.piece] = one.sign;
  return assembled(pieces, found);
};

type Style = { readonly kind: "strong" | "emphasis" | "code" } | { readonly kind: "link"; readonly href: string };

interface Open {
  readonly kind: Mark["kind"];
  readonly sign: string;
  /** The piece that is empty as long as the sign has a partner. */
  readonly piece: number;
  readonly place: number;
}

interface Found {
  readonly style: Style;
  readonly from: number;
  readonly to: number;
}

const assembled = (pieces: readonly string[], found: readonly Found[]): MarkedText => {
  const offsets = [0];
  for (const piece of pieces) offsets.push((offsets.at(-1) ?? 0) + piece.length);
  const marks = found.map(({ style, from, to }) => ({ ...style, start: offsets[from] ?? 0, end: offsets[to] ?? 0 }));
  return { text: pieces.join(""), marks: marks.filter(({ start, end }) => start < end) };
};

/** What a backslash and the sign after it stand for, and their length in the source. */
const unescaped = (source: string, at: number): readonly [string, number] => {
  const next = source[at + 1] ?? "";
  return next === "\n" || /^[!-/:-@[-`{-~]$/.test(next) ? [next, 2] : ["\\", 1];
};

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};
