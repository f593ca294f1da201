import { weekdays } from "../../tables/calendar.ts";
import type { Speech } from "../../tables/speech.ts";
import { isCapital, type Token } from "./tokens.ts";

/** Tokens of a sentence that name who speaks: from `first` up to and with `last`. */
export interface SpeakerWords {
  readonly first: Token;
  readonly last: Token;
}

const most = 14;

/** `said treasurer Lev Danin`: the speaker that begins at an index; a name behind a comma is preferred to a description before it. */
export const speakerFrom = (tokens: readonly Token[], at: number, speech: Speech): SpeakerWords | null => {
  let from = at;
  while (speech.auxiliaries.has(tokens[from]?.lower ?? "") || /ly$/.test(tokens[from]?.lower ?? "")) from++;
  const run = runFrom(tokens, from, speech);
  if (run.length === 0) return null;
  const behind = from + run.length;
  if (!hasName(run) && tokens[behind]?.kind === "comma") {
    const name = nameRun(tokens, behind + 1);
    if (name.length >= 2) return wordsOf(name);
  }
  return wordsOf(run);
};

const runFrom = (tokens: readonly Token[], from: number, speech: Speech): readonly Token[] => {
  const run: Token[] = [];
  for (const token of tokens.slice(from, from + most)) {
    if (token.kind !== "word") break;
    const isPronoun = speech.pronouns.has(token.lower);
    if (run.length === 0) {
      if (speech.stops.has(token.lower) && !speech.determiners.has(token.lower)) break;
      if (isPronoun) return [token];
    } else if (isPronoun || (weekdays.has(token.lower) && token.lower !== "so")) break;
    else if (speech.stops.has(token.lower)) {
      if (token.lower === "and" && isCapital(tokens[from + run.length + 1]) && hasName(run)) run.push(token);
      else if (!/^(?:for|at|from|in)$/.test(token.lower) || hasName(run)) break;
      else run.push(token);
      continue;
    } else if (speech.verbs.has(token.lower) || /^(?:is|was|were|has|had|are|be)$/.test(token.lower)) break;
    run.push(token);
  }
  while (run.length > 0 && (speech.stops.has(run.at(-1)?.lower ?? "") || (run.length > 1 && speech.determiners.has(run.at(-1)?.lower ?? "")) || (run.length > 1 && speech.auxiliaries.has(run.at(-1)?.lower ?? "")))) run.pop();
  return run.some((token) => !speech.determiners.has(token.lower) || speech.pronouns.has(token.lower)) || run.length > 1 ? run : [];
};

/** `the driver, Milo Kranz, told`: who speaks, in the tokens of a sentence before its verb; null when it cannot be told. */
export const speakerBefore = (tokens: readonly Token[], verb: number, speech: Speech): SpeakerWords | null => {
  let end = verb;
  while (end > 0 && isBesideVerb(tokens[end - 1], speech)) end--;
  const parts = partsOf(tokens.slice(0, end));
  let at = parts.length - 1;
  const isInserted = tokens[end - 1]?.kind === "comma";
  while (at > 0 && (!isSpeakerLike(parts[at] ?? [], speech) || (isInserted && isPlace(parts[at] ?? [], speech)))) at--;
  const part = clauseEnd(parts[at] ?? [], speech, at === parts.length - 1);
  if (part.length === 0) return verb > 0 ? subjectOf(tokens.slice(0, verb), speech) : null;
  const before = parts[at - 1] ?? [];
  if (at > 0 && at < parts.length && tokens[end - 1]?.kind === "comma" && !hasName(part) && isSpeakerLike(before, speech) && hasName(before)) return wordsOf(clauseEnd(before, speech, false));
  return wordsOf(part);
};

/** `in the presence of others`. */
const isPlace = ([first]: readonly Token[], speech: Speech): boolean => first !== undefined && (/^(?:for|of)$/.test(first.lower) || (speech.stops.has(first.lower) && !speech.determiners.has(first.lower)));

