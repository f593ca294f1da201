import { recent } from "../../lib/recent.ts";

/** What a word of a personal name may be in the nominative, and in which cases and for whom it is written so. */
interface Reading {
  readonly nominative: string;
  /** Of Nominative, Genitive, Dative, Accusative, Instrumental, Prepositional (locative). */
  readonly cases: string;
  readonly gender: "m" | "f" | "any";
}

type Rule = readonly [ending: RegExp, nominative: string, cases: string, gender: Reading["gender"]];

const every = "NGDAIP";

/** Declension of nouns: given names, patronymics and most surnames. https://en.wikipedia.org/wiki/Russian_declension, https://en.wikipedia.org/wiki/Ukrainian_grammar */
const nouns: readonly Rule[] = [
  [/(?<=[бвгґджзклмнпрстфхцчшщйь])$/, "", "N", "m"],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])а$/, "", "GA", "m"],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])у$/, "", "DP", "m"],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])(?:ом|ем)$/, "", "I", "m"],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])(?:е|і)$/, "", "P", "m"],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])(?:ові|еві)$/, "", "DP", "m"],
  [/(?<=[аеиіїоуєя])я$/, "й", "GA", "m"], [/(?<=[аеиіїоуєя])ю$/, "й", "DP", "m"], [/(?<=[аеиіїоуєя])(?:ем|єм)$/, "й", "I", "m"], [/(?<=[аеиіїоуєя])(?:е|єві|ї)$/, "й", "DP", "m"], [/(?<=и)и$/, "й", "P", "m"],
  [/(?<=[бвгдзлмнпрстф])я$/, "ь", "GA", "m"], [/(?<=[бвгдзлмнпрстф])ю$/, "ь", "DP", "m"], [/(?<=[бвгдзлмнпрстф])ем$/, "ь", "I", "m"], [/(?<=[бвгдзлмнпрстф])е$/, "ь", "P", "m"],
  [/(?<=[аяїє])$/, "", "N", "any"],
  [/(?<=[^аеиіїоуєя])[ыи]$/, "а", "G", "any"], [/(?<=[^аеиіїоуєя])[еі]$/, "а", "DP", "any"], [/(?<=[^аеиіїоуєя])у$/, "а", "A", "any"], [/(?<=[^аеиіїоуєя])(?:ой|ей|ою|ею)$/, "а", "I", "any"],
  [/[иі][иї]$/, "ия", "GDP", "any"], [/[иі]ю$/, "ия", "A", "any"], [/(?:ией|иею|ією)$/, "ия", "I", "any"],
  [/(?<=[^аеиіїоуєя])и$/, "я", "G", "any"], [/(?<=[^аеиіїоуєя])[еі]$/, "я", "DP", "any"], [/(?<=[^аеиіїоуєя])ю$/, "я", "A", "any"], [/(?<=[^аеиіїоуєя])(?:ей|ею)$/, "я", "I", "any"],
];

/** Surnames as adjectives have them, and those that stay as they are. */
const surnames: readonly Rule[] = [
  [/(?<=[оеєї]в|[иыії]н)[ыи]м$/, "", "I", "m"],
  [/(?<=[оеєї]в|[иыії]н)(?:ой|ою)$/, "а", "GDIP", "f"], [/(?<=[оеєї]в|[иыії]н)(?:ої|ій)$/, "а", "GDP", "f"], [/(?<=[оеєї]в|[иыії]н)у$/, "а", "A", "f"],
  [/(?<=[сц]к|[сцз]ьк)(?:ий|ій)$/, "ий", "N", "m"], [/(?<=[сц]к|[сцз]ьк)ого$/, "ий", "GA", "m"], [/(?<=[сц]к|[сцз]ьк)ому$/, "ий", "DP", "m"], [/(?<=[сц]к|[сцз]ьк)им$/, "ий", "I", "m"], [/(?<=[сц]к)ом$/, "ий", "P", "m"],
  [/(?<=[сц]к)ая$/, "ая", "N", "f"], [/(?<=[сц]к)ой$/, "ая", "GDIP", "f"], [/(?<=[сц]к)ую$/, "ая", "A", "f"],
  [/(?<=[сцз]ьк)ої$/, "а", "G", "f"], [/(?<=[сцз]ьк)ій$/, "а", "DP", "f"], [/(?<=[сцз]ьк)ою$/, "а", "I", "f"], [/(?<=[сцз]ьк)у$/, "а", "A", "f"],
  [/(?<=[^сц]к|[бвгдзлмнпрстфх])ого$/, "ый", "GA", "m"], [/(?<=[^сц]к|[бвгдзлмнпрстфх])ому$/, "ый", "DP", "m"], [/(?<=[нрлт])ая$/, "ая", "N", "f"], [/(?<=[нрлт])ую$/, "ая", "A", "f"],
  [/(?<=ко)$/, "", every, "any"], [/(?<=к)а$/, "о", "GA", "m"], [/(?<=к)(?:у|ові)$/, "о", "DP", "m"], [/(?<=к)ом$/, "о", "I", "m"],
  [/(?<=[оуыэюиіе])$/, "", every, "any"],
];

