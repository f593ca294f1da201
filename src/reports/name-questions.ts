import { oneLetterApart, personWords } from "../analyses/entities/aliases.ts";
import { entitiesOf, type Entity } from "../analyses/entities/entities.ts";
import { pairKey } from "../model/pair.ts";
import { knownPlaces } from "../tables/gazetteer.ts";
import type { Archive } from "../model/archive.ts";
import { groupedBy } from "../lib/grouped.ts";
import { compareText } from "../lib/text.ts";
import { counted } from "./counted.ts";
import { confirming, ignoring, isFullName, keptApart, kindWords, mergedInto, splitting, type NameQuestion } from "./name-lines.ts";

/** Names in so many articles are worth a decision while the program is less sure than this. */
const frequent = 3;
const sure = 0.85;

/** What a curator should decide on names, each entity in one question at most; those in the most articles first within each kind of question. */
export const nameQuestions = (archive: Archive): readonly NameQuestion[] => {
  const all = [...entitiesOf(archive).entities].sort((a, b) => b.articles.length - a.articles.length || compareText(a.id, b.id));
  const asked = new Set<string>();
  return [kindConflicts, sharedSurnames, mergedNames, alikeNames, unsureNames].flatMap((questionsOf) =>
    questionsOf(archive, all.filter(({ id }) => !asked.has(id))).filter(({ about }) => {
      if (about.some(({ id }) => asked.has(id))) return false;
      for (const { id } of about) asked.add(id);
      return true;
    }),
  );
};

type QuestionsOf = (archive: Archive, entities: readonly Entity[]) => readonly NameQuestion[];

const isOpen = ({ status }: Entity): boolean => status === "proposed";
const inArticles = ({ articles }: Entity): string => `in ${counted(articles.length, "article")}`;

/** One name that is a person here and a place there. */
const kindConflicts: QuestionsOf = (_, entities) =>
  [...groupedBy(entities.filter(isOpen), ({ name }) => name.toLowerCase()).values()].flatMap((named): readonly NameQuestion[] => {
    const [first, second] = named;
    if (!first || !second || first.kind === second.kind) return [];
    const seen = named.map((one) => `${kindWords[one.kind]} ${inArticles(one)}`).join(", ");
    const id = named.map((one) => one.id).sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? first.id;
    const as = ({ kind }: Entity): string => confirming({ ...first, id, kind, forms: named.flatMap(({ forms }) => forms) });
    return [{ code: "name-kinds", about: [first, ...named.slice(1)], message: `“${first.name}” seems to be ${seen}.`, yaml: as(first), otherwise: [...named.slice(1).map((one) => ({ when: `it is ${kindWords[one.kind]} everywhere`, yaml: as(one) })), { when: "it is no name", yaml: ignoring({ ...first, id }) }] }];
  });

/** A surname that stands alone in articles that do not say whose it is, and who bears it elsewhere. */
const sharedSurnames: QuestionsOf = (_, entities) => {
  const people = entities.filter(({ kind, name }) => kind === "person" && isFullName(name));
  const bearersOf = groupedBy(people, ({ name }) => personWords(name).at(-1) ?? "");
  return entities.flatMap((lone): readonly NameQuestion[] => {
    if ((lone.kind !== "person" && lone.kind !== "organisation") || isFullName(lone.name) || !isOpen(lone)) return [];
    const bearers = bearersOf.get(personWords(lone.name)[0] ?? "") ?? [];
    const open = bearers.filter(isOpen);
    const [first] = open;
    if (!first || bearers.length > 6 || (bearers.length === 1 && lone.articles.length < frequent)) return [];
    const whose = open.map((one) => ({ when: `it is ${one.name} wherever an article names nobody else so`, yaml: confirming(one, { aliases: [lone.name] }) }));
    const others = (one: Entity): readonly string[] => bearers.filter(({ id }) => id !== one.id).map(({ id }) => id);
    const message = `“${lone.name}” stands alone ${inArticles(lone)}; ${bearers.map((one) => `${one.name} ${inArticles(one)}`).join(" and ")} ${bearers.length === 1 ? "is" : "are"} called so.`;
    const apart = open.map((one) => confirming(one, { neverMerge: others(one) })).join("\n");
    const [only, ...more] = whose;
    return bearers.length === 1 && only ? [{ code: "surname-shared", about: [lone, ...open], message, yaml: only.yaml, otherwise: [...more, { when: "it is somebody else", yaml: confirming(first) }] }] : [{ code: "surname-shared", about: [lone, ...open], message: `${message} It is shown as neither.`, yaml: apart, otherwise: whose }];
  });
};

