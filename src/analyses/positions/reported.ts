import { keptAnswer } from "../../model/kept-answer.ts";
import { reportedSpeechOf, type ReportedSpeech } from "../../tables/reported-speech.ts";
import { speechOf, type Speech } from "../../tables/speech.ts";
import { passagesOf } from "../quotes/passages.ts";
import { isCapital, tokensOf, type Token } from "../quotes/tokens.ts";
import { sentencesIn, type Stretch } from "../sentences.ts";

/** What an article says that somebody said, in its own words. Offsets of the sentence in the block's text. */
export interface Reported extends Stretch {
  readonly block: number;
  /** The words that name who spoke, and where they begin. */
  readonly attribution: string;
  readonly at: number;
}

/** Few patterns, each seldom wrong; a sentence that asks, doubts or denies that something was said is none. */
export const reportedOf = keptAnswer("reported", (article): readonly Reported[] => {
  const language = (article.language ?? "").split("-")[0] ?? "";
  const [reported, speech] = [reportedSpeechOf.get(language), speechOf.get(language)];
  if (!reported || !speech) return [];
  return passagesOf(article.body).flatMap(({ block, from, text }) =>
    (reported.mayReport.test(text) ? sentencesIn(text) : []).flatMap(({ start, end }) => {
      if (!reported.mayReport.test(text.slice(start, end))) return [];
      const who = whoSaid(tokensOf(text.slice(start, end), from + start), reported, speech);
      return who ? [{ block, start: from + start, end: from + end, attribution: text.slice(who.from - from, who.to - from), at: who.from }] : [];
    }),
  );
});

interface Who {
  readonly from: number;
  readonly to: number;
}

/** Fewer words behind the verb say too little. */
const fewest = 4;

const whoSaid = (tokens: readonly Token[], reported: ReportedSpeech, speech: Speech): Who | null => {
  if (tokens.length < fewest + 2 || tokens.at(-1)?.text === "?" || /^(?:if|unless|whether|когда|если|якщо|wenn|ob)$/.test(tokens[0]?.lower ?? "")) return null;
  return saidFirst(tokens, reported, speech) ?? saidLast(tokens, reported, speech) ?? according(tokens, reported, speech);
};

/** `X said the line was closed`, `X, the clerk, has told the guild that …`. */
const saidFirst = (tokens: readonly Token[], reported: ReportedSpeech, speech: Speech): Who | null => {
  const verb = tokens.findIndex(({ lower, text }) => text === lower && (reported.that.has(lower) || reported.bare.has(lower)));
  if (verb < 1) return null;
  const behind = tokens.slice(verb + 1);
  const conjunction = behind.slice(0, 9).findIndex(({ lower }) => lower === reported.conjunction);
  const isJoined = conjunction >= 0 && reported.that.has(tokens[verb]?.lower ?? "") && behind.slice(0, conjunction).every(({ kind, text }, at) => kind === "word" || (kind === "comma" && at === conjunction - 1 && text === ","));
  const isBare = reported.bare.has(tokens[verb]?.lower ?? "") && isClause(behind, speech);
  if (!isJoined && !isBare) return null;
  return wordsIn(behind).length < fewest ? null : subjectBefore(tokens.slice(0, verb), reported, speech);
};

const empty = /^(?:so|nothing|something|anything|everything|little|much|more|yes|no|goodbye|hello|as|what|how|why|where|when|who|whether|if)$/;

