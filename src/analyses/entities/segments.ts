import { months, weekdays } from "../../tables/calendar.ts";
import { demonyms } from "../../tables/gazetteer.ts";
import { commonWords, eventHeads, organisationHeads, organisationStarts, placeHeads, placeStartWords, titleCores, titleWords } from "../../tables/name-evidence.ts";
import { givenNames } from "../../tables/name-words.ts";
import { evidence, type Evidence } from "./evidence.ts";
import type { KnownName } from "./known-names.ts";
import { isConnector, isOpenerWord, particles, type Stretch } from "./runs.ts";
import type { Token } from "./tokens.ts";
import { longestName, type NameTrie } from "./trie.ts";

/** A part of a run that may be one name, with what its own shape says. */
export interface Segment extends Stretch {
  readonly hint: Evidence;
  readonly known: KnownName | null;
}

const departments = new Set(["state", "treasury", "defense", "defence", "war", "interior", "labor", "labour", "energy", "foreign", "affairs", "justice", "education", "health", "commerce", "agriculture", "finance", "transport", "culture", "home", "security", "navy", "army", "general", "staff", "the", "and", "for", "of"]);
/** Titles that names of organisations and places begin with, too. */
const double = new Set(["general", "prince", "king", "queen", "father", "sister", "major", "saint", "lord", "st.", "officer", "chief", "justice", "first", "prime", "speaker", "commander", "foreign", "interior", "defence", "defense", "finance", "vice", "deputy", "secretary"]);

/** The names that a run of capitals holds. */
export const segmentsOf = (tokens: readonly Token[], run: Stretch, known: NameTrie<KnownName>): readonly Segment[] => {
  let { from, to } = run;
  const at = (index: number): string => tokens[index]?.lower ?? "";
  const connector = (index: number): boolean => isConnector(tokens[index]);
  const rest = (start: number, end: number): readonly Segment[] => (start < end ? segmentsOf(tokens, { from: start, to: end }, known) : []);
  const name = (start: number, end: number, hint: Partial<Evidence>, one: KnownName | null = null): readonly Segment[] => (start < end ? [{ from: start, to: end, hint: evidence(hint), known: one }] : []);

  for (;;) {
    const first = tokens[from];
    if (from >= to || !first) return [];
    if (longestName(known, tokens, from, to)) break;
    if (isOpenerWord(first) || connector(from) || isCalendar(at(from))) from++;
    else break;
  }
  while (to > from && (connector(to - 1) || isCalendar(at(to - 1)))) to--;
  if (from >= to) return [];

  const whole = longestName(known, tokens, from, to);
  if (whole && whole.length === to - from) return name(from, to, { [whole.value.kind]: whole.value.weight }, whole.value);

  const last = at(to - 1);
  const isLong = to - from >= 2;
  const endsAsBody = isLong && (organisationHeads.has(last) || placeHeads.has(last) || eventHeads.has(last));
  const title = titleIn(at, from, to);
  if (title && !(endsAsBody && title.to - title.from === 1 && double.has(at(title.from)))) {
    const before = rest(from, title.from);
    let next = title.to;
    if (at(next) === "of" || at(next) === "for") {
      let over = next;
      while (over < to && departments.has(at(over))) over++;
      if (over === next + 1) return [...before, ...rest(over, to)];
      next = over;
    }
    if (next >= to) return before;
    if (connector(next) && !particles.has(at(next))) return [...before, ...rest(next + 1, to)];
    let until = next;
    while (until < to && (!connector(until) || particles.has(at(until)))) until++;
    return [...before, ...afterTitle(rest(next, until), next), ...rest(until, to)];
  }

  if (isLong && at(from) === "radio" && !connector(from + 1)) return name(from, to, { organisation: 4 });
  const organisation = organisationStarts.has(at(from)) && (at(from + 1) === "of" || at(from + 1) === "for") && to - from >= 3;
  if (organisation) return name(from, to, { organisation: 5 });
  if (isLong && eventHeads.has(at(from)) && (at(from + 1) === "of" || at(from + 1) === "for")) return name(from, to, { event: 5 });

  for (let head = to - 1; head >= from; head--) {
    const kind = headKind(at(head));
    if (kind === null) continue;
    const isExtended = at(head + 1) === "of" || at(head + 1) === "for";
    if (head === from && !isExtended) continue;
    if (head + 1 < to && !isExtended && !romanOrNumber.test(at(head + 1))) {
      if (kind === "organisation" && head > from) return [...cut(head + 1), ...rest(head + 1, to)];
      continue;
    }
    const start = startOf(head);
    const end = endOf(head);
    if (start > from) return [...rest(from, start), ...rest(start, to)];
    return [...name(start, end, { [kind]: kind === "event" ? 5 : 4.5 }), ...rest(end, to)];
  }
  if (isLong && (placeStartWords.has(at(from)) || placeStartWords.has(`${at(from)}.`)) && !givenNames.has(at(from)) && !demonyms.has(at(to - 1))) {
    if (to - from <= 3 && !tokens.slice(from, to).some(isConnector)) return name(from, to, { place: 2 });
  }

  // Small words that are no part of a personal name part two names.
  for (let index = from + 1; index < to - 1; index++) {
    const isLink = connector(index) && !particles.has(at(index));
    if (isLink) {
      let over = index;
      while (connector(over) && !particles.has(at(over))) over++;
      return [...rest(from, index), ...rest(over, to)];
    }
  }
  const tail = longestName(known, tokens, from + 1, to);
  if (tail && tail.length === to - from - 1 && tail.value.weight >= 4 && tail.value.kind === "place" && (whole || (tokens[from]?.opens && !isGivenOrAdjective(at(from))))) return [...(whole ? rest(from, from + 1) : []), ...rest(from + 1, to)];
  if (whole) {
    const next = at(from + whole.length);
    if ((givenNames.has(next) && to - from > 2) || whole.length >= 2) return [...name(from, from + whole.length, { [whole.value.kind]: whole.value.weight }, whole.value), ...rest(from + whole.length, to)];
  }
  if (isLong && (demonyms.has(`${at(from)} ${at(from + 1)}`) || (directions.has(at(from)) && demonyms.has(at(from + 1))))) return rest(from + 2, to);
  if (demonyms.has(at(to - 1)) && directions.has(at(to - 2))) return rest(from, to - 2);
  if (demonyms.has(at(from))) {
    if (!isLong) return [];
    if (demonyms.has(at(from + 1)) || givenNames.has(at(from + 1)) || to - from >= 3) return rest(from + 1, to);
    return commonWords.has(at(from + 1)) ? [] : name(from, to, { organisation: 1, none: 1 });
  }
  // Without commas between them, as Kazakh writes: a person, then where.
  if (to - from >= 3 && /[\u0400-\u052f]/.test(at(from)) && givenNames.has(at(from)) && longestName(known, tokens, to - 1, to)?.value.kind === "place") return [...rest(from, to - 1), ...rest(to - 1, to)];
  // A team before its player: `Harriers Ada Mills`.
  if (to - from === 3 && /^.{5,}s$/.test(at(from)) && !givenNames.has(at(from)) && givenNames.has(at(from + 1)) && !givenNames.has(at(from + 2))) return [...rest(from, from + 1), ...rest(from + 1, to)];
  const hasPlace = isLong && !givenNames.has(at(from)) && tokens.slice(from, to).some((_, index) => isOftenPlace(longestName(known, tokens, from + index, to)?.value));
  return name(from, to, hasPlace ? { organisation: 1.5, person: -1.2 } : {});

  /** `Ministry of Culture and Sport`: an `and` behind its `of` is its own, unless a whole name follows. */
  function endOf(head: number): number {
    for (let index = head + 2; index < to - 1; index++) if (at(index) === "and" && connector(index) && (longestName(known, tokens, index + 1, to)?.length === to - index - 1 || givenNames.has(at(index + 1)) || headKind(at(to - 1)) !== null)) return index;
    return to;
  }

  function cut(end: number): readonly Segment[] {
    return rest(from, end);
  }

  /** A list of names before the head's own is cut off at its `and`. */
  function startOf(head: number): number {
    const of = tokens.findIndex((token, index) => index > from && index < head && token.text === "of");
    if (of > 0 && givenNames.has(at(from)) && headKind(at(of - 1)) === null) return at(of + 1) === "the" ? of + 2 : of + 1;
    for (let index = head - 1; index > from; index--) if (at(index) === "and" && head - index >= 2 && (longestName(known, tokens, from, index)?.length === index - from || givenNames.has(at(from)) || (headKind(at(index - 1)) !== null && !/s$/.test(at(index - 1))))) return at(index + 1) === "the" ? index + 2 : index + 1;
    return from;
  }
};

