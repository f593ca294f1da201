import { compareText } from "../lib/text.ts";

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Why a path must not be written below a folder, in words; null when it may. Paths are relative, with forward slashes. */
export const pathFault = (path: string): string | null => {
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
  for (const path of [...paths].sort(compareText)) {
    const fault = pathFault(path);
    if (fault !== null) throw new Error(`The page path ${JSON.stringify(path)} ${fault}.`);
    const twin = files.get(fileKey(path));
    if (twin !== undefined) throw new Error(`Two pages have one path: ${JSON.stringify(twin)} and ${JSON.stringify(path)}.`);
    files.set(fileKey(path), path);
  }
  for (const [key, path] of files) {
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const file = files.get(key.slice(0, end));
      if (file !== undefined) throw new Error(`${JSON.stringify(file)} is a page and the folder of ${JSON.stringify(path)}.`);
    }
  }
};

/** Equal for names that some file system holds for the same. */
const fileKey = (path: string): string => path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
