import type { Byline } from "../model/article.ts";
import { kindAt, letter } from "../lib/characters.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { deskWords, givenNames, organisationWords, roleWords } from "../tables/name-words.ts";
import type { SourceIndex } from "./source-index.ts";

/**
 * Where names are read from: a page's metadata, where strange words are passed over; a line with a byline label, or one without,
 * where they make the line no byline.
 */
export type NamesIn = "declared" | "labelled" | "lone";

/**
 * The names in `A. Person, B. Person and the Desk`, `Anna Person, Gazette correspondent`, `Person, Outlet`. What stands
 * behind a person after a comma is what the person does or where: it gives no name. Editors and e-mail addresses give none.
 */
export const namesIn = (text: string, index: SourceIndex, manner: NamesIn): readonly Byline[] => {
  const pieces = cleaned(text).split(/\s*[;/|•·]\s*|\s+[–—-]\s+/u).filter((piece) => piece !== "");
  const lists = pieces.filter((piece) => !editing.test(piece)).map((piece) => listedIn(piece, index, manner));
  const read = lists.flatMap((list) => list ?? []);
  const isPersonal = read.some((one) => one.kind === "person");
  if (manner === "declared") return distinct(read);
  const [first] = lists;
  if (isPersonal && pieces.length > 1) return first === null ? [] : distinct(read.filter((one) => one.kind !== "desk"));
  return first === null || lists.slice(1).some((list, at) => list === null && !mayStandBeside(pieces[at + 1] ?? "")) ? [] : distinct(read);
};

const editing = /^(?:editing|edited|redaktion:|herausgegeben|под редакцией|редактор|монтаж)(?!\p{L})/iu;

const cleaned = (text: string): string =>
  text
    .replace(/\([^)]*\)/g, " ")
    .replace(/\S+@\S+|https?:\S+|(?:^|\s)@\w+/g, " ")
    .replace(/(\p{Ll})(?=(?:Korrespondent|Correspondent|Reporter|Redakteur|Editor|Contributor|Staff|Writer|Author|Photographer)(?!\p{Ll}{3}))/gu, "$1 ")
    .replace(/,\s*(Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\b\.?/g, " $1")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,]+|[\s,]+$/g, "");

export const distinct = (bylines: readonly Byline[]): readonly Byline[] => [...new Map([...bylines].reverse().map((one) => [sameWords(one.name), one])).values()].reverse();

/** One list between stronger marks; null when some of it is neither a name nor what may stand beside one. */
const listedIn = (text: string, index: SourceIndex, manner: NamesIn): readonly Byline[] | null => {
  const found: Byline[] = [];
  for (const piece of text.split(/\s*[,，、]\s*/u)) {
    const isBehindPerson = found.some((one) => one.kind === "person" && !isShouted(one.name));
    const names = partsOf(piece, index).map((part) => bylineOf(part, index, manner));
    const mayCount = (one: Byline | null): boolean => one !== null && !(isBehindPerson && (one.kind === "desk" || isShouted(one.name)) && names.length === 1 && !index.byName.has(sameWords(one.name)));
    if (names.every(mayCount) || manner === "declared") found.push(...names.flatMap((one) => (one && mayCount(one) ? one : [])));
    else if (!isBehindPerson || !mayStandBeside(piece)) return null;
  }
  return found;
};

/** All in capitals: behind a name that is not, what follows is an outlet or a place. */
const isShouted = (name: string): boolean => name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

/** Parts joined by a word or `&`, unless the whole is an outlet's name: `Ways & Byways`. */
const partsOf = (piece: string, index: SourceIndex): readonly string[] =>
  index.byName.has(sameWords(piece)) ? [piece] : piece.split(/\s*&\s*|\s+(?:and|AND|And|und|et|y|e|i|og|och|en|ve|és|и|та|й|және)\s+/u).map(bare).filter((part) => part !== "");

const bare = (part: string): string =>
  part
    .trim()
    .replace(/^(?:and|und|und)\s+/, "")
    .replace(/^(?:(?:written |reported |reporting |writing )?by|von|par|por|door|av|af)\s+/i, "")
    .replace(/^By(?=\p{Lu}\p{Ll})/u, "")
    .replace(/\s+(?:in|aus|from|at|for|für|à|в|из|для)\s+\p{Lu}.*$/u, "")
    .replace(/\s*외\s*\d+명$/u, "")
    .replace(/\s*(?:기자|記者|记者)$/u, "")
    .replace(/(\p{L}{3,})\.$/u, "$1");

