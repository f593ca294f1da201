/** Characters that command a terminal or turn the direction of a line: controls, bidirectional marks, line separators, half characters. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** Text from outside as it may stand on a terminal: on one line, what cannot be seen written out as `\u202e`; a tab is a space. */
export const visible = (text: string): string => text.replace(/\t/g, " ").replace(unseen, written);

/** JSON on one line, which says the same with nothing in it that a terminal obeys. */
export const visibleJson = (value: unknown): string => JSON.stringify(value).replace(unseen, written);

/** Columns that the text takes on a terminal, near enough to set a mark below it. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const sign of text) if (!/\p{Mn}|\p{Me}|\p{Cf}/u.test(sign)) width += wide.test(sign) ? 2 : 1;
  return width;
};

/** East Asian Width W and F, roughly: https://www.unicode.org/reports/tr11/ */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const written = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
