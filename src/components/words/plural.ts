export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Forms for a script to choose from. */
export const forms = (given: Forms): Forms => given;

/** A count with its noun, in the form that the language asks for: `1 article`, `1,204 articles`. */
export const plural = (language: string, forms: Forms): ((count: number) => string) => {
  const rules = new Intl.PluralRules(language);
  const number = numbers(language);
  return (count) => `${number(count)} ${forms[rules.select(count)] ?? forms.other}`;
};

export const numbers = (language: string): ((count: number) => string) => {
  const digits = new Intl.NumberFormat(language);
  return (count) => digits.format(count);
};
