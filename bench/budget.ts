// `node --import tsx bench/budget.ts [FOLDER]`: what the pages of a built site weigh, beside what they may. Exits with 1 above a limit.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** A weight in bytes behind gzip. */
export interface Weighed {
  readonly what: string;
  readonly middle: number;
  readonly most: number;
  /** The file that weighs most. */
  readonly of: string;
  readonly goal: number | null;
  readonly limit: number | null;
}

const kilo = 1024;

/** The weights of a site. A file that holds several things is weighed with and without them: the difference is theirs. */
export const weightsOf = (site: string): readonly Weighed[] => {
  const files = new Map(readdirSync(site, { recursive: true, encoding: "utf8" }).flatMap((path) => (/\.(html|css|js|svg)$/.test(path) ? [[path.replaceAll("\\", "/"), readFileSync(join(site, path), "utf8")] as const] : [])));
  const those = (pattern: RegExp, text = /^/): readonly (readonly [string, string])[] => [...files].filter(([path, content]) => pattern.test(path) && text.test(content));
  const articles = those(/^articles\/[^/]+\/index\.html$/, /<article class="story">/);
  const lists = those(/^(topics|sources|dates|quotes|stories|copies)\/.*index\.html$/);
  const long = articles.filter(([, page]) => wordsIn(page) <= 1200);
  return [
    weighed("article, up to 1,200 words", long, gz, 8 * kilo, 15 * kilo),
    weighed("article: markup around the text", long, (page) => gz(page) - gz(readable(page)), 1.8 * kilo, 3 * kilo),
    weighed("article: all but the story", long, (page) => gz(page) - gz(readable(story(page))), null, null),
    weighed("page for citing", those(/^articles\/[^/]+\/cite\/index\.html$/), gz, null, 15 * kilo),
    weighed("list page", lists, gz, 12 * kilo, 15 * kilo),
    weighed("home page", those(/^index\.html$/), gz, 12 * kilo, 15 * kilo),
    weighed("stylesheets, all", [["assets/*.css", those(/\.css$/).map(([, text]) => text).join("\n")]], gz, 8 * kilo, 10 * kilo),
    weighed("JavaScript of an article or list", [...articles, ...lists].map(([path, page]) => [path, scriptsOf(page, files)] as const), (text) => (text === "" ? 0 : gz(text)), 0, 2 * kilo),
    weighed("figure", [...articles, ...lists, ...those(/^index\.html$/)].flatMap(([path, page]) => [...page.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([figure]) => [path, figure] as const)), gz, 25 * kilo, 60 * kilo),
  ].filter(({ most }) => most >= 0);
};

/** The table, a line each. */
export const budgetText = (weights: readonly Weighed[]): string =>
  ["what (gzip)                          middle     most     goal  limit", ...weights.map(line)].join("\n") + "\n";

export const overLimit = (weights: readonly Weighed[]): readonly Weighed[] => weights.filter(({ most, limit }) => limit !== null && most > limit);

const line = ({ what, middle, most, of, goal, limit }: Weighed): string => {
  const size = (bytes: number | null): string => (bytes === null ? "-" : `${(bytes / kilo).toFixed(2)}`).padStart(7);
  const verdict = limit !== null && most > limit ? `OVER: ${of}` : goal !== null && most > goal ? `above the goal: ${of}` : "";
  return `${what.padEnd(34)} ${size(middle)}  ${size(most)}  ${size(goal)} ${size(limit)} ${verdict}`.trimEnd();
};

const weighed = (what: string, files: readonly (readonly [string, string])[], weigh: (text: string) => number, goal: number | null, limit: number | null): Weighed => {
  const sorted = files.map(([path, text]) => ({ path, weight: weigh(text) })).sort((a, b) => a.weight - b.weight);
  const last = sorted.at(-1);
  return { what, middle: sorted[Math.floor(sorted.length / 2)]?.weight ?? -1, most: last?.weight ?? -1, of: last?.path ?? "", goal, limit };
};

const gz = (text: string): number => gzipSync(text, { level: 9 }).length;

const readable = (html: string): string => html.replace(/<head>[\s\S]*?<\/head>|<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g, "").replace(/<[^>]*>/g, "");

const story = (page: string): string => /<div class="text"[^>]*>([\s\S]*?)<\/div>\n<div class="end">/.exec(page)?.[1] ?? "";

const wordsIn = (page: string): number => readable(story(page)).split(/\s+/).length;

const scriptsOf = (page: string, files: ReadonlyMap<string, string>): string =>
  [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source = ""]) => [...files].find(([path]) => source.endsWith(path))?.[1] ?? "").join("\n");

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const weights = weightsOf(process.argv[2] ?? "_site");
  process.stdout.write(budgetText(weights));
  process.exitCode = overLimit(weights).length > 0 ? 1 : 0;
}
