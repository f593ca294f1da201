import type { Override } from "../model/override.ts";
import { noOverride } from "../model/override.ts";
import { problem, warning, type Problem } from "../model/problem.ts";
import { yamlLimit } from "../lib/yaml.ts";
import { library } from "../lib/library.ts";
import { readOverride } from "./override.ts";

const matter = library<typeof import("gray-matter")>("gray-matter");

export interface FrontMatter {
  readonly override: Override;
  /** The text below, and the number of lines above it. */
  readonly body: string;
  readonly linesAbove: number;
  readonly problems: readonly Problem[];
}

export type FrontMatterReading = ({ readonly kind: "read" } & FrontMatter) | { readonly kind: "held-back"; readonly problems: readonly [Problem] };

/**
 * What stands between a first line that is exactly `---` and the next such line, within 64 KiB, as YAML.
 * A file whose first line names another language of front matter (`---js`) is held back: nothing of it is given to a library.
 * `linesAbove`: lines of the file before the text.
 */
export const frontMatterOf = (text: string, file: string, linesAbove = 0): FrontMatterReading => {
  const language = fenceLanguage(text);
  if (language !== null) return { kind: "held-back", problems: [otherLanguage(file, language)] };
  const fenced = fencedYaml(text);
  if (fenced === null) return { kind: "read", override: noOverride, body: text, linesAbove, problems: oddOpening(text, file) };
  const read = readOverride({ yaml: fenced.yaml, file, firstLine: 2 + linesAbove, what: "front-matter" });
  if (!read.isReadable && !/^[\p{L}_][\p{L}\p{N}_ -]*:/mu.test(fenced.yaml)) return { kind: "read", override: noOverride, body: text, linesAbove, problems: [proseFenced(file)] };
  return { kind: "read", override: read.override, body: fenced.body, linesAbove: linesAbove + fenced.linesAbove, problems: read.problems };
};

export interface FencedYaml {
  readonly yaml: string;
  readonly body: string;
  readonly linesAbove: number;
}

/** The fenced YAML as it stands; gray-matter parts it from the rest. `limit` is in characters. */
export const fencedYaml = (text: string, limit: number = yamlLimit): FencedYaml | null => {
  if (!text.startsWith("---\n")) return null;
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  const end = whole.indexOf("\n---\n", 3);
  if (end < 0 || end > limit || hasLongGap(whole.slice(0, end))) return null;
  let yaml = "";
  const engines = { yaml: (block: string) => ((yaml = block.slice(1)), {}) };
  matter()(whole.slice(0, end + 5), { language: "yaml", delimiters: ["---", "---\n"], engines });
  const body = text.slice(end + 5);
  return { yaml, body, linesAbove: whole.slice(0, end + 5).split("\n").length - 1 };
};

/** More than 200 blank lines together, over which gray-matter would take time that grows with their square. */
const hasLongGap = (text: string): boolean => {
  let blank = 0;
  for (const line of text.split("\n")) {
    blank = line.trim() === "" ? blank + 1 : 0;
    if (blank > 200) return true;
  }
  return false;
};

/** Languages that some program reads between fences; `---js` is run as code by several. */
const languages = /^(?:js|javascript|[cm]js|jsx|tsx?|typescript|coffee|coffeescript|cson|json[5c]?|hjson|toml|ya?ml|xml|ini|lua|php|python|ruby|node)$/i;

const fenceLanguage = (text: string): string | null => {
  const end = text.indexOf("\n");
  const first = end < 0 ? text.slice(0, 200) : text.slice(0, Math.min(end, 200));
  const name = /^---\s*([\p{L}_][\p{L}\p{N}_+#./-]*)\s*$/u.exec(first)?.[1];
  if (name !== undefined) return languages.test(name) || isFenced(text, "---") ? name : null;
  if (first === "+++" && isFenced(text, "+++")) return "toml";
  return first === ";;;" && isFenced(text, ";;;") ? "json" : null;
};

const isFenced = (text: string, fence: string): boolean => new RegExp(`^${fence.replaceAll("+", "\\+")}\\s*$`, "m").test(text.slice(4, yamlLimit));

const otherLanguage = (file: string, language: string): Problem =>
  problem({
    code: "front-matter-language",
    file,
    line: 1,
    message: `The front matter says it is written in \`${language}\`; only YAML between two lines \`---\` is read.`,
    fix: "Make the first line exactly `---` and write one `key: value` a line, or delete the front matter.",
  });

const oddOpening = (text: string, file: string): readonly Problem[] => {
  const isOpen = /^---[ \t]*\n[\p{L}_][\p{L}\p{N}_ -]*:[ \t]/u.test(text);
  return isOpen ? [notFenced(file)] : [];
};

const notFenced = (file: string): Problem =>
  warning({
    code: "front-matter-open",
    file,
    line: 1,
    message: "This looks like front matter, but it does not stand between two lines that are exactly `---` within 64 KiB, so it is read as text.",
    fix: "Take spaces off the line `---` above, and write a line `---` below the front matter.",
  });

const proseFenced = (file: string): Problem =>
  problem({
    code: "front-matter-prose",
    severity: "note",
    file,
    line: 1,
    message: "What stands between the first two lines `---` has no `key: value`, so it is read as text.",
    fix: "Nothing is needed; delete the first line `---` to end this note.",
  });
