import { chanceOf, type Chance } from "./chance.ts";
import { capital, vocabularyOf, type Script, type Vocabulary } from "./vocabulary.ts";

/** An invented article; article N of a seed is the same in a corpus of any size. */
export interface InventedArticle {
  readonly number: number;
  readonly headline: string;
  /** EDTF: mostly a day, now and then a month or nothing. */
  readonly published: string | null;
  readonly outlet: Outlet;
  readonly author: string;
  /** Ids of `topics`. */
  readonly topics: readonly string[];
  readonly url: string;
  readonly paragraphs: readonly string[];
}

export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly script: Script;
}

const vocabularies: Readonly<Record<Script, Vocabulary>> = { latin: vocabularyOf("latin"), cyrillic: vocabularyOf("cyrillic") };

export const outlets: readonly Outlet[] = ["Morning Ledger", "Harbour Post", "The Weekly Lantern", "Union Dispatch", "Inland Gazette", "Northern Wire", "Вестник предгорий", "Степной листок"].map((name, index) => ({
  id: `outlet-${index + 1}`, name, domain: `outlet-${index + 1}.example`, script: index < 6 ? "latin" : "cyrillic",
}));

/** Sixty, each with a name of two invented words. */
export const topics: readonly { readonly id: string; readonly name: string }[] = Array.from({ length: 60 }, (_, index) => {
  const chance = chanceOf(60, index);
  const name = capital(`${chance.one(vocabularies.latin.family).toLowerCase()} ${chance.one(vocabularies.latin.places).toLowerCase()}`);
  return { id: `topic-${String(index + 1).padStart(2, "0")}`, name };
});

const firstDay = Date.UTC(2004, 0, 1);
const days = 20 * 365;
const copyShare = 0.04;

/** An address of ten characters, as our own ids have. */
export const pinnedId = (number: number): string => `n${String(number).padStart(9, "0")}`;

export const inventedArticle = (seed: number, number: number): InventedArticle => {
  const chance = chanceOf(seed, number);
  const outlet = chance.one(outlets);
  if (number > 20 && chance.share() < copyShare) return copyOf(inventedArticle(seed, chance.below(number)), number, outlet, chance);
  const words = vocabularies[outlet.script];
  const people = Array.from({ length: 4 }, () => `${chance.one(words.given)} ${chance.one(words.family)}`);
  const place = chance.one(words.places);
  const published = dayText(chance);
  return {
    number, outlet, published,
    headline: `${place}: ${phrase(words, chance, 4 + chance.below(6))}`,
    author: chance.one(people),
    topics: threeTopics(chance),
    url: `https://${outlet.domain}/${(published ?? "news").replaceAll("-", "/")}/${number}`,
    paragraphs: Array.from({ length: 7 + chance.below(4) }, () => paragraph(words, chance, [...people, place])),
  };
};

/** The same words in another outlet, up to three days later, cut, with a last paragraph of its own. */
const copyOf = (first: InventedArticle, number: number, outlet: Outlet, chance: Chance): InventedArticle => ({
  ...first,
  number,
  outlet: { ...outlet, script: first.outlet.script },
  published: first.published?.length === 10 ? dayAfter(first.published, chance.below(4)) : first.published,
  url: `https://${outlet.domain}/wire/${number}`,
  paragraphs: [...first.paragraphs.slice(0, Math.max(3, first.paragraphs.length - 1 - chance.below(2))), paragraph(vocabularies[first.outlet.script], chance, [first.author])],
});

/** The first ones are in many articles, the last in few. */
const threeTopics = (chance: Chance): readonly string[] => {
  const drawn = new Set<string>();
  while (drawn.size < 3) drawn.add(topics[Math.floor(60 * chance.share() ** 2)]?.id ?? "");
  return [...drawn].sort();
};

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dayAfter = (day: string, count: number): string => isoDay(Date.parse(day) + count * 86_400_000);

const dayText = (chance: Chance): string | null => {
  const day = isoDay(firstDay + chance.below(days) * 86_400_000);
  const kind = chance.share();
  return kind < 0.01 ? null : kind < 0.03 ? day.slice(0, 7) : day;
};

const phrase = (words: Vocabulary, chance: Chance, length: number): string => Array.from({ length }, () => words.word(chance)).join(" ");

const paragraph = (words: Vocabulary, chance: Chance, names: readonly string[]): string =>
  Array.from({ length: 3 }, () => {
    const text = `${phrase(words, chance, 5 + chance.below(6))} ${chance.one(names)} ${phrase(words, chance, 5 + chance.below(6))}`;
    return `${capital(text)}.`;
  }).join(" ");