/** A role, an outlet or a place behind a name: few words, and no sentence. */
const mayStandBeside = (piece: string): boolean => {
  const words = wordsOf(piece);
  return words.length <= 6 && !/\d/.test(piece) && (words.some((word) => roleWords.has(word.toLowerCase())) || (words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word) || word.length <= 3)) || (words.length <= 4 && /^\p{Lu}/u.test(words.at(-1) ?? "")));
};

/** Whether a name says of itself that it is an agency's. */
export const saysAgency = (name: string): boolean => agencyName.test(name);

const agencyName = /(?:news|press|wire) (?:agency|service)$|(?:nachrichten|presse-?)agentur$|^agence |^agencia |информационное агентство|информагентство|інформаційне агентство|ақпарат агенттігі/iu;

const bylineOf = (part: string, index: SourceIndex, manner: NamesIn): Byline | null => {
  const known = index.byName.get(sameWords(part));
  if (known?.kind === "agency" || (saysAgency(part) && wordsOf(part).length <= 6)) return { name: part, kind: "agency" };
  if (known) return null;
  const words = part.split(" ");
  const person = withoutRole(part);
  const isDesk = deskWords.has(words.at(-1)?.toLowerCase() ?? "") || (wordsOf(part).some((word) => deskWords.has(word.toLowerCase())) && !isPersonName(person));
  if (words.length <= 6 && isDesk) return { name: part, kind: "desk" };
  return isPersonName(person) || (manner !== "lone" && isCaselessName(person)) ? { name: person, kind: "person" } : null;
};

/** `Special Correspondent Anna Person` and `Anna Person Contributor`: the person alone. */
const withoutRole = (part: string): string => {
  const words = part.split(" ");
  const isRole = (word: string | undefined): boolean => roleWords.has((word ?? "").toLowerCase());
  const from = words.findIndex((word) => !isRole(word));
  const to = words.findIndex((word, at) => at > from && isRole(word));
  return from < 0 ? "" : words.slice(from, to < 0 ? words.length : to).join(" ");
};

const particle = /^(?:de|del|della|di|da|dos|du|van|von|der|den|la|le|ter|ten|bin|ibn|al|el|af|av|zu|uly|kyzy|ұлы|қызы|оглы|бен)$/iu;
const capitalised = /^\p{Lu}[\p{L}\p{M}'’ʼ.-]*$/u;

/** Two to five words that begin with capitals, particles aside; an initial may stand for a given name. No word that only organisations have. */
export const isPersonName = (text: string): boolean => {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || words.filter((word) => !particle.test(word)).length > 4 || /['’]s(?:\s|$)/u.test(text) || !words.every((word) => capitalised.test(word) || particle.test(word))) return false;
  if (!capitalised.test(words[0] ?? "") || !capitalised.test(words.at(-1) ?? "")) return false;
  return words.some((word) => /\p{L}{2}/u.test(word)) && !/^(?:the|die|das|le|les|los|las)\s/i.test(text) && !words.some((word) => organisationWords.has(word.toLowerCase()));
};

/** Given name, initial or an ending that surnames have: surer than two words with capitals. */
export const isSurelyPerson = (name: string): boolean => {
  const words = name.split(/\s+/).filter((word) => !/^(?:Dr|Prof)\.?$/.test(word));
  const last = words.at(-1)?.toLowerCase() ?? "";
  return givenNames.has((words[0] ?? "").toLowerCase().split("-")[0] ?? "") || words.slice(0, -1).some((word) => /^\p{Lu}\.?$/u.test(word)) || hasSurnameEnding(last);
};

/** Behind three letters. (A pattern that says that too takes 20 ms to compile.) */
const hasSurnameEnding = (word: string): boolean => {
  for (let at = 3; at < word.length; at++) {
    if ((kindAt(word, at - 3) & kindAt(word, at - 2) & kindAt(word, at - 1) & letter) === 0) continue;
    surnameEnding.lastIndex = at;
    if (surnameEnding.test(word)) return true;
  }
  return false;
};

const surnameEnding = /(?:ова|ев|ева|[^аеёиоуыэюя]ов|ёв|ский|ская|цкий|цкая|ський|ська|ченко|енко|чук|ович|евич|ұлы|қызы|улы|кызы|ян|швили|дзе|ова?|enko|[bdgklmnprstvz]ova?|[bdgklmnprstvz]eva|[sc]ky|ska|ski|wicz|vich|kyzy|uly|oğlu|shvili|escu|ovic|ović|dóttir|sson)$/uy;

/** Names of scripts without capitals, short as names are there. */
const isCaselessName = (text: string): boolean =>
  /^\p{Script=Hangul}{2,4}$|^[\p{Script=Han}々]{2,5}$|^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,5}[\s\u3000・][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,6}$/u.test(text) ||
  (/^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Bengali}\p{M}.]+(?:\s[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Bengali}\p{M}.]+){1,3}$/u.test(text));
