/** The interface's words, from the page's `data-words`. `{n}` and `{of}` stand for numbers. */
export interface ClientWords {
  readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  /** What was left out as a copy. */
  readonly folded: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  /** Before the other places of a text. */
  readonly also: string;
  readonly none: string;
  readonly busy: string;
  readonly failed: string;
  readonly page: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly more: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly unknownSource: string;
  readonly working: string;
}

export const filled = (text: string, numbers: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => numbers[name] ?? whole);