const isClause = ([first]: readonly Token[], speech: Speech): boolean =>
  first?.kind === "word" && !empty.test(first.lower) && (!speech.stops.has(first.lower) || speech.determiners.has(first.lower) || /^(?:there|it's|that)$/.test(first.lower)) && !/ly$/.test(first.lower);

/** `The line was closed, X said on Friday.` */
const saidLast = (tokens: readonly Token[], reported: ReportedSpeech, speech: Speech): Who | null => {
  const comma = tokens.findLastIndex(({ kind }) => kind === "comma");
  const rest = tokens.slice(comma + 1);
  const verb = rest.findIndex(({ lower, text }) => text === lower && reported.that.has(lower));
  if (comma < 1 || verb < 0 || wordsIn(tokens.slice(0, comma)).length < fewest || rest.length - verb > 9) return null;
  if (verb === 0) {
    const name = nameFrom(rest, 1);
    return name.length > 0 && (rest[1 + name.length]?.kind ?? "end") === "end" ? whoOf(name) : null;
  }
  const tail = rest[verb + 1];
  const isEnd = tail === undefined || tail.kind === "end" || /^(?:on|in|at|during|to|late|last|yesterday|today)$/.test(tail.lower);
  return isEnd ? subjectOf(rest.slice(0, verb), reported, speech) : null;
};

/** `According to X, the line was closed`; `The line was closed, according to X.` */
const according = (tokens: readonly Token[], reported: ReportedSpeech, speech: Speech): Who | null => {
  const lead = (at: number): number => [3, 2, 1].find((length) => reported.according.test(tokens.slice(at, at + length).map(({ text }) => text).join(" "))) ?? 0;
  const first = lead(0);
  if (first > 0) {
    const comma = tokens.findIndex(({ kind }) => kind === "comma");
    return comma > first && wordsIn(tokens.slice(comma)).length >= fewest ? subjectOf(tokens.slice(first, comma), reported, speech) : null;
  }
  const comma = tokens.findLastIndex(({ kind }) => kind === "comma");
  const length = comma < 0 ? 0 : lead(comma + 1);
  const end = tokens.at(-1)?.kind === "end" ? -1 : undefined;
  return length > 0 && wordsIn(tokens.slice(0, comma)).length >= fewest ? subjectOf(tokens.slice(comma + 1 + length, end), reported, speech) : null;
};

/** Behind what leads in, and before what is put between commas. */
const subjectBefore = (before: readonly Token[], reported: ReportedSpeech, speech: Speech): Who | null => {
  const parts: Token[][] = [[]];
  for (const token of before) {
    if (token.kind === "comma") parts.push([]);
    else if (token.kind !== "word") return null;
    else parts.at(-1)?.push(token);
  }
  const told = parts.filter((part, at) => at === parts.length - 1 || !part.every(({ lower }) => reported.between.has(lower)));
  const last = told.at(-1) ?? [];
  if (told.length > 4) return null;
  if (last.length > 0 && !last.every(({ lower }) => reported.between.has(lower))) return told.length <= 2 && told.slice(0, -1).every((part) => isLead(part, speech)) ? subjectOf(last, reported, speech) : null;
  if (last.some(({ lower }) => reported.hindered.has(lower))) return null;
  // What stands between two commas says more of the one before it: `X, the clerk, said`; before that only a lead.
  const subject = told.slice(0, -1).findIndex((part) => !isLead(part, speech));
  return subject === 0 || subject === 1 ? subjectOf(told[subject] ?? [], reported, speech) : null;
};

/** `In January`, `But`, `However`. */
const isLead = (part: readonly Token[], speech: Speech): boolean => {
  const [first] = part;
  return first !== undefined && part.length <= 7 && speech.stops.has(first.lower) && !speech.determiners.has(first.lower) && !part.some(({ lower }) => speech.verbs.has(lower));
};

/** Words that are one name or description, and nothing else; `also`, `has` behind them go. */
const subjectOf = (given: readonly Token[], reported: ReportedSpeech, speech: Speech): Who | null => {
  if (given.some(({ lower }) => reported.hindered.has(lower))) return null;
  let end = given.length;
  while (end > 0 && (reported.between.has(given[end - 1]?.lower ?? "") || /^\p{Ll}+ly$/u.test(given[end - 1]?.text ?? ""))) end--;
  let from = 0;
  while (/^(?:but|and|yet|still|но|а|и|але|та|aber|und)$/.test(given[from]?.lower ?? "")) from++;
  const subject = given.slice(from, end);
  const inner = /^(?:of|for|the|de|von|der|des|-)$/;
  const isPlain = subject.every(({ lower, kind, text }, at) => kind === "word" && (at === 0 || inner.test(lower) || !speech.stops.has(lower)) && !(speech.verbs.has(lower) && text === lower));
  const [first] = subject;
  if (!first || subject.length > 10 || !isPlain || (speech.stops.has(first.lower) && !speech.determiners.has(first.lower))) return null;
  return subject.some((token) => isCapital(token)) || speech.pronouns.has(first.lower) || /year-old$/.test(subject.at(-1)?.lower ?? "") ? whoOf(subject) : null;
};

/** Capitals in a row. */
const nameFrom = (tokens: readonly Token[], from: number): readonly Token[] => {
  const end = tokens.findIndex((token, at) => at >= from && !isCapital(token));
  return tokens.slice(from, end < 0 ? undefined : end);
};

const wordsIn = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ kind }) => kind === "word");

const whoOf = (tokens: readonly Token[]): Who => ({ from: tokens[0]?.start ?? 0, to: tokens.at(-1)?.end ?? 0 });