const isBesideVerb = (token: Token | undefined, speech: Speech): boolean => token !== undefined && (speech.auxiliaries.has(token.lower) || /^\p{Ll}+ly$/u.test(token.text) || /^(?:not|never|n['’]t)$/.test(token.lower));

/** Split at commas and dashes, empty ones left out. */
const partsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "word") parts.at(-1)?.push(token);
    else if (token.kind === "comma" || token.kind === "dash" || token.kind === "colon" || token.kind === "end") parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
};

const isSpeakerLike = (part: readonly Token[], speech: Speech): boolean => {
  const [first] = part;
  if (!first || part.length > 40) return false;
  if (/^(?:who|whose|which|where)$/.test(first.lower) || (/^\p{Ll}\p{L}+(?:ing|ed)$/u.test(first.text) && part.length > 1 && !isCapital(part[1]))) return false;
  if (speech.stops.has(first.lower) && !speech.determiners.has(first.lower)) return clauseEnd(part, speech, true).length > 0;
  return !(part.length === 1 && speech.auxiliaries.has(first.lower)) && !/^(?:however|meanwhile|nevertheless|though)$/.test(first.lower);
};

/** The name or description at the end of a part: behind its last conjunction or verb, and not inside what a preposition began. */
const clauseEnd = (whole: readonly Token[], speech: Speech, isStrict: boolean): readonly Token[] => {
  const relative = whole.findIndex((token, at) => at > 0 && /^(?:who|which)$/.test(token.lower));
  const part = relative > 0 ? whole.slice(0, relative) : whole;
  let from = part.findLastIndex((token) => isBoundary(token, speech)) + 1;
  let rest: readonly Token[] = part.slice(from);
  const [first] = rest;
  if (first && speech.stops.has(first.lower) && !speech.determiners.has(first.lower)) {
    from = rest.findLastIndex((token) => speech.stops.has(token.lower) && !speech.determiners.has(token.lower)) + 1;
    const tail = rest.slice(from);
    const run = nameEnd(tail);
    const only = tail.at(-1);
    if (only && speech.pronouns.has(only.lower)) return [only];
    rest = from <= 1 && tail.length === run.length ? (isStrict ? [] : tail) : run;
  }
  const pronoun = rest.findLast((token) => speech.pronouns.has(token.lower) && !speech.determiners.has(token.lower));
  if (pronoun && rest.at(-1) === pronoun) return [pronoun];
  if (rest.length > most) rest = nameEnd(rest);
  return rest.every((token) => speech.determiners.has(token.lower)) && !rest.some((token) => /^(?:one|some|many|others|both)$/.test(token.lower)) ? [] : rest;
};

const boundaries = /^(?:that|who|which|what|when|while|because|if|as|and|but|or|so|than|after|before|since|until|although|что|когда|и|а|но|як|що|коли|dass|que|qui|quand|wenn|und|aber|mais|et|pero|y)$/;
const isBoundary = (token: Token, speech: Speech): boolean => boundaries.test(token.lower) || speech.verbs.has(token.lower) || /^(?:is|was|were|are|has|had|have|been|did|will|would)$/.test(token.lower);

/** The capitalised words at the end. */
const nameEnd = (tokens: readonly Token[]): readonly Token[] => {
  let from = tokens.length;
  while (isCapital(tokens[from - 1]) || (from < tokens.length && particles.test(tokens[from - 1]?.text ?? "") && isCapital(tokens[from - 2]))) from--;
  return tokens.slice(from);
};

const particles = /^(?:of|de|la|von|van|der|den|bin|al|du|da|di)$/;

const nameRun = (tokens: readonly Token[], from: number): readonly Token[] => {
  const run: Token[] = [];
  for (const token of tokens.slice(from, from + most)) {
    if (token.kind !== "word" || !(isCapital(token) || (run.length > 0 && particles.test(token.text)))) break;
    run.push(token);
  }
  while (run.length > 0 && !isCapital(run.at(-1))) run.pop();
  return run;
};

/** Who a sentence is about: what it begins with, behind what stands before a first comma. */
export const subjectOf = (tokens: readonly Token[], speech: Speech): SpeakerWords | null => {
  let from = 0;
  while (/^(?:but|and|then|so|yet|still|also|но|а|и)$/.test(tokens[from]?.lower ?? "") || (from === 0 && tokens[0]?.kind !== "word" && tokens.length > 0 && tokens[0] !== undefined)) from++;
  const first = tokens[from];
  const opening = tokens.slice(from, from + 5);
  if (first && ((speech.stops.has(first.lower) && !speech.determiners.has(first.lower)) || opening.some(({ lower }) => /^(?:later|ago|earlier|afterwards)$/.test(lower)))) {
    const comma = tokens.findIndex((token, at) => at > from && token.kind === "comma");
    if (comma < 0) return null;
    from = comma + 1;
  }
  const start = tokens[from];
  if (!start || start.kind !== "word") return null;
  if (speech.pronouns.has(start.lower)) return { first: start, last: start };
  const name = nameRun(tokens, from);
  if (name.length >= 1 && !speech.determiners.has(start.lower)) return wordsOf(name);
  if (!speech.determiners.has(start.lower)) return null;
  const run = [start, ...runFrom(tokens, from + 1, speech)];
  const verb = run.findIndex((token, at) => at > 1 && /^\p{Ll}+(?:ed|s)$|^(?:met|put|took|gave|made|went|came|left|led|held|won|lost|sent)$/u.test(token.text));
  const short = (verb > 0 ? run.slice(0, verb) : run).slice(0, 5);
  return short.length > 1 ? wordsOf(short) : null;
};

export const hasName = (tokens: readonly Token[]): boolean => tokens.some((token, at) => isCapital(token) && (at > 0 || token.lower.length > 1) && !/^(?:The|A|An|One|His|Her|Their|Our|My|Its|In|At|On|He|She|They|It)$/.test(token.text));

const wordsOf = (tokens: readonly Token[]): SpeakerWords | null => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? { first, last } : null;
};
