import { html, type Html } from "../../lib/html.ts";
import { citationFile, citationFormats, citationNames } from "./files.ts";
import type { Reference } from "./reference.ts";

/** An article for each citation program, folded up: to be copied, or saved under the name it carries. Files of their own would be half of all files of a site, and hosts limit their number. */
export const citationTexts = (reference: Reference): Html =>
  html`${citationFormats.map((format) => html`<details><summary>${citationNames[format]}</summary><pre dir="ltr" data-file="${reference.id}.${format}">${citationFile([reference], format)}</pre></details>`)}`;