/** Names that were taken for one. */
const mergedNames: QuestionsOf = (_, entities) =>
  entities.filter((one) => isOpen(one) && one.merges.length > 0 && one.articles.length >= 2).map((one) => {
    const others = one.forms.filter((form) => form !== one.name && (one.kind !== "person" || isFullName(form)));
    return { code: "names-merged", about: [one], message: `${one.merges.slice(0, 3).join("; ")}. They are shown as one: ${one.name}.`, yaml: confirming(one), otherwise: others.length === 0 ? [] : [{ when: `${others.length === 1 ? "that is another" : "those are others"}`, yaml: splitting(one, others) }] };
  });

/** Full names that differ by one letter and were not taken for one. */
const alikeNames: QuestionsOf = (archive, entities) => {
  const apart = new Set((archive.entities ?? []).flatMap(({ id, never_merge }) => never_merge.map((other) => pairKey(id, other))));
  const people = entities.filter(({ kind, name }) => kind === "person" && personWords(name).length > 1);
  return oneLetterApart(people.map((entity) => ({ entity, words: personWords(entity.name) }))).flatMap(([one, other]): readonly NameQuestion[] => {
    const [more, fewer] = one.entity.articles.length >= other.entity.articles.length ? [one.entity, other.entity] : [other.entity, one.entity];
    if (apart.has(pairKey(more.id, fewer.id)) || !isOpen(fewer)) return [];
    const merging = `${mergedInto(fewer, more)}${isOpen(more) ? `\n${confirming(more)}` : ""}`;
    return [{ code: "names-alike", about: [fewer, more], message: `“${fewer.name}” (${inArticles(fewer)}) and “${more.name}” (${inArticles(more)}) differ by one letter.`, yaml: merging, otherwise: [{ when: "they are two", yaml: keptApart(fewer, [more.id]) }] }];
  });
};

/** Names in many articles that the program is not sure of. */
const unsureNames: QuestionsOf = (archive, entities) =>
  entities.filter((one) => isOpen(one) && !isCountry(one) && one.articles.length >= frequent && one.confidence < sure).map((one) => ({ code: "name-unsure", about: [one], message: `“${one.name}” ${inArticles(one)} seems to be ${kindWords[one.kind]}${sentence(archive, one)}.`, yaml: confirming(one).replace(/kind: .*/, "$&  # or person, organisation, place, event"), otherwise: [{ when: "it is no name", yaml: ignoring(one) }] }));

/** A country, or a part of the world, that the tables call so needs no decision. */
const isCountry = ({ kind, name }: Entity): boolean => kind === "place" && countries().has(name);

const countries = (): ReadonlySet<string> => (listed ??= new Set(knownPlaces().flatMap((one) => (one.kind === "country" || one.kind === "former" || one.kind === "wide" ? (one.names[0] ?? []) : []))));
let listed: ReadonlySet<string> | null = null;

/** Where it stands, in its own words. */
const sentence = (archive: Archive, { mentions }: Entity): string => {
  const mention = mentions.find(({ block }) => block >= 0);
  const text = mention === undefined ? undefined : archive.byId.get(mention.article)?.body[mention.block]?.text;
  return mention === undefined || text === undefined ? "" : `: “…${text.slice(Math.max(0, mention.start - 40), mention.end + 40).replace(/\s+/g, " ").toWellFormed()}…”`;
};
