import nameWords from "./name-words.json";
import givenNameLists from "./given-names.json";

const setOf = (byLanguage: Readonly<Record<string, string>>): ReadonlySet<string> => new Set(Object.values(byLanguage).flatMap((words) => words.split(" ")));

/** What a person does for an outlet: `correspondent`, `Redakteurin`. Lower case, as are all these. */
export const roleWords = setOf(nameWords.role);

/** Several people who sign together: `staff`, `Redaktion`. */
export const deskWords = setOf(nameWords.desk);

/** What only the names of organisations hold. */
export const organisationWords = setOf(nameWords.organisation);

/** Sections and furniture of news sites: no person is called so. */
export const sectionWords = setOf(nameWords.section);

/** First words of places that are written like persons: `New`, `Los`, `Нижний`. */
export const placeStarts = setOf(nameWords.placeStart);

/** Common given names: a capitalised pair that begins with one is hardly anything but a person. */
export const givenNames = setOf(givenNameLists);
