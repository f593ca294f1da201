/** Codes of the shell: 128 and the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** A signal ends the program with its code, after what is registered for `exit`; a reader of the output who leaves is no error. */
export const endQuietly = (): void => {
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
};
