import { chanceOf, type Chance } from "./chance.ts";

/** An invented language: words by falling frequency, as Zipf's law has them, and names. */
export interface Vocabulary {
  readonly word: (chance: Chance) => string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly places: readonly string[];
}

const scripts = {
  latin: {
    small: "the of and to in a for on that by with was from at it as its has were an this which not are be had but over said will".split(" "),
    starts: "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w".split(" "),
    middles: "a e i o u ai ea ee ia io ou".split(" "),
    ends: ["", "", "", "l", "m", "n", "nd", "r", "rk", "rn", "s", "st", "t", "x"],
    tails: { family: ["ov", "sen", "ley", "mann", "ides", "escu"], place: ["ford", "burg", "aly", "minster", "ovo", "heim"] },
  },
  cyrillic: {
    small: "и в на что не с по это как из для за к от но же был они она его до при".split(" "),
    starts: "б бр в г гр д др ж з к кл л м н п пл пр р с ст т тр ф х ц ч ш".split(" "),
    middles: "а е и о у я ы ю".split(" "),
    ends: ["", "", "", "л", "м", "н", "р", "с", "ст", "т", "й"],
    tails: { family: ["ов", "ин", "енко", "ский", "аев"], place: ["град", "ово", "ополь", "инск", "абад"] },
  },
} as const;

export type Script = keyof typeof scripts;

const size = 20_000;

export const vocabularyOf = (name: Script): Vocabulary => {
  const script = scripts[name];
  const chance = chanceOf(name.length, 0);
  const stem = (syllables: number): string => Array.from({ length: syllables }, () => chance.one(script.starts) + chance.one(script.middles) + chance.one(script.ends)).join("");
  const words = [...new Set([...script.small, ...Array.from({ length: 2 * size }, (_, rank) => stem(rank < 2_000 ? 1 + chance.below(2) : 2 + chance.below(2)))])].slice(0, size);
  const named = (count: number, tails: readonly string[]): readonly string[] => [...new Set(Array.from({ length: count }, () => capital(stem(1 + chance.below(2)) + chance.one(tails))))];
  const weights = words.map((_, rank) => 1 / (rank + 2.7));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const upTo = Float64Array.from(weights.reduce<number[]>((sums, weight) => (sums.push((sums.at(-1) ?? 0) + weight / total), sums), []));
  return {
    word: (draw) => words[firstAbove(upTo, draw.share())] ?? "",
    given: named(80, [""]),
    family: named(600, script.tails.family),
    places: named(120, script.tails.place),
  };
};

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const firstAbove = (sums: Float64Array, share: number): number => {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) <= share) low = middle + 1;
    else high = middle;
  }
  return low;
};
