import { entitiesOf, type Entity } from "../analyses/entities/entities.ts";
import type { Archive } from "../model/archive.ts";
import { compareText } from "../lib/text.ts";
import { counted } from "./counted.ts";
import type { Review, ReviewLine } from "./review.ts";

/** Names in so many articles are worth a decision while the program is less sure than this. */
const frequent = 3;
const sure = 0.85;
/** So many of each kind at a time, the most frequent first. */
const most = 20;
const place = "_data/entities.yaml";

/** The review with the names that a person should decide on: frequent and not sure, or taken for one. Pasted into `_data/entities.yaml`, an answer makes its line go. */
export const withNames = (review: Review, archive: Archive): Review => {
  const open = entitiesOf(archive).entities.filter(({ status }) => status === "proposed");
  const byUse = (list: readonly Entity[]): readonly Entity[] => [...list].sort((a, b) => b.articles.length - a.articles.length || compareText(a.id, b.id)).slice(0, most);
  const merged = byUse(open.filter(({ merges, articles }) => merges.length > 0 && articles.length >= 2));
  const unsure = byUse(open.filter(({ merges, articles, confidence }) => merges.length === 0 && articles.length >= frequent && confidence < sure));
  const lines = [...merged.map((one) => lineOf(archive, one, "names-merged", `${one.merges.slice(0, 3).join("; ")}. They are shown as one: ${one.name}.`)), ...unsure.map((one) => lineOf(archive, one, "name-unsure", `“${one.name}” in ${counted(one.articles.length, "article")} seems to be ${kindWords[one.kind]}${sentence(archive, one)}. With \`ignore: true\` it is none.`))];
  if (lines.length === 0) return review;
  const hasFile = (archive.entities ?? []).length > 0;
  return { lines: [...review.lines, ...lines], blocks: [...review.blocks, { sidecar: place, exists: hasFile, yaml: lines.map(({ yaml }) => yaml).join("\n") }] };
};

const kindWords = { person: "a person", organisation: "an organisation", place: "a place", event: "an event" } as const;

const lineOf = (archive: Archive, entity: Entity, code: string, message: string): ReviewLine => ({
  file: archive.byId.get(entity.articles[0] ?? "")?.original.path ?? place,
  line: null,
  sidecar: place,
  code,
  field: null,
  confidence: entity.confidence,
  message,
  yaml: yamlOf(entity),
});

const yamlOf = ({ id, kind, name, forms }: Entity): string => {
  const others = forms.filter((form) => form !== name);
  return [`- id: ${id}`, `  kind: ${kind}`, `  name: ${JSON.stringify(name)}`, ...(others.length > 0 ? [`  aliases: [${others.map((form) => JSON.stringify(form)).join(", ")}]`] : [])].join("\n");
};

/** Where it stands, in its own words. */
const sentence = (archive: Archive, { mentions }: Entity): string => {
  const mention = mentions.find(({ block }) => block >= 0);
  const text = mention === undefined ? undefined : archive.byId.get(mention.article)?.body[mention.block]?.text;
  return mention === undefined || text === undefined ? "" : `: “…${text.slice(Math.max(0, mention.start - 40), mention.end + 40).replace(/\s+/g, " ").toWellFormed()}…”`;
};
