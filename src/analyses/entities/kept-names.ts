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
    const { names, titles } = foundNames(article, curated, noted.use);
    return { noted: noted.all(), names: names.map(packed), titles };
  };
  const kept = storedAnswer(questionOn("found-names", entities), find, ({ noted }) => isStill(noted, use));
  return (article) => {
    const { names, titles } = kept(article);
    return { names: names.map((one) => unpacked(one, use)), titles };
  };
};

interface KeptNames {
  readonly noted: Noted;
  readonly names: readonly KeptName[];
  readonly titles: readonly number[];
}

type Points = readonly [person: number, organisation: number, place: number, event: number, none: number];

/** Only what is not as in most names is named. */
interface KeptName {
  readonly at: readonly [block: number, start: number, end: number];
  readonly text: string;
  readonly form: string;
  readonly shape: Points;
  readonly context: Points;
  readonly more?: Pick<RunningName, "known" | "curated" | "acronym" | "shared">;
  readonly unsure?: 1;
}

const packed = ({ block, start, end, text, form, shape, context, known, curated, isUnsure, acronym, shared }: RunningName): KeptName => ({
  at: [block, start, end],
  text,
  form,
  shape: pointsOf(shape),
  context: pointsOf(context),
  ...(known || curated || acronym !== null || shared ? { more: { known, curated, acronym, shared: shared && { hint: shared.hint, word: wordOf(shared.word) } } } : {}),
  ...(isUnsure ? { unsure: 1 } : {}),
});

const wordOf = ({ text, lower, key, shape, opens }: ShapedWord): ShapedWord => ({ text, lower, key, shape, opens });

const unpacked = ({ at: [block, start, end], text, form, shape, context, more, unsure }: KeptName, use: WordUse): RunningName => {
  const { known = null, curated = null, acronym = null, shared = null } = more ?? {};
  return { block, start, end, text, form, keys: form.split(" "), shape: shared ? sumOf([shared.hint, shapeEvidence([shared.word], use)]) : evidenceOf(shape), context: evidenceOf(context), known, curated, isUnsure: unsure === 1, acronym, shared };
};

const pointsOf = ({ person, organisation, place, event, none }: Evidence): Points => [person, organisation, place, event, none];

const evidenceOf = ([person, organisation, place, event, none]: Points): Evidence => ({ person, organisation, place, event, none });
