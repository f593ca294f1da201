/**
 * A page without what is in it for the browser alone: scripts (but for JSON-LD), styles, drawings, and files written into attributes.
 * What is left is what has to be parsed; in a page saved whole it is a small part.
 */
export const withoutBallast = (text: string): string => {
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
  return (kept + text.slice(at)).replace(/data:[\w/+.-]+(?:;[\w=-]+)*,[^"'\s<>)]{200,}/g, "data:,");
};
