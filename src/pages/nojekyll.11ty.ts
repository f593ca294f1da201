import type { PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

export const rows = (): readonly string[] => [""];

export const address = (): PagePath => "/.nojekyll";

/** An empty file: GitHub Pages then serves the site as it is, `_headers` and all. */
export const render = (): string => "";

export default template({ name: "nojekyll", rows, address, render });
