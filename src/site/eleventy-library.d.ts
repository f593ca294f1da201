declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { readonly configPath: false; readonly loader: "esm"; readonly quietMode: boolean; readonly dryRun: boolean; readonly config: (config: never) => void },
    );
    readonly logger: { isVerbose: boolean; overrideLogger(logger: false): void };
    write(): Promise<readonly [unknown, readonly unknown[]]>;
  }
}
