import evidence from "./name-evidence.json";

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ")));

// All lower case.
/** Words of titles and offices before a name; `titleCores` are those that need no other beside them. */
export const titleWords = setOf(evidence.titles, evidence.cyrillicTitles);
export const titleCores = setOf(evidence.titleCores, evidence.cyrillicTitles);
/** What a person is, in small letters: `lawyer`. */
export const roleNouns = setOf(evidence.roles, evidence.cyrillicTitles);
export const organisationHeads = setOf(evidence.organisationHeads, evidence.cyrillicHeads);
export const organisationStarts = setOf(evidence.organisationStarts, evidence.cyrillicHeads);
export const placeHeads = setOf(evidence.placeHeads);
export const placeStartWords = setOf(evidence.placeStarts);
export const eventHeads = setOf(evidence.eventHeads);
/** Small words that a sentence may open with. */
export const openers = setOf(evidence.notNames, evidence.cyrillicNotNames);
/** Words that are no name alone. */
export const commonWords = setOf(evidence.commonWords);
export const sayings = setOf(evidence.sayings);
export const placeNouns = setOf(evidence.placeNouns, evidence.cyrillicPlaceNouns);
export const organisationNouns = setOf(evidence.organisationNouns);
export const workNouns = setOf(evidence.workNouns);
export const organisationFollows = setOf(evidence.organisationFollows);
export const nameSuffixes = setOf(evidence.suffixes);
export const knownCompanies = setOf(evidence.companies);

const endings = (list: string): RegExp => new RegExp(`.{2}(?:${list.split(" ").join("|")})$`, "u");
export const surnameEnding = endings(evidence.surnameEndings);
export const placeEnding = endings(evidence.placeEndings);

/** International bodies, each with its names. */
export const knownOrganisations: readonly (readonly string[])[] = evidence.organisations.split("|").map((one) => one.split("="));
