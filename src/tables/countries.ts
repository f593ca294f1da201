import names from "./countries.json";

/** Names of countries and of larger parts of them, in all languages, lower case: what stands behind the place in `Kyiv, Ukraine –`. */
export const countries: ReadonlySet<string> = new Set(Object.values(names).flat());
