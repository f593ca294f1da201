import { Lexer } from "yaml";

const wildest = 100;

/**
 * Whether YAML text could nest so deep that the library, which recurses, overflows the stack (in V8 that may end the process).
 * A block level costs a column or an indicator at the start of its line, a flow level a bracket outside of any scalar.
 */
export const nestsWildly = (text: string): boolean =>
  /^[ \t?:-]{100}[ \t?:-]*[^\s?:-]/m.test(text) || /^[ \t]*(?:(?:[?:-]|[!&]\S*)[ \t]+){50}/m.test(text) || (hasManyBrackets(text) && opensWildly(text));

const hasManyBrackets = (text: string): boolean => {
  let found = 0;
  for (const _ of text.matchAll(/[[{]/g)) if (++found > wildest) return true;
  return false;
};

const scalarFollows = "\u001f";

const opensWildly = (text: string): boolean => {
  let open = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && (token === "[" || token === "{") && ++open > wildest) return true;
    if (!isScalar && (token === "]" || token === "}")) open = Math.max(0, open - 1);
    isScalar = token === scalarFollows;
  }
  return false;
};
