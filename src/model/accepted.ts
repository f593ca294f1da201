import type { Lines } from "./evidence.ts";

/** Whether a curator's `accept` names the problem: by its code, or by code and line (`glued-words:19`). */
export const isAccepted = (accept: readonly string[] | undefined, code: string, line: number | null | undefined): boolean =>
  accept?.some((one) => {
    const [name, number] = one.split(":").map((part) => part.trim());
    return name === code && (number === undefined || Number(number) === line);
  }) ?? false;

/** The code, with its line where there is one, as YAML says it in a list. */
export const accepting = (code: string, lines: Lines | null): string => (lines === null ? code : `"${code}:${lines[0]}"`);
