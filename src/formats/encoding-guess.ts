import { legacyEncodings, type Alphabet } from "./alphabets.ts";
import { library } from "../lib/library.ts";

const iconv = library<typeof import("iconv-lite")>("iconv-lite");
const chardet = library<typeof import("chardet")>("chardet");

/**
 * The likeliest encoding of bytes that are no UTF-8, by the letters they would give: how frequent each is in a language written in that
 * encoding, whether words stay in one script and one case, and the language's commonest words. Scripts that are not listed are left to `chardet`.
 */
export const guessedEncoding = (bytes: Uint8Array): string => {
  const sample = Buffer.from(sampleOf(bytes));
  let best = { encoding: "windows-1252", score: -Infinity };
  for (const { encoding, rarity, alphabets } of byteTables()) {
    const text = alphabets.some(({ runs }) => !runs) ? iconv().decode(sample, encoding.name).slice(0, 4000).toLowerCase() : "";
    for (const alphabet of alphabets) {
      const score = scoreOf(sample, encoding, alphabet, rarity) + commonWords(text, alphabet.words);
      if (score > best.score) best = { encoding: encoding.name, score };
    }
  }
  return best.score >= leastLikely ? best.encoding : (otherEncoding(sample) ?? best.encoding);
};

/** Mean score of a sign below which none of the listed alphabets is believed. */
const leastLikely = -5.5;
const sampleSize = 8 * 1024;

/** The lines that have bytes above ASCII, as many as are enough. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 200);
  return bytes.subarray(start, start + sampleSize);
};

const otherEncoding = (sample: Uint8Array): string | null => {
  const found = chardet()
    .analyse(sample)
    .find((one) => one.confidence >= 25 && !/^(?:utf|ascii|iso-2022|iso-8859-[15]|windows-125[012]|koi8)/i.test(one.name));
  return found && iconv().encodingExists(found.name) ? found.name.toLowerCase() : null;
};

/** What the 256 bytes of an encoding stand for. */
interface ByteTable {
  readonly name: string;
  readonly signs: readonly string[];
  readonly kinds: readonly ("lower" | "upper" | "letter" | "other")[];
}

interface AlphabetTable {
  readonly runs: boolean;
  /** By byte. */
  readonly scores: readonly number[];
  readonly words: ReadonlySet<string>;
}

interface EncodingTable {
  readonly encoding: ByteTable;
  readonly rarity: number;
  readonly alphabets: readonly AlphabetTable[];
}

let tables: readonly EncodingTable[] | undefined;

const byteTables = (): readonly EncodingTable[] =>
  (tables ??= legacyEncodings.map(({ name, rarity, alphabets }) => {
    const signs = Array.from({ length: 256 }, (_, byte) => iconv().decode(Buffer.from([byte]), name));
    const kinds = signs.map((sign) => (/\p{Ll}/u.test(sign) ? "lower" : /\p{Lu}/u.test(sign) ? "upper" : /\p{L}/u.test(sign) ? "letter" : "other"));
    const encoding = { name, signs, kinds };
    return { encoding, rarity, alphabets: alphabets.map((alphabet) => tableOf(encoding, alphabet)) };
  }));

/** Letters fall in frequency as `exp(-rank / fall)`: about right for the alphabets of Europe. */
const tableOf = ({ signs, kinds }: ByteTable, { runs, letters, words }: Alphabet): AlphabetTable => {
  const ranks = new Map([...new Set(letters)].map((letter, rank) => [letter, rank]));
  const fall = ranks.size / 3.3;
  const whole = [...ranks.values()].reduce((sum, rank) => sum + Math.exp(-rank / fall), 0);
  const scores = signs.map((sign, byte) => {
    const rank = ranks.get(sign) ?? ranks.get(sign.toLowerCase());
    if (rank !== undefined) return -rank / fall - Math.log(whole) - (ranks.has(sign) ? 0 : 2.5);
    if (commonSigns.includes(sign)) return -4;
    return kinds[byte] !== "other" ? -11 : /[\u0080-\u009f\ufffd]/.test(sign) ? -20 : -12;
  });
  return { runs, scores, words: new Set(words?.split(" ")) };
};

const commonSigns = "«»„“”‘’–—…№§£°©€·•\u00a0";

/** Mean over the bytes above ASCII: about -3 for a true reading, below -6 for noise. */
const scoreOf = (sample: Uint8Array, { signs, kinds }: ByteTable, { runs, scores }: AlphabetTable, rarity: number): number => {
  let sum = -rarity;
  let count = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0;
    if (byte < 128) continue;
    count++;
    const [before = 32, after = 32] = [sample[i - 1], sample[i + 1]];
    const [beforeKind, kind, afterKind] = [kinds[before], kinds[byte], kinds[after]];
    sum += scores[byte] ?? 0;
    if (kind === "other") {
      if (beforeKind !== "other" && afterKind !== "other" && signs[byte] !== "’") sum -= 6;
      continue;
    }
    if (kind === "upper" && beforeKind === "lower") sum -= 6;
    const touchesAscii = (before < 128 && beforeKind !== "other") || (after < 128 && afterKind !== "other");
    if (runs) sum -= touchesAscii ? 5 : 0;
    else sum -= (touchesAscii ? 0 : 2) + (before > 127 && beforeKind !== "other" ? 4 : 0);
  }
  return count === 0 ? -Infinity : sum / count;
};

/** Up to 3 for a text of which a fifth are the language's commonest words. */
const commonWords = (text: string, words: ReadonlySet<string>): number => {
  if (words.size === 0) return 0;
  const found = text.match(/\p{L}+/gu) ?? [];
  return Math.min(3, (15 * found.filter((word) => words.has(word)).length) / Math.max(found.length, 5));
};
