import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** A library that is loaded at its first use: a build pays only for the formats it meets. */
export const library = <Library>(name: string): (() => Library) => {
  let loaded: { readonly library: Library } | undefined;
  return () => (loaded ??= { library: load(name) as Library }).library;
};
