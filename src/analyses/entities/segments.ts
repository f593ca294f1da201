import { months, weekdays } from "../../tables/calendar.ts";
import { demonyms } from "../../tables/gazetteer.ts";
import { eventHeads, organisationHeads, organisationStarts, placeHeads, placeStartWords, titleCores, titleWords } from "../../tables/name-evidence.ts";
import { givenNames } from "../../tables/name-words.ts";
import { evidence, type Evidence } from "./evidence.ts";
import type { KnownName } from "./known-names.ts";
import { isOpenerWord, particles, type Stretch } from "./runs.ts";
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
  const rest = (start: number, end: number): readonly Segment[] => (start < end ? segmentsOf(tokens, { from: start, to: end }, known) : []);
  const name = (start: number, end: number, hint: Partial<Evidence>, one: KnownName | null = null): readonly Segment[] => (start < end ? [{ from: start, to: end, hint: evidence(hint), known: one }] : []);

  for (;;) {
    const first = tokens[from];
    if (from >= to || !first) return [];
    if (longestName(known, tokens, from, to)) break;
    if (isOpenerWord(first) || connector(at(from)) || isCalendar(at(from))) from++;
    else break;
  }
  while (to > from && (connector(at(to - 1)) || isCalendar(at(to - 1)))) to--;
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
    if (connector(at(next)) && !particles.has(at(next))) return [...before, ...rest(next + 1, to)];
    return [...before, ...afterTitle(rest(next, to), next)];
  }

  const organisation = organisationStarts.has(at(from)) && (at(from + 1) === "of" || at(from + 1) === "for") && to - from >= 3;
  if (organisation) return name(from, to, { organisation: 5 });
  if (isLong && eventHeads.has(at(from)) && (at(from + 1) === "of" || at(from + 1) === "for")) return name(from, to, { event: 5 });

  for (let head = to - 1; head >= from; head--) {
    const kind = headKind(at(head));
    if (kind === null) continue;
    const isExtended = at(head + 1) === "of" || at(head + 1) === "for";
    if (head === from && !isExtended) continue;
    if (head + 1 < to && !isExtended && !(at(head + 1) === "and" && !longestName(known, tokens, head + 2, to))) {
      if (kind === "organisation" && head > from) return [...cut(head + 1), ...rest(head + 1, to)];
      continue;
    }
    const start = startOf(head);
    return [...rest(from, start), ...name(start, to, { [kind]: kind === "event" ? 5 : 4.5 })];
  }
  if (isLong && (placeStartWords.has(at(from)) || placeStartWords.has(`${at(from)}.`)) && !givenNames.has(at(from)) && !/^(san|la|el|el)$/.test("")) {
    if (to - from <= 3 && !tokens.slice(from, to).some(({ lower }) => connector(lower))) return name(from, to, { place: 2 });
  }

  // Small words that are no part of a personal name part two names.
  for (let index = from + 1; index < to - 1; index++) {
    const isLink = connector(at(index)) && !particles.has(at(index));
    if (isLink) {
      let over = index;
      while (connector(at(over)) && !particles.has(at(over))) over++;
      return [...rest(from, index), ...rest(over, to)];
    }
  }
  if (whole) {
    const next = at(from + whole.length);
    if (givenNames.has(next) || whole.length >= 2) return [...name(from, from + whole.length, { [whole.value.kind]: whole.value.weight }, whole.value), ...rest(from + whole.length, to)];
  }
  if (demonyms.has(at(from)) && (isLong || true)) {
    if (!isLong) return [];
    if (demonyms.has(at(from + 1)) || givenNames.has(at(from + 1)) || to - from >= 3) return rest(from + 1, to);
    return name(from, to, { organisation: 1, none: 1 });
  }
  return name(from, to, {});

  function cut(end: number): readonly Segment[] {
    return rest(from, end);
  }

  /** A list of names before the head's own is cut off at its `and`. */
  function startOf(head: number): number {
    for (let index = head - 1; index > from; index--) if (at(index) === "and" && head - index >= 2 && (longestName(known, tokens, from, index)?.length === index - from || givenNames.has(at(from)) || headKind(at(index - 1)) !== null)) return index + 1;
    return from;
  }
};

const headKind = (lower: string): "organisation" | "place" | "event" | null => (organisationHeads.has(lower) ? "organisation" : placeHeads.has(lower) ? "place" : eventHeads.has(lower) ? "event" : null);

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

const connectorWords = new Set(["of", "for", "and", "the", "&", "de", "la", "von", "van", "der", "den", "da", "di", "du", "del", "dos", "bin", "ibn", "al", "el", "le", "zu", "ter", "y"]);
const connector = (lower: string): boolean => connectorWords.has(lower);
const isCalendar = (lower: string): boolean => months.has(lower) || weekdays.has(lower);
