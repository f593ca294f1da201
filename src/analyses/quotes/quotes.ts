import type { Article } from "../../model/article.ts";
import { keptAnswer } from "../../model/kept-answer.ts";
import { speechOf, type Speech } from "../../tables/speech.ts";
import { passagesOf } from "./passages.ts";
import { spokenIn, type Spoken } from "./said-by.ts";
import { speakerNamed, type Speaker } from "./speaker-id.ts";

/** Words in quotation marks, and whose they are. Offsets are UTF-16 in the block's text, without the marks. */
export interface Quote {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null when the text does not say for sure, and when nobody was quoted: a title, a word spoken of. */
  readonly speaker: Speaker | null;
  /** The words of the text that name the speaker: a name, `he`, `the minister`. */
  readonly attribution: string | null;
  readonly cue: string | null;
  /** `direct`: a sentence; `partial`: a piece of one. */
  readonly kind: "direct" | "partial";
  readonly confidence: number;
}

/** Below this a quotation has no speaker. */
const sure = 0.85;

/** Every quotation of an article, in order. */
export const quotesOf = keptAnswer("quotes", (article): readonly Quote[] => {
  const speech = speechFor(article);
  if (!speech) return [];
  const quotes: Quote[] = [];
  const memory: Memory = { last: null };
  for (const spoken of spokenIn(passagesOf(article.body), speech)) quotes.push(quoteOf(article, spoken, memory, speech));
  return quotes;
});

/** Who spoke last, and in which block. */
interface Memory {
  last: { readonly speaker: Speaker; readonly block: number } | null;
}

const quoteOf = (article: Article, { passage, span, said }: Spoken, memory: Memory, speech: Speech): Quote => {
  const place = { block: passage.block, start: passage.from + span.start, end: passage.from + span.end, text: passage.text.slice(span.start, span.end) };
  const kind = isSentence(passage.text.slice(0, span.outerStart), place.text) ? "direct" : "partial";
  if (!said || said.confidence < sure) return { ...place, speaker: null, attribution: null, cue: null, kind, confidence: 0.5 };
  const attribution = said.passage.text.slice(said.start, said.end);
  const speaker = speech.pronouns.has(attribution.toLowerCase()) ? (onePerson.test(attribution) ? lastSpeaker(article, said.passage.block, said.passage.text.slice(0, said.start), memory) : null) : speakerNamed(article, attribution);
  if (speaker) memory.last = { speaker, block: passage.block };
  else if (!speech.pronouns.has(attribution.toLowerCase())) memory.last = null;
  return { ...place, speaker, attribution, cue: said.cue, kind, confidence: said.confidence };
};

const onePerson = /^(?:he|she|он|она|він|вона|er|il|elle|él|ella)$/iu;

const isSentence = (before: string, text: string): boolean => /^[\p{Lu}\p{N}…“‘¿¡]/u.test(text) && (before.trim() === "" || /[:,.!?…—–-]\s*$/u.test(before) || /\s\S+\s+\S+\s+\S+/u.test(text));

/** A pronoun stands for who spoke last, a few paragraphs before at most, unless another full name has come up since; or for the one whom the paragraph begins with. */
const lastSpeaker = (article: Article, block: number, before: string, memory: Memory): Speaker | null => {
  const names = [...before.matchAll(fullName)].filter(([name]) => !isPlace.test(name));
  const named = names.flatMap(([name]) => speakerNamed(article, name) ?? []).at(-1) ?? null;
  if (!memory.last || block - memory.last.block > 4) return names.length === 1 && names[0]?.index === 0 ? named : null;
  return named && named.id !== memory.last.speaker.id ? null : memory.last.speaker;
};

const isPlace = /^(?:Lake|Mount|Mt|River|New|North|South|East|West|Saint|Port|Cape|Fort|Great|Republic|United|San|Los|Las|El)\s/u;

const fullName = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}-]*\p{Ll} \p{Lu}[\p{L}\p{M}-]*\p{Ll}(?!\p{L})/gu;

const speechFor = (article: Article): Speech | undefined => speechOf.get((article.language ?? "").split("-")[0] ?? "") ?? (article.body.some(({ text }) => /\p{Script=Cyrillic}{4}/u.test(text.slice(0, 400))) ? speechOf.get("ru") : speechOf.get("en"));
