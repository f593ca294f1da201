import { settingsSchema, type Settings } from "../model/settings.ts";
import { problem, type Problem } from "../model/problem.ts";
import { readYaml, type YamlDocument } from "../lib/yaml.ts";

/** `_data/site.yaml` with what the command line says above it. Anything wrong in it is a problem; the build does not start then. */
export const settingsOf = (text: string | null, given: { readonly base?: string | undefined; readonly siteUrl?: string | undefined; readonly search?: boolean | undefined; readonly analyses?: boolean | undefined }): { readonly settings: Settings | null; readonly problems: readonly Problem[] } => {
  const file = "_data/site.yaml";
  const reading = readYaml(text ?? "");
  if (reading.kind === "failed") return { settings: null, problems: reading.errors.map((error) => problem({ code: "settings-unreadable", file, ...error, fix: "Write `key: value` lines; put text with `: ` or quotation marks in quotes." })) };
  const checked = settingsSchema.safeParse({ ...reading.document.value, ...(given.siteUrl === undefined ? {} : { address: given.siteUrl }), ...(given.search === undefined ? {} : { search: given.search }), ...(given.analyses === undefined ? {} : { analyses: given.analyses }) });
  if (!checked.success) return { settings: null, problems: checked.error.issues.map((issue) => wrongSetting(file, text ?? "", reading.document, issue.path.map(String), issue.message, "keys" in issue ? issue.keys : [])) };
  const base = given.base ?? checked.data.base ?? (checked.data.address === undefined ? "/" : new URL(checked.data.address).pathname);
  if (!/^[\w./~-]*$/.test(base) || base.includes("..")) return { settings: null, problems: [problem({ code: "settings-base", file, message: `\`${base}\` is not a path.`, fix: "Write the path below the host, for example `base: /archive/`." })] };
  return { settings: { ...checked.data, base: `/${base}/`.replace(/\/+/g, "/") }, problems: [] };
};

const wrongSetting = (file: string, text: string, document: YamlDocument, path: readonly string[], message: string, keys: readonly string[]): Problem => {
  const at = document.placeOf(keys.length > 0 ? [keys[0] ?? ""] : path);
  return problem({
    code: keys.length > 0 ? "settings-unknown" : "settings-invalid",
    file,
    ...(at ? { line: at.line, column: at.column, excerpt: text.split("\n")[at.line - 1] ?? "", length: Math.max(at.text.length, 1) } : {}),
    message: keys.length > 0 ? `\`${keys.join("`, `")}\` is no setting.` : `\`${path.join(".")}\`: ${message}.`,
    fix: `Settings are: ${Object.keys(settingsSchema.shape).join(", ")}.`,
  });
};
