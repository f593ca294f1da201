import type { WriteStream } from "node:tty";

/** For other programs: the standard output. */
export const print = (text: string): void => void process.stdout.write(text);

/** For the person before the screen: the standard error. */
export const say = (text: string): void => void process.stderr.write(text);

/** https://no-color.org/ */
export const hasColour = (stream: Pick<WriteStream, "isTTY">): boolean =>
  stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";

/** How the reader calls the program: npm says so when it started it. */
export const programName = (): string => (process.env["npm_command"] === undefined ? "cuttings" : "npx cuttings");
