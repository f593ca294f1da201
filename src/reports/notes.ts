import type { Settings } from "../model/settings.ts";

/** What a build should say once, besides its problems: one line each. */
export const notesOn = (gathered: { readonly sampleLeftOut: number; readonly archive: { readonly isSample: boolean } }, settings: Settings): readonly string[] => [
  ...(gathered.sampleLeftOut > 0 ? [`The invented sample (${gathered.sampleLeftOut} articles) was left out, as the archive has articles of its own; --with-sample keeps it.`] : []),
  ...(settings.rights === undefined && !gathered.archive.isSample ? ["No `rights:` in _data/site.yaml: articles are published in full, and search engines are asked not to index them."] : []),
  ...(settings.address === undefined ? ["No `address:` in _data/site.yaml: there is no sitemap, and feeds have no permanent links."] : []),
];
