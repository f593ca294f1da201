import type { WriteStream } from "node:tty";

/** For other programs: the standard output. */
export const print = (text: string): void => void process.stdout.write(text);

/** The same for what is long: settled when it is on its way, so that no more than that waits in memory for a slow reader. */
export const printInTurn = (text: string): Promise<void> => new Promise((resolve) => void process.stdout.write(text, () => resolve()));

/** For the person before the screen: the standard error. */
export const say = (text: string): void => void process.stderr.write(text);

/** https://no-color.org/ */
export const hasColour = (stream: Pick<WriteStream, "isTTY">): boolean =>
  stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";

/** How the reader calls the program: npm says so when it started it. */
export const programName = (): string => (process.env["npm_command"] === undefined ? "cuttings" : "npx cuttings");
