import { compareText } from "../lib/text.ts";

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Nearly every path that the site makes: it may be written, and no other is the same file. A cheap look spares a hundred thousand of them the long one. */
export const isPlain = (path: string): boolean => /^(?:[a-z0-9_][a-z0-9_-]{0,99}\/)*[a-z0-9_][a-z0-9_-]{0,99}(?:\.[a-z0-9][a-z0-9_-]{0,29}){0,3}$/.test(path) && !/(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/.test(path);

/** Why a path must not be written below a folder, in words; null when it may. Paths are relative, with forward slashes. */
export const pathFault = (path: string): string | null => {
  if (isPlain(path)) return null;
  if (path === "") return "is empty";
  if (/[\u0000-\u001f\u007f-\u009f]/.test(path)) return "holds a control character";
  if (path.includes("\\") || /^[a-z]:/i.test(path)) return "is not a relative path with forward slashes";
  if (!path.isWellFormed()) return "holds half a character";
  for (const name of path.split("/")) {
    if (name === "") return "begins or ends with a slash or has two in a row";
    if (name === "." || name === "..") return `has a step \`${name}\``;
    if (Buffer.byteLength(name) > 200) return "has a name of more than 200 bytes";
    if (reserved.test(name) || /[. ]$/.test(name)) return `has a name that some systems cannot store: \`${name}\``;
  }
  return null;
};

/**
 * Throws when a path must not be written, or when two would be one file on some file system: after NFC and case folding, or
 * because one is the folder of the other. Both are faults of ours: no input should be able to make them.
 */
export const checkPaths = (paths: Iterable<string>): void => {
  const files = new Map<string, string>();
  for (const path of paths) {
    const isSimple = isPlain(path);
    const fault = isSimple ? null : pathFault(path);
    if (fault !== null) throw new Error(`The page path ${JSON.stringify(path)} ${fault}.`);
    const key = isSimple ? path : fileKey(path);
    const twin = files.get(key);
    if (twin !== undefined) throw new Error(`Two pages have one path: ${[twin, path].sort(compareText).map((one) => JSON.stringify(one)).join(" and ")}.`);
    files.set(key, path);
  }
  const folders = new Set<string>();
  for (const [key, path] of files) {
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const folder = key.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
      const file = files.get(folder);
      if (file !== undefined) throw new Error(`${JSON.stringify(file)} is a page and the folder of ${JSON.stringify(path)}.`);
    }
  }
};

/** Equal for names that some file system holds for the same. */
const fileKey = (path: string): string => path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
