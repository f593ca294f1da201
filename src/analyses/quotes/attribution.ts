import type { Speech } from "../../tables/speech.ts";
import { hasName, speakerBefore, speakerFrom, subjectOf, type SpeakerWords } from "./speaker-words.ts";
import type { Span } from "./spans.ts";
import { isCapital, tokensOf, type Token } from "./tokens.ts";

/** Who is said to have spoken, and how sure the pattern makes it. Offsets in the paragraph. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  /** The words that say so: `said`, `according to`. */
  readonly cue: string | null;
  readonly confidence: number;
}

/** A quotation and what stands around it, up to the quotations beside it. */
export interface Setting {
  readonly text: string;
  readonly span: Span;
  /** Where the quotation before ends, and where the next begins. */
  readonly from: number;
  readonly to: number;
}

/** The patterns in the order of how often they are right; the first that fits speaks. */
export const attributionOf = (setting: Setting, speech: Speech): Attribution | null => {
  const { text, span, from, to } = setting;
  const isGoingOn = from > 0 && !/[.!?…]["”’»]?\s/u.test(text.slice(from - 2, span.outerStart));
  const before = lastSentence(tokensOf(text.slice(from, span.outerStart), from));
  const after = firstSentence(tokensOf(text.slice(span.outerEnd, to), span.outerEnd));
  const lead = text.slice(from, span.outerStart);
  const isFull = /[:,]\s*$/u.test(lead) || /(?<!\p{L})(?:that|что|що|dass|que)\s*$/iu.test(lead);
  if (!isFull && isName(text, span)) return null;
  return (
    (isFull ? saidBefore(before, speech, 0.95, isGoingOn) : null) ??
    saidAfter(setting, after, speech) ??
    accordingTo(setting, speech) ??
    wordsOfSpeaker(setting, speech) ??
    (speech.that === null || speech.that.test(lead) ? saidBefore(before, speech, 0.88, isGoingOn) : null) ??
    saidAtTheEnd(after, speech) ??
    (/:\s*$/u.test(lead) ? introduced(before, speech) : null)
  );
};

/** `the feature “Harbour Maps”`: capitals only, in the middle of a sentence. */
const isName = (text: string, span: Span): boolean => {
  const words = text.slice(span.start, span.end).split(/\s+/u);
  return words.length <= 6 && words.every((word) => /^["“„‘]?[\p{Lu}\p{N}]/u.test(word)) && !/[,.!?…]$/u.test(text.slice(span.start, span.end)) && /\p{L}/u.test(text.slice(0, span.outerStart)) && !/[.!?…]\s*$/u.test(text.slice(0, span.outerStart));
};

const lastSentence = (tokens: readonly Token[]): readonly Token[] => tokens.slice(tokens.findLastIndex((token) => token.kind === "end") + 1);

const firstSentence = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex((token, at) => token.kind === "end" && at > 0);
  return end < 0 ? tokens : tokens.slice(0, end);
};

const found = (who: SpeakerWords | null, cue: Token | null, confidence: number): Attribution | null => who && { start: who.first.start, end: who.last.end, cue: cue?.lower ?? null, confidence };

/** `“…,” X said`, `“…,” said X`: right behind the quotation. */
const saidAfter = ({ text, span }: Setting, after: readonly Token[], speech: Speech): Attribution | null => {
  const from = after.findIndex((token) => token.kind === "word");
  if (from < 0) return null;
  const closing = text.slice(Math.max(span.start, span.end - 1), span.end);
  const behind = after.slice(0, from);
  if (behind.some((token) => token.kind === "end" || token.kind === "colon")) return null;
  const isSaid = /[,?!…—–-]/u.test(closing) || behind.some((token) => token.kind === "comma" || token.kind === "dash");
  if (!isSaid && (/[.]/u.test(closing) || isShort(text, span))) return null;
  const verb = after.findIndex((token, at) => at >= from && at < from + 34 && speech.verbs.has(token.text) && !/ing$/.test(token.text) && !isPassive(after, at) && !isNoun(after, at, speech));
  if (verb < 0) return null;
  const words = after.slice(from, verb);
  if (words.every((token) => speech.auxiliaries.has(token.lower) || token.kind !== "word")) return found(speakerFrom(after, verb + 1, speech), after[verb] ?? null, isSaid ? 0.97 : 0.87);
  const first = after[from];
  if (first === undefined || (speech.stops.has(first.lower) && !speech.determiners.has(first.lower)) || speech.auxiliaries.has(first.lower) || /^\p{Ll}+ing$/u.test(first.text)) return null;
  if (!isSaid && !(verb - from <= 4 && (speech.pronouns.has(first.lower) || isCapital(first)))) return null;
  const who = speakerBefore(words, words.length, speech);
  return found(leadingSpeaker(words, speech) ?? who, after[verb] ?? null, 0.97);
};

const isShort = (text: string, span: Span): boolean => text.slice(span.start, span.end).split(/\s+/u).length < 3;

/** `Rafael Quist, the former envoy, began`: what stands first speaks; what is between commas says more of it, or its name. */
const leadingSpeaker = (words: readonly Token[], speech: Speech): SpeakerWords | null => {
  const comma = words.findIndex((token) => token.kind === "comma");
  if (comma <= 0) return null;
  const head = words.slice(0, comma);
  const rest = words.slice(comma + 1).filter((token) => token.kind === "word");
  if (!hasName(head) && rest.length >= 2 && rest.length <= 5 && rest.every(isCapital)) return ends(rest);
  return head.length > 14 ? null : speakerBefore(head, head.length, speech);
};

/** `was told`, `were asked`: the subject hears; `, described as`: it is spoken of. */
const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  (tokens[verb - 1]?.kind === "comma" && /^(?:as|by)$/.test(tokens[verb + 1]?.lower ?? "")) ||
  /^(?:told|asked|quoted|cited|called|described|accused|ordered|urged|advised|warned|dubbed|labelled|labeled|branded|hailed|criticised|criticized|praised|condemned|denounced)$/.test(tokens[verb]?.lower ?? "") && /^(?:was|were|been|be|being|is|are|get|got)$/.test(tokens[verb - 1]?.lower ?? "");

/** `X said: “…”`, `X said the court had been “…”`, `X called it “…”`: the last verb of saying in the sentence. */
const saidBefore = (before: readonly Token[], speech: Speech, confidence: number, isGoingOn: boolean): Attribution | null => {
  const verb = before.findLastIndex((token, at) => (isVerb(token, at, speech) || isPutting(before, at)) && !isPassive(before, at) && !isNoun(before, at, speech));
  if (verb < 0) return null;
  const between = before.slice(verb + 1);
  if (/^(?:something|nothing|anything|little|much)$/.test(between[0]?.lower ?? "")) return null;
  if (between.some((token, at) => token.kind === "comma" && speech.coordinators.has(between[at + 1]?.lower ?? ""))) return null;
  if (between.length === 0 && speech.naming.has(before[verb]?.lower ?? "")) return null;
  const who = /ing$/.test(before[verb]?.lower ?? "") ? (isGoingOn ? null : participleSubject(before, verb, speech)) : (verbFirst(before, verb, speech) ?? speakerBefore(before, verb, speech));
  return found(who, before[verb] ?? null, confidence);
};

const isVerb = ({ text, lower }: Token, at: number, speech: Speech): boolean => (text === lower || at === 0) && (speech.verbs.has(lower) || speech.naming.has(lower));

const isPutting = (tokens: readonly Token[], at: number): boolean => /^put(?:s|ting)?$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "it";

/** `the claims`, `his answers`. */
const isNoun = (tokens: readonly Token[], at: number, speech: Speech): boolean => /s$/.test(tokens[at]?.lower ?? "") && speech.determiners.has(tokens[at - 1]?.lower ?? "") && !speech.pronouns.has(tokens[at - 1]?.lower ?? "");

/** `X left, saying “…”`, `X raised doubts by saying “…”`, `with X saying “…”`; of anything else the subject is not sure. Behind another quotation it stands before that. */
const participleSubject = (before: readonly Token[], verb: number, speech: Speech): SpeakerWords | null => {
  const link = before[verb - 1];
  if (link?.kind === "comma" || /^(?:by|as|before|after|while|in)$/.test(link?.lower ?? "")) return subjectOf(before.slice(0, verb), speech);
  return isCapital(link) ? speakerBefore(before, verb, speech) : null;
};

/** `Сказал Лапин:`, `Es sagte X:`: nothing but small words stands before the verb. */
const verbFirst = (before: readonly Token[], verb: number, speech: Speech): SpeakerWords | null =>
  before.slice(0, verb).every((token) => token.kind !== "word" || speech.auxiliaries.has(token.lower)) ? speakerFrom(before, verb + 1, speech) : null;

/** `…, X said.` at the end of the sentence that the quotation stands in. */
const saidAtTheEnd = (after: readonly Token[], speech: Speech): Attribution | null => {
  const verb = after.findLastIndex((token, at) => speech.verbs.has(token.text) && !isPassive(after, at) && !isNoun(after, at, speech));
  const comma = after.slice(0, Math.max(verb, 0)).findLastIndex((token) => token.kind === "comma");
  if (verb < 0 || comma < 0) return null;
  const words = after.slice(comma + 1, verb).filter((token) => token.kind === "word" && !speech.auxiliaries.has(token.lower));
  const [first] = words;
  if (!first) return found(speakerFrom(after, verb + 1, speech), after[verb] ?? null, 0.9);
  if (words.length > 8 || (speech.stops.has(first.lower) && !speech.determiners.has(first.lower))) return null;
  return found({ first, last: words.at(-1) ?? first }, after[verb] ?? null, 0.9);
};

/** `According to X, “…”`; `“…,” according to X`. */
const accordingTo = ({ text, span, from, to }: Setting, speech: Speech): Attribution | null => {
  const lead = text.slice(from, span.outerStart);
  const sentence = lead.slice(lead.search(/(?:[^.!?]|\.(?!\s))*$/u));
  const match = speech.according.exec(sentence.slice(0, sentence.lastIndexOf(",") + 1));
  if (match) {
    const [whole, who = ""] = match;
    const start = from + lead.length - sentence.length + match.index + whole.indexOf(who);
    return { start, end: start + who.trimEnd().length, cue: whole.slice(0, whole.indexOf(who)).trim().toLowerCase(), confidence: 0.95 };
  }
  const behind = speech.accordingAfter.exec(text.slice(span.outerEnd, to));
  if (!behind) return null;
  const start = span.outerEnd + behind[0].length;
  const who = speakerFrom(tokensOf(text.slice(start, to), start), 0, speech);
  return who && { start: who.first.start, end: who.last.end, cue: behind[0].replace(/[,–—]/gu, "").trim().toLowerCase(), confidence: 0.95 };
};

/** `“…” was the advice of X`. */
const wordsOfSpeaker = ({ text, span, to }: Setting, speech: Speech): Attribution | null => {
  const match = speech.wordsOf?.exec(text.slice(span.outerEnd, to));
  if (!match) return null;
  const start = span.outerEnd + match[0].length;
  const who = speakerFrom(tokensOf(text.slice(start, to), start), 0, speech);
  return who && { start: who.first.start, end: who.last.end, cue: match[0].trim().toLowerCase(), confidence: 0.9 };
};

/** `X turned to the crowd: “…”`, `X: “…”`. */
const introduced = (before: readonly Token[], speech: Speech): Attribution | null => {
  const who = subjectOf(before, speech);
  const isSure = who !== null && before.length <= 16 && (speech.pronouns.has(who.first.lower) || (isCapital(who.first) && (who.first !== who.last || before.length <= 2) && /\p{Ll}/u.test(who.first.text)));
  return isSure ? found(who, null, 0.87) : null;
};

const ends = (tokens: readonly Token[]): SpeakerWords | null => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? { first, last } : null;
};
