import type { Declared } from "../model/raw-document.ts";
import { safeUrl } from "../lib/safe-url.ts";
import { declares } from "./html-declared.ts";

/** What a browser or SingleFile wrote into the page when it was saved: its address, and when that was. `text` is the page as it lies in the file. */
export const declaredBySaving = (text: string): readonly Declared[] => {
  const comments = text.slice(0, 20_000).match(/<!--[\s\S]{0,3000}?-->/g) ?? [];
  return comments.flatMap((comment) => [...savedFromUrl(comment), ...singleFile(comment)]);
};

/** https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537628(v=vs.85) */
const savedFromUrl = (comment: string): readonly Declared[] => {
  const url = safeUrl(/saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1] ?? "");
  return url === null ? [] : [declares("url", url, "saved from url", 0.95)];
};

/** https://github.com/gildas-lormeau/SingleFile */
const singleFile = (comment: string): readonly Declared[] => {
  if (!/SingleFile/.test(comment)) return [];
  const url = safeUrl(/^\s*url:\s*(\S+)\s*$/m.exec(comment)?.[1] ?? "");
  const saved = savedDate(/^\s*saved date:\s*(.+)$/m.exec(comment)?.[1] ?? "");
  return [...(url === null ? [] : [declares("url", url, "SingleFile url", 0.95)]), ...(saved === null ? [] : [declares("saved", saved, "SingleFile saved date", 0.95)])];
};

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Thu Dec 05 2019 10:00:00 GMT+0100 (CET)`, as JavaScript writes dates, in ISO 8601. */
const savedDate = (text: string): string | null => {
  const [, month = "", day, year, time, hours, minutes] = /^\w{3} (\w{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d\d)(\d\d)/.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, "0")}-${day}T${time}${hours}:${minutes}`;
};
