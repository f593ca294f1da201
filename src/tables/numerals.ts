/** English numerals as running text spells them; `a` year later is one. */
const spelled = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

/** Alternatives for a pattern. */
export const numeralPattern = `an?|${spelled.slice(1).join("|")}|\\d{1,2}`;

/** Null when it is no numeral. */
export const numeralOf = (word: string): number | null => {
  const lower = word.toLowerCase();
  if (lower === "a" || lower === "an") return 1;
  const at = spelled.indexOf(lower);
  return at > 0 ? at : /^\d{1,2}$/.test(lower) ? Number(lower) : null;
};
