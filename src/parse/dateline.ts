import { evidence } from "../model/evidence.ts";
import { months, weekdays } from "../tables/calendar.ts";
import { countries } from "../tables/countries.ts";
import { languagesOfWord } from "../tables/function-words.ts";
import { placeOf, type FieldFound, type Line } from "./reading.ts";

/** A dateline with the agency that stands in its parentheses: `KYIV, May 3 (Agency) —`. */
export interface DatelineFound extends FieldFound<string> {
  readonly agency: string | null;
}

/**
 * The place, and sometimes the day, that the story opens with: `Kyiv, Ukraine –`, `BEIRUT, June 2 (Agency) —`, `ISTANBUL —`, `АЛМАТЫ, 14 октября —`,
 * `Plagwitz. …`. The words stay in the body. One word alone must be in capitals or be named as a place further down (`in Plagwitz`):
 * it may be a speaker or a label.
 */
export const datelineOf = (lines: readonly Line[], headline: string): DatelineFound | null => {
  const texts = [` ${headline}`, ...lines.slice(0, 60).map((line) => line.text.slice(0, 3000))];
  for (const line of lines.filter(({ block }) => block.kind === "paragraph").slice(0, 3)) {
    const opening = openingOf(line.text);
    const reason = opening && reasonFor(opening, texts);
    if (opening && reason) return { value: opening.said, agency: opening.agency, evidence: evidence("pattern", placeOf(line), opening.said, reason === "capitals" ? 0.9 : 0.8, [reasons[reason]]), uses: [] };
  }
  return null;
};

const reasons = {
  capitals: "opens the story before a dash, in capitals",
  day: "opens the story before a dash, with a day or an agency",
  country: "opens the story before a dash, with the country",
  named: "opens the story, and the text names it as a place",
} as const;

interface Opening {
  /** As printed, with the agency in parentheses. */
  readonly said: string;
  /** Between commas: the place, then country or day. */
  readonly parts: readonly string[];
  readonly agency: string | null;
  readonly mark: "dash" | "stop";
}

const openingOf = (text: string): Opening | null => {
  const head = text.slice(0, 100);
  const [whole, said, agency, mark] = /^(\p{Lu}[^–—():;“”«»"!?]{1,60}?)(?:\s*\(([^)]{2,40})\)(?:\s?\.)?)?(\s?[–—]\s?|\s--?\s|\.\s)(?=\S)/u.exec(head) ?? [];
  if (whole === undefined || said === undefined || mark === undefined) return null;
  const parts = said.split(/\s*,\s*|\.\s+/u).map((part) => part.trim());
  if (parts.length > 3 || !parts.every(isPart) || !/^\p{Lu}/u.test(parts[0] ?? "")) return null;
  return { said: whole.slice(0, whole.length - mark.length).trim().replace(/\)\s?\.$/u, ")"), parts, agency: agency ?? null, mark: mark.startsWith(".") ? "stop" : "dash" };
};

/** Capitalised words, a figure, a month in its own case, a small word of names of places. */
const isPart = (part: string): boolean =>
  part !== "" && part.split(/\s+/).length <= 4 && part.split(/\s+/).every((word) => /^\p{Lu}[\p{L}\p{M}.'’/-]*$/u.test(word) || isDayWord(word) || /^(?:de|del|am|an|der|al|la|le|sur|of|the|on|на)$/u.test(word));

const isDayWord = (word: string): boolean => /^\d{1,4}\.?$/u.test(word) || months.has(word.toLowerCase().replace(/\.$/, ""));

const reasonFor = (opening: Opening, texts: readonly string[]): keyof typeof reasons | null => {
  const [place = "", ...others] = opening.parts;
  const first = place.split(/\s+/)[0]?.toLowerCase() ?? "";
  if (/\d/.test(place) || weekdays.has(first) || months.has(first) || labels.has(place.toLowerCase()) || (languagesOfWord.has(first) && !/^(?:la|le|el|los|las|den|des|am)$/.test(first))) return null;
  const isShouted = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place);
  const hasDay = others.some((part) => part.split(/\s+/).some(isDayWord)) || opening.agency !== null;
  if (opening.mark === "stop") return others.length === 0 && place.split(/\s+/).length <= 2 && isNamedPlace(place, texts) ? "named" : isShouted && hasDay ? "capitals" : null;
  if (isShouted && (others.length > 0 || opening.agency !== null || !isAcronym(place, texts))) return "capitals";
  if (hasDay) return "day";
  if (others.some((part) => countries.has(part.toLowerCase()))) return "country";
  return isNamedPlace(place, texts) ? "named" : null;
};

/** Words in capitals that announce a story and name no place. */
const labels = new Set("exclusive breaking update updated watch video photos photo opinion analysis live review comment commentary explainer interview editorial correction clarification listen read new alert recap just in exklusiv eilmeldung kommentar update video analyse interview эксклюзив срочно видео фото обновлено мнение аналитика интервью молния ексклюзив терміново відео оновлено думка".split(" "));

/** One word of few capitals is an acronym, unless the text also writes it as a name; of more, when the text repeats it so. */
const isAcronym = (place: string, texts: readonly string[]): boolean => {
  if (place.includes(" ")) return false;
  const asName = place[0] + place.slice(1).toLowerCase();
  const text = texts.join("\n");
  return !hasWord(text, asName) && (place.length < 5 || text.split(place).length > 2);
};

const hasWord = (text: string, word: string): boolean => text.split(word).slice(1).some((after) => !/^\p{L}/u.test(after));

const before = /(?:^|[\s(„“"»«])(?:in|im|at|to|from|near|aus|nach|in ganz|bei|à|de|en|в|из|под|у|до|к)\s+$/u;

/** Whether the text says `in Plagwitz` or the like somewhere. */
const isNamedPlace = (place: string, texts: readonly string[]): boolean => {
  const stem = /^\p{Script=Cyrillic}{5}/u.test(place) ? place.slice(0, -1) : place;
  return texts.some((text) => {
    for (let at = text.indexOf(stem, 1); at > 0; at = text.indexOf(stem, at + 1)) {
      const isWhole = !/^\p{L}{3}/u.test(text.slice(at + stem.length, at + stem.length + 3)) && (stem !== place || !/^\p{L}/u.test(text.slice(at + stem.length)));
      if (isWhole && before.test(text.slice(Math.max(0, at - 12), at).replace(/\s(?:ganz)\s$/u, " "))) return true;
    }
    return false;
  });
};
