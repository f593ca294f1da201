/** What a character is, as bits of `kindOf`. `ender` ends a sentence, `closer` may stand behind that, `opener` before the next. */
export const upper = 1 << 0;
export const lower = 1 << 1;
export const letter = 1 << 2;
/** A letter of a script without capitals. */
export const caseless = 1 << 3;
export const mark = 1 << 4;
export const numeral = 1 << 5;
/** As `\s` has it. */
export const space = 1 << 6;
/** As `\w` has it. */
export const plain = 1 << 7;
export const figure = 1 << 8;
export const comma = 1 << 9;
export const ender = 1 << 10;
export const closer = 1 << 11;
export const opener = 1 << 12;
export const call = 1 << 13;
export const quote = 1 << 14;
export const rights = 1 << 15;
export const bar = 1 << 16;
export const arrow = 1 << 17;
export const bullet = 1 << 18;
export const bracket = 1 << 19;
export const at = 1 << 20;
export const colon = 1 << 21;
export const apostrophe = 1 << 22;
/** A sign of Chinese or Japanese, as `lengthOf` counts them. */
export const wide = 1 << 23;
/** Changes its length, or by its neighbours, or into an ASCII letter, when its case does. */
export const shifty = 1 << 24;
export const cyrillic = 1 << 25;
/** What a look at its neighbours says more of: a colon, a full stop, a slash, a hash. */
export const joint = 1 << 26;
const asked = 1 << 27;

const classes: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [upper, /\p{Lu}/u],
  [lower, /\p{Ll}/u],
  [letter, /\p{L}/u],
  [caseless, /\p{Lo}/u],
  [mark, /\p{M}/u],
  [numeral, /\p{N}/u],
  [space, /\s/],
];

const lists: readonly (readonly [bit: number, characters: string])[] = [
  [comma, ",;，、"],
  [ender, ".!?…。！？"],
  [closer, "”\"’»)」"],
  [opener, "“\"«„「"],
  [call, "?!？！"],
  [quote, "“”\"«»„「」"],
  [rights, "©®™"],
  [bar, "|¦"],
  [arrow, "»›→▶►>"],
  [bullet, "•·●▪"],
  [bracket, "()[]"],
  [at, "@"],
  [colon, ":："],
  [apostrophe, "'’"],
  [joint, ":./#"],
  [shifty, "\u0130\u03a3\u017f\u212a"],
];

const plainCharacter = /\w/;
const known = new Int32Array(0x10000);
const beyond = new Map<number, number>();

/** The bits of a code point. Unicode is asked once for each. */
export const kindOf = (point: number): number => {
  if (point > 0xffff) return kindBeyond(point);
  const kind = known[point] ?? 0;
  return kind === 0 ? (known[point] = asking(point)) : kind;
};

const kindBeyond = (point: number): number => {
  const kind = beyond.get(point) ?? asking(point);
  beyond.set(point, kind);
  return kind;
};

const asking = (point: number): number => {
  const character = String.fromCodePoint(point);
  let kind = asked;
  for (const [bit, pattern] of classes) if (pattern.test(character)) kind |= bit;
  for (const [bit, characters] of lists) if (characters.includes(character)) kind |= bit;
  if (point < 0x80 && plainCharacter.test(character)) kind |= plain;
  if (point >= 0x30 && point <= 0x39) kind |= figure;
  if ((point >= 0x3040 && point <= 0x30ff) || (point >= 0x4e00 && point <= 0x9fff)) kind |= wide;
  if (point >= 0x400 && point <= 0x52f) kind |= cyrillic;
  if (point >= 0x1c80 && point <= 0x1c8f) kind |= cyrillic | shifty;
  return kind;
};

/** The bits of the character that begins at an offset or holds it, as the second half of a pair; 0 beyond the text. */
export const kindAt = (text: string, offset: number): number => {
  if (offset < 0 || offset >= text.length) return 0;
  const unit = text.charCodeAt(offset);
  if (unit < 0xd800 || unit > 0xdfff) return kindOf(unit);
  const whole = text.codePointAt(unit >= 0xdc00 && offset > 0 ? offset - 1 : offset) ?? unit;
  return kindOf(whole > 0xffff ? whole : unit);
};
