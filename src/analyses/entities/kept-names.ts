import type { Article } from "../../model/article.ts";
import type { CuratedEntity } from "../../model/entity.ts";
import { questionOn, storedAnswer } from "../../model/kept-answer.ts";
import type { CuratedName } from "./curated-names.ts";
import { sumOf, type Evidence } from "./evidence.ts";
import { foundNames, type NamesFound, type RunningName } from "./found-names.ts";
import { shapeEvidence, type ShapedWord } from "./shape-evidence.ts";
import type { NameTrie } from "./trie.ts";
import { isStill, noting, type Noted } from "./noted-use.ts";
import type { WordUse } from "./word-use.ts";

/**
 * The names of an article's running text, remembered between builds. How the whole archive writes a word has a say in them; so what was
 * asked of that is kept beside the names, and where any of it would be answered otherwise now, they are looked for again.
 */
export const namesFinder = (entities: readonly CuratedEntity[], curated: NameTrie<CuratedName>, use: WordUse): ((article: Article) => NamesFound) => {
  const find = (article: Article): KeptNames => {
    const noted = noting(use);
    return packed(foundNames(article, curated, noted.use), noted.all());
  };
  const kept = storedAnswer(questionOn("found-names", entities), find, ({ noted }) => isStill(noted, use));
  return (article) => unpacked(kept(article), use);
};

/** Few characters a name, as an archive has millions: what is the same for most names is not said, and what several share is said once. */
interface KeptNames {
  readonly noted: Noted;
  readonly titles: readonly number[];
  readonly texts: readonly string[];
  /** Empty where it is the text in small letters. */
  readonly forms: readonly string[];
  /** For each name its block, its start and end there, whether it is unsure, and its shape and context by their places among `points`. */
  readonly numbers: readonly number[];
  /** Five for each evidence. */
  readonly points: readonly number[];
  /** By the place of the name. */
  readonly more: Readonly<Record<string, Pick<RunningName, "known" | "curated" | "acronym" | "shared">>>;
}

const width = 6;

const packed = ({ names, titles }: NamesFound, noted: Noted): KeptNames => {
  const [numbers, points, places] = [[] as number[], [] as number[], new Map<string, number>()];
  const placeOf = ({ person, organisation, place, event, none }: Evidence): number => {
    const own = [person, organisation, place, event, none];
    const known = places.get(own.join(" ")) ?? points.length;
    if (known === points.length) {
      places.set(own.join(" "), known);
      points.push(...own);
    }
    return known;
  };
  for (const { block, start, end, isUnsure, shape, context } of names) numbers.push(block, start, end, Number(isUnsure), placeOf(shape), placeOf(context));
  const more = names.flatMap(({ known, curated, acronym, shared }, at) => (known || curated || acronym !== null || shared ? [[at, { known, curated, acronym, shared: shared && { hint: shared.hint, word: wordOf(shared.word) } }] as const] : []));
  return { noted, titles, texts: names.map(({ text }) => text), forms: names.map(({ text, form }) => (form === text.toLowerCase() ? "" : form)), numbers, points, more: Object.fromEntries(more) };
};

const wordOf = ({ text, lower, key, shape, opens }: ShapedWord): ShapedWord => ({ text, lower, key, shape, opens });

const nothing = { known: null, curated: null, acronym: null, shared: null };

const unpacked = ({ titles, texts, forms, numbers, points, more }: KeptNames, use: WordUse): NamesFound => {
  const evidenceAt = (at: number): Evidence => ({ person: points[at] ?? 0, organisation: points[at + 1] ?? 0, place: points[at + 2] ?? 0, event: points[at + 3] ?? 0, none: points[at + 4] ?? 0 });
  const names = texts.map((text, at): RunningName => {
    const [block = 0, start = 0, end = 0, unsure, shape = 0, context = 0] = numbers.slice(at * width, (at + 1) * width);
    const form = forms[at] || text.toLowerCase();
    const rest = more[at] ?? nothing;
    return { block, start, end, text, form, keys: form.split(" "), shape: rest.shared ? sumOf([rest.shared.hint, shapeEvidence([rest.shared.word], use)]) : evidenceAt(shape), context: evidenceAt(context), ...rest, isUnsure: unsure === 1 };
  });
  return { names, titles };
};