const isPossessive = /(?:[оеєї]в|[иыії]н)$/;
const isFleeting = /^(.*[бвгґджзклмнпрстфхцчшщ])([бвгґджзклмнпрстфхцчшщ])$/;

const readingsOf = (word: string, isSurname: boolean): readonly Reading[] => {
  const read = ([ending, replaced, cases, gender]: Rule): readonly Reading[] => (ending.test(word) ? [{ nominative: word.replace(ending, replaced), cases, gender }] : []);
  const all = [...nouns, ...(isSurname ? surnames : [])].flatMap(read).filter(({ nominative }) => nominative.length > 2);
  // A vowel of the nominative that the other cases lose: Павел, Павла.
  const fleeting = all.flatMap((one): readonly Reading[] => (one.gender === "m" && !one.cases.includes("N") && isFleeting.test(one.nominative) && !isPossessive.test(one.nominative) ? ["е", "о"].map((vowel) => ({ ...one, nominative: one.nominative.replace(isFleeting, `$1${vowel}$2`) })) : []));
  // Women bear surnames that end in a consonant unchanged.
  const unchanged: readonly Reading[] = isSurname && /[бвгґджзклмнпрстфхцчшщ]$/.test(word) && !isPossessive.test(word) ? [{ nominative: word, cases: every, gender: "f" }] : [];
  return [...all, ...fleeting, ...unchanged];
};

/**
 * What a personal name in Russian or Ukrainian may be in the nominative, given name first: each of its words in the same case and for
 * the same person. The name as it stands is the first if it may be one. Lower case, `ё` as `е`; empty for a name that nobody can read.
 */
export const nominativesOf: (name: string) => readonly string[] = recent(10_000, (name) => {
  const words = name.toLowerCase().replace(/ё/g, "е").replace(/[’ʼ]/g, "'").split(/[\s\u00a0]+/);
  const read = words.map((word, at) => readingsOf(word, at === words.length - 1));
  let joined: readonly Reading[] = [{ nominative: "", cases: every, gender: "any" }];
  for (const readings of read) joined = joined.flatMap((before) => readings.flatMap((one) => agreed(before, one))).slice(0, mostReadings);
  const found = [...new Set(joined.map(({ nominative }) => nominative))];
  const own = words.join(" ");
  return found.includes(own) ? [own, ...found.filter((one) => one !== own)] : found;
});

const mostReadings = 60;

const agreed = (before: Reading, one: Reading): readonly Reading[] => {
  const cases = [...one.cases].filter((sign) => before.cases.includes(sign)).join("");
  const isSame = before.gender === "any" || one.gender === "any" || before.gender === one.gender;
  return cases === "" || !isSame ? [] : [{ nominative: `${before.nominative}${before.nominative === "" ? "" : " "}${one.nominative}`, cases, gender: before.gender === "any" ? one.gender : before.gender }];
};

/** The same of a name in Kazakh, whose last word takes the endings. */
export const kazakhNominativesOf = (name: string): readonly string[] => {
  const own = name.toLowerCase().replace(/ё/g, "е");
  const bare = [own.replace(/(?<=(?:ұлы|қызы|улы|кызы))(?:ның|на|н|нда|нан|мен)$/, ""), own.replace(kazakhEnding, "")].find((one) => one !== own);
  return bare === undefined ? [own] : [bare, own];
};

const kazakhEnding = /(?<=\S{3})(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен|ны|ні|ды|ді|ты|ті|дағы|дегі|тағы|тегі)$/;
