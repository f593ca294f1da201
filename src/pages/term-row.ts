import type { Use } from "../analyses/framing/framing.ts";
import { sentencesAround, sentencesIn } from "../analyses/sentences.ts";
import { cardOf, type Card, type Link } from "../components/card.ts";
import { shownPeriod } from "../components/published-time.ts";
import { sentenceLink } from "../components/sentence-link.ts";
import { siteOf, type Site } from "../components/site.ts";
import { framingWords } from "../components/words/framing.ts";
import { wordsOf } from "../components/words.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { framedUrl, href, termInTimeUrl, termUrl, type PagePath } from "../model/url.ts";
import { framingCounts, groupAnchor, type FramedCounts, type Group } from "./framing-counts.ts";
import { sectionPages, type SectionsPage, type ShownSection } from "./sections.ts";

/** A use of a term in its sentence. */
export interface UseLine {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly isQuoted: boolean;
  readonly isHeadline: boolean;
  readonly article: Pick<Card, "href" | "headline" | "language" | "source" | "date">;
}

export interface TermRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly by: "outlet" | "time";
  readonly thing: Link;
  readonly term: string;
  readonly count: number;
  readonly number: number;
  /** The same sentences in the other order. */
  readonly other: string;
  readonly sections: readonly ShownSection<UseLine>[];
  readonly before: string | null;
  readonly after: string | null;
}

/** Pages of one term's sentences by its id, in both orders. */
export interface TermPages {
  readonly thing: FramedCounts;
  readonly at: number;
  readonly outlet: readonly SectionsPage<Use>[];
  readonly time: readonly SectionsPage<Use>[];
}

/** Sentences a page. */
const onPage = 60;

/** Terms without a use have no pages. */
export const termPages: (archive: Archive) => readonly TermPages[] = once((archive) =>
  framingCounts(archive).flatMap((thing) =>
    thing.framed.terms.flatMap(({ id, uses }, at): readonly TermPages[] => {
      if (uses.length === 0) return [];
      const sections = (groups: readonly Group[]) => groups.flatMap((group) => ((group.uses[at]?.length ?? 0) === 0 ? [] : [{ id: groupAnchor(group), name: groupName(group, thing, archive.settings.language), lines: group.uses[at] ?? [] }]));
      const framed = thing.framed.thing.id;
      return [{ thing, at, outlet: sectionPages(termUrl(framed, id), sections(thing.outlets), onPage), time: sectionPages(termInTimeUrl(framed, id), sections(thing.periods), onPage) }];
    }),
  ),
);

export const groupName = ({ kind, name }: Group, { frame }: FramedCounts, language: string): string => {
  const words = framingWords(language);
  if (kind === "outlet") return name ?? wordsOf(language).unknownSource;
  if (kind === "period") return frame?.unit === "decade" ? words.decade(name ?? "") : shownPeriod(name ?? "", language);
  return words[kind];
};

export const termRows = (archive: Archive, { thing, at, outlet, time }: TermPages): readonly TermRow[] => {
  const { settings } = archive;
  const { framed } = thing;
  const term = framed.terms[at];
  if (!term) return [];
  const [byOutlet, byTime] = [termUrl(framed.thing.id, term.id), termInTimeUrl(framed.thing.id, term.id)];
  const rowOf = (by: TermRow["by"]) => ({ path, number, sections, before, after }: SectionsPage<Use>): TermRow => ({
    site: siteOf(archive),
    path,
    by,
    thing: { href: href(settings, framedUrl(framed.thing.id)), name: framed.thing.name },
    term: term.name,
    count: number === 1 ? term.uses.length : sections.reduce((sum, { lines }) => sum + lines.length, 0),
    number,
    other: href(settings, by === "outlet" ? byTime : byOutlet),
    sections: sections.map((section) => ({ ...section, lines: section.lines.map((use) => useLine(archive, use)) })),
    before: before && href(settings, before),
    after: after && href(settings, after),
  });
  return [...outlet.map(rowOf("outlet")), ...time.map(rowOf("time"))];
};

/** So many characters before and behind the term at most. */
const around = 240;

const useLine = (archive: Archive, { article, block, start, end, isQuoted }: Use): UseLine => {
  const text = block < 0 ? article.headline : (article.body[block]?.text ?? "");
  const sentence = block < 0 ? { start: 0, end: text.length } : sentencesAround(sentencesIn(text), { start, end });
  const [from, to] = [Math.max(sentence.start, start - around), Math.min(sentence.end, end + around)];
  const { headline, language, source, date } = cardOf(archive, article);
  return {
    before: (from > sentence.start ? `… ${text.slice(from, start).replace(/^\S*\s/u, "")}` : text.slice(from, start)).toWellFormed(),
    text: text.slice(start, end),
    after: (to < sentence.end ? `${text.slice(end, to).replace(/\s\S*$/u, "")} …` : text.slice(end, to)).toWellFormed(),
    isQuoted,
    isHeadline: block < 0,
    article: { href: sentenceLink(archive, article, block, text.slice(sentence.start, sentence.end)), headline, language, source, date },
  };
};
