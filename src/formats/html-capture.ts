import type { Declared } from "../model/raw-document.ts";
import { captureOf } from "../lib/capture-url.ts";
import { declares } from "./html-declared.ts";

/** Addresses of captures as what they are: the address that was recorded, and the capture. */
export const withCaptures = (urls: readonly Declared[]): readonly Declared[] => {
  const captures = new Map<string, Declared>();
  const read = urls.map((one) => {
    const capture = captureOf(one.value.value);
    if (!capture) return one;
    if (!captures.has(capture.capture)) captures.set(capture.capture, { field: "archived", value: { value: capture.capture, evidence: one.value.evidence } });
    return { ...one, value: { ...one.value, value: capture.url } };
  });
  return [...read, ...captures.values()];
};

const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `FILE ARCHIVED ON … AND RETRIEVED FROM THE INTERNET ARCHIVE ON 19:06:25 Mar 10, 2023.`, as the Wayback Machine writes at the end of its pages; in UTC. */
export const declaredByWayback = (text: string): readonly Declared[] => {
  const [said = "", time, name = "", day = "", year] = /RETRIEVED FROM THE\s+INTERNET ARCHIVE ON (\d\d:\d\d:\d\d) (\w{3}) (\d{1,2}), (\d{4})/.exec(text.slice(-20_000)) ?? [];
  const month = monthNames.indexOf(name) + 1;
  return said === "" || month === 0 ? [] : [declares("saved", `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${time}Z`, "Wayback Machine comment", 0.9)];
};

/** The page without the bar that the Wayback Machine puts above it. */
export const withoutToolbar = (text: string): string => {
  const start = text.indexOf("<!-- BEGIN WAYBACK TOOLBAR INSERT -->");
  const end = text.indexOf("<!-- END WAYBACK TOOLBAR INSERT -->", start);
  return start < 0 || end < 0 ? text : text.slice(0, start) + text.slice(end);
};
