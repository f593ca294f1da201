/** Text that is safe to stand in a page as it is. Only `html` and `safe` make it. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Markup with every plain value escaped; null, undefined and false give nothing; lists are joined. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => {
  let text = strings[0] ?? "";
  for (let i = 0; i < parts.length; i++) text += textOf(parts[i]) + (strings[i + 1] ?? "");
  return new Html(text);
};

/** Markup from a source that has already made it safe. */
export const safe = (markup: string): Html => new Html(markup);

/** A data block that no browser runs; nothing in it can end the element or begin another. */
export const jsonScript = (value: object): Html => new Html(`<script type="application/ld+json">${JSON.stringify(value).replace(/[<>&'\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}</script>`);

export const nothing: Html = new Html("");

const textOf = (part: Part): string => {
  if (part instanceof Html) return part.toString();
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if (part === null || part === undefined || part === false) return "";
  let text = "";
  for (const one of part) text += textOf(one);
  return text;
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text and for quoted attributes. Characters that HTML does not allow (NUL, most controls, lone surrogates) become U+FFFD. */
export const escaped = (text: string): string =>
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/.test(text)
    ? text
        .toWellFormed()
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, "\ufffd")
        .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    : text;
