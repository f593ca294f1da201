/**
 * A page without what is in it for the browser alone: scripts (but for JSON-LD), styles, drawings, and files written into attributes.
 * What is left is what has to be parsed; in a page saved whole it is a small part.
 */
export const withoutBallast = (text: string): string => withoutInlineFiles(withoutBrowserParts(text));

const withoutBrowserParts = (text: string): string => {
  let kept = "";
  let at = 0;
  const opening = /<(script|style|svg)(?=[\s>])([^<>]{0,2000})>/gi;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [tag, name = "", attributes = ""] = found;
    if (/ld\+json/i.test(attributes) || attributes.endsWith("/")) continue;
    const closing = new RegExp(`</${name}[\\s/>]`, "gi");
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(text);
    if (!end) break;
    kept += text.slice(at, found.index + tag.length);
    at = end.index;
    opening.lastIndex = end.index;
  }
  return kept + text.slice(at);
};

/** In characters. Shorter files stay. */
const longestInline = 200;

interface InlineFile {
  readonly start: number;
  readonly end: number;
}

/** The end of each file is searched for, not matched: a pattern that runs over some million characters exhausts the engine's stack. */
const inlineFilesIn = (text: string): readonly InlineFile[] => {
  const found: InlineFile[] = [];
  const opening = /data:[\w/+.-]{1,100}(?:;[\w=-]{1,100}){0,10},/g;
  const ending = /["'\s<>)]/g;
  for (let one = opening.exec(text); one; one = opening.exec(text)) {
    ending.lastIndex = opening.lastIndex;
    const end = ending.exec(text)?.index ?? text.length;
    if (end - opening.lastIndex >= longestInline) found.push({ start: one.index, end });
    opening.lastIndex = end;
  }
  return found;
};

/** In the place of each file stands its number. */
const withoutInlineFiles = (text: string): string => {
  let kept = "";
  let at = 0;
  for (const [number, { start, end }] of inlineFilesIn(text).entries()) {
    kept += `${text.slice(at, start)}data:,${number}`;
    at = end;
  }
  return kept + text.slice(at);
};

/** The files written into a page, each at the number that stands in its place; null for those that are not in base64. */
export const inlineFiles = (text: string): readonly (Uint8Array | null)[] => {
  const page = withoutBrowserParts(text);
  return inlineFilesIn(page).map(({ start, end }) => {
    const [, words] = /^data:[^,]*;base64,(.*)$/s.exec(page.slice(start, end)) ?? [];
    return words === undefined ? null : Buffer.from(words, "base64");
  });
};