const directions = new Set(["north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "southeast", "latin", "sub-saharan"]);
const romanOrNumber = /^(?:[ivx]+|\d+)$/;
const isGivenOrAdjective = (lower: string): boolean => givenNames.has(lower) || demonyms.has(lower) || directions.has(lower) || /^(?:new|greater|united|upper|lower)$/.test(lower);

const headKind = (lower: string): "organisation" | "place" | "event" | null => (organisationHeads.has(lower) ? "organisation" : placeHeads.has(lower) ? "place" : eventHeads.has(lower) ? "event" : null);

/** Towns have many surnames' names. */
const isOftenPlace = (known: KnownName | undefined): boolean => known?.kind === "place" && known.weight >= 3;

const afterTitle = (segments: readonly Segment[], first: number): readonly Segment[] =>
  segments.map((one) => (one.from === first && one.known === null && one.hint.organisation < 3 && one.hint.place < 3 ? { ...one, hint: { ...one.hint, person: one.hint.person + 4 } } : one));

const titleIn = (at: (index: number) => string, from: number, to: number): Stretch | null => {
  for (let start = from; start < to; start++) {
    if (!titleWords.has(at(start))) continue;
    let end = start;
    while (end < to && (titleWords.has(at(end)) || (at(end) === "and" && end > start && titleWords.has(at(end + 1))))) end++;
    for (let index = start; index < end; index++) if (titleCores.has(at(index))) return { from: start, to: end };
    start = end - 1;
  }
  return null;
};

const isCalendar = (lower: string): boolean => months.has(lower) || weekdays.has(lower);
