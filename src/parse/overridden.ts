import type { Article, Field } from "../model/article.ts";
import { spanOf } from "../model/edtf.ts";
import { isAccepted } from "../model/accepted.ts";
import { evidence, type Evidence } from "../model/evidence.ts";
import type { Override, OverrideKey, OverrideValues } from "../model/override.ts";
import { warning, type Problem } from "../model/problem.ts";
import { publishedOn, undated, type Published } from "../model/published.ts";
import { fallbackHeadline } from "./fallback-headline.ts";
import { isPersonName } from "./names.ts";
import { namedSource, type SourceIndex } from "./source.ts";
import { writtenDates } from "./written-date.ts";

/**
 * What the curator says, above everything that was read; each such field's evidence says who and where. Said to be none, a field
 * is empty; an article without a headline is called by its first words.
 */
export const overridden = (article: Article, override: Override, sources: SourceIndex, file: string): { readonly article: Article; readonly problems: readonly Problem[] } => {
  const { values } = override;
  const problems: Problem[] = [];
  const changes: Partial<Record<keyof Article, unknown>> = {};
  const because: Partial<Record<Field, Evidence>> = {};
  const says = <Key extends keyof OverrideValues & Field>(key: Key, change: Partial<Article>): void => {
    Object.assign(changes, change);
    because[key] = curatorEvidence(override, key);
  };
  const day = (key: "published" | "modified" | "saved" | "added", written: string): string | null => {
    const edtf = curatedDate(written);
    if (edtf === null) problems.push(unreadableDate(override, key, written, file));
    return edtf;
  };
  for (const [key, field] of texts) {
    const value = values[key];
    if (value === null) says(key, key === "headline" ? { headline: fallbackHeadline(article.body, file).headline } : { [field]: null });
    else if (value !== undefined && value.trim() !== "") says(key, { [field]: value.trim() });
  }
  for (const key of ["modified", "saved", "added"] as const) {
    const written = values[key];
    const edtf = written === undefined || written === null ? null : day(key, written);
    if (edtf !== null || written === null) says(key, { [key]: edtf });
  }
  if (values.published === null) says("published", { published: undated });
  else if (values.published !== undefined) {
    const edtf = day("published", values.published);
    if (edtf !== null) says("published", { published: curatedPublished(edtf, values.published) });
  }
  if (values.source !== undefined) says("source", { source: values.source === null ? null : namedSource(values.source.trim(), sources) });
  if (values.bylines !== undefined) says("bylines", { bylines: values.bylines.map((name) => ({ name: name.trim(), kind: isPersonName(name.trim()) ? "person" : "desk" })) });
  for (const key of ["archived", "tags"] as const) if (values[key] !== undefined) says(key, { [key]: values[key] });
  return {
    article: {
      ...article,
      ...(changes as Partial<Article>),
      ...(values.aliases === undefined ? {} : { aliases: values.aliases }),
      oddities: article.oddities.filter((one) => !isAccepted(values.accept, one.code, one.lines?.[0])),
      sample: values.sample ?? article.sample,
      evidence: { ...article.evidence, ...because },
    },
    problems,
  };
};

/** What is taken as it stands. */
const texts = [
  ["headline", "headline"], ["original_headline", "originalHeadline"], ["alternative_headline", "alternativeHeadline"], ["via", "via"], ["dateline", "dateline"], ["url", "url"],
  ["section", "section"], ["genre", "genre"], ["language", "language"], ["description", "description"], ["rights", "rights"], ["id", "id"],
] as const;

export const curatorEvidence = (override: Override, key: OverrideKey): Evidence => {
  const place = override.places[key];
  return evidence("curator", { lines: place?.lines ?? null, ...(place === undefined ? {} : { place: place.file }) }, place?.text ?? "", 1, ["stated by the curator"]);
};

/** EDTF as it stands, or a day written in any of our languages; null when it is neither. */
const curatedDate = (written: string): string | null => {
  const text = written.trim();
  const bare = text.replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  if (spanOf(bare)) return bare;
  const [date, ...more] = writtenDates(bare);
  return more.length === 0 && date?.edtf ? date.edtf : null;
};

const curatedPublished = (edtf: string, written: string): Published => publishedOn(edtf, /T(\d{2}:\d{2}.*)$/.exec(written.trim())?.[1]);

const unreadableDate = (override: Override, key: OverrideKey, written: string, file: string): Problem => {
  const place = override.places[key];
  return warning({
    code: "date-unreadable",
    file: place?.file ?? file,
    ...(place?.lines ? { line: place.lines[0] } : {}),
    ...(place ? { excerpt: place.text, column: place.text.indexOf(written) + 1, length: written.length } : {}),
    message: `“${written}” is not a date this archive can read.`,
    fix: `Write YYYY-MM-DD, YYYY-MM or YYYY, for example \`${key}: 2019-12-04\`.`,
  });
};
