import { monthName, shownPeriod } from "../published-time.ts";
import { citedDate, inWords } from "./cited-date.ts";
import { stopped, type Cited } from "./cited-text.ts";
import { initialsOf, type Author } from "./person-name.ts";
import type { Reference } from "./reference.ts";

/** ГОСТ Р 7.0.5-2008, a reference to part of a periodical with its electronic address; the day of access is that of saving. */
export const gost = ({ authors, title, container, original, page, published, accessed }: Reference): Cited => {
  const names = authors.slice(0, 3).map(shortName).join(", ");
  const address = original ?? page;
  const lead = `${names === "" ? "" : `${names} `}${title}${address === null ? "" : " [Электронный ресурс]"} // `;
  const outlet = container === null ? "" : `${stopped(container)} `;
  const access = accessed === null || original === null ? "" : ` (дата обращения: ${accessed.split("-").reverse().join(".")})`;
  return [`${container === null ? lead.slice(0, -" // ".length).concat(". ") : lead}${outlet}${when(published)}${address === null ? "" : ` URL: ${address}${access}.`}`];
};

const shortName = (author: Author): string => (author.kind === "literal" ? author.name : `${author.family} ${initialsOf(author.given)}`);

const when = (published: Reference["published"]): string => {
  const date = citedDate(published);
  if (date.kind === "none") return "[Б. г.].";
  if (date.kind !== "exact") return `[${inWords(published, "ru").replace(/[\u00a0\u202f]/g, " ")}].`;
  const [year = "", month, day] = date.period.split("-");
  if (month === undefined) return `${Number(year)}.`;
  const name = day === undefined ? monthName(month, "ru").replace(/^./u, (letter) => letter.toUpperCase()) : shownPeriod(date.period, "ru").replace(/\s\d{4}.*$/u, "");
  return `${Number(year)}. ${name}.`;
};
