import { recent } from "../../lib/recent.ts";

/**
 * A word as names are looked up by: lower case, one apostrophe, Cyrillic words without their case ending
 * (`токаев` for `Токаевым`). Kazakh endings come off in Kazakh texts only, as others end so by nature.
 */
export const keyOf = (lower: string, language: string): string => {
  if (!/[\u0400-\u052f]/.test(lower)) return /[’ʼ.]/.test(lower) ? lower.replace(/[’ʼ]/g, "'").replace(/\./g, "") : lower;
  const plain = lower.replace(/[’ʼ]/g, "'").replace(/ё/g, "е");
  const bare = language.startsWith("kk") ? plain.replace(kazakhEnding, "$1") : plain;
  return bare.replace(slavicEnding, "$1");
};

const slavicEnding = /^(.{3,}?)(?:ами|ями|ого|его|ому|ему|ыми|ими|ою|ею|ах|ях|ам|ям|ой|ей|ом|ем|єм|ую|юю|ая|яя|ое|ее|ые|ие|ий|ый|ых|их|ым|им|ією|ії|ія|ію|ої|ій|і|ї|а|я|у|ю|о|е|є|ы|и|ь|й)$/;
const kazakhEnding = /^(.{3,}?)(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|да|де|дан|ден|тен|нан|нен|мен|бен|пен|ны|ні|ды|ді|ты|ті|дағы|дегі|тағы|тегі)$/;

const latin: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "e", ж: "zh", з: "z", и: "i", і: "i", ї: "i", й: "i", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t",
  у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "c", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "u", я: "a",
};

/** A word as its spellings and alphabets share it: `tokaev` for Tokayev, Tokaev and Токаев. Rough: it proposes, and never decides alone. */
export const skeletonOf: (text: string) => string = recent(20_000, (text) =>
  [...text.toLowerCase().normalize("NFC")]
    .map((letter) => latin[letter] ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ.]/gu, "")
    .replace(/ł/g, "l").replace(/ø/g, "o").replace(/đ/g, "d").replace(/ß/g, "ss").replace(/ı/g, "i")
    .replace(/shch/g, "sh").replace(/kh/g, "h").replace(/dzh|dj/g, "j").replace(/zh/g, "j").replace(/ph/g, "f").replace(/ts|tz/g, "c").replace(/ks/g, "x").replace(/w/g, "v").replace(/q/g, "k")
    .replace(/(?<=[bcdfghklmnprstvz])y(?=[eo](?!u))(?:e|o)/g, "e").replace(/(?<=[aeo])j(?![aeiou])/g, "i").replace(/iy|(?<!^)ij|yi/g, "i").replace(/y[au]|i[au]|j[au](?=$)/g, (pair) => pair.charAt(1)).replace(/(?<=[aeiou])ye/g, "e").replace(/y/g, "i").replace(/(?<=[aeu])ie/g, "e").replace(/(.)\1+/g, "$1"),
);
