import { citedDate, dayFirst, inWords, monthFirst, yearFirst } from "./cited-date.ts";
import { quotedTitle, stopped, type Cited } from "./cited-text.ts";
import { familyFirst, givenFirst, initialsOf, type Author } from "./person-name.ts";
import { gost } from "./gost.ts";
import type { Reference } from "./reference.ts";

/** APA, 7th edition: https://apastyle.apa.org/style-grammar-guidelines/references/examples/newspaper-article-references */
export const apa = (reference: Reference): Cited => {
  const { authors, title, container, original, page, published } = reference;
  const date = citedDate(published);
  const when = date.kind === "none" ? "n.d." : date.kind === "words" ? inWords(date.published, "en") : date.kind === "circa" ? `ca. ${yearFirst(date.period)}` : `${yearFirst(date.period)}${date.kind === "doubted" ? "?" : ""}`;
  const names = apaNames(authors);
  const outlet: Cited = container === null ? [] : [" ", { italic: container }, "."];
  const lead: Cited = names === "" ? [`${stopped(title)} (${when}).`] : [`${stopped(names)} (${when}). ${stopped(title)}`];
  return [...lead, ...outlet, ...link(original ?? page)];
};

const apaNames = (authors: readonly Author[]): string => {
  const names = authors.map((one) => (one.kind === "literal" ? one.name : `${one.family}, ${initialsOf(one.given)}`));
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, . . . ${names.at(-1)}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
};

/** The Chicago Manual of Style, 17th edition, bibliography: https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html */
export const chicago = ({ authors, title, container, original, page, published }: Reference): Cited => {
  const date = citedDate(published);
  const when = date.kind === "none" ? "n.d." : date.kind === "words" ? `[${inWords(date.published, "en")}]` : date.kind === "exact" ? monthFirst(date.period) : date.kind === "circa" ? `[ca. ${monthFirst(date.period)}]` : `[${monthFirst(date.period)}?]`;
  const [first, ...others] = authors;
  const names = first === undefined ? "" : authors.length > 10 ? `${[familyFirst(first), ...others.slice(0, 6).map(givenFirst)].join(", ")}, et al.` : joined([familyFirst(first), ...others.map(givenFirst)]);
  const lead = `${names === "" ? "" : `${stopped(names)} `}${quotedTitle(title)} `;
  const copy: Cited = original !== null && page !== null ? [` Archived at ${page}.`] : [];
  return [lead, ...(container === null ? [] : [{ italic: container }, ", "]), stopped(when), ...link(original ?? page, "."), ...copy];
};

/** MLA Handbook, 9th edition: https://style.mla.org/works-cited/works-cited-a-quick-guide/ The archive is the second container. */
export const mla = ({ authors, title, container, original, page, published, archive }: Reference): Cited => {
  const date = citedDate(published);
  const when = date.kind === "none" ? "n.d." : date.kind === "words" ? `[${inWords(date.published, "en")}]` : date.kind === "exact" ? dayFirst(date.period) : date.kind === "circa" ? `circa ${dayFirst(date.period)}` : `[${dayFirst(date.period)}?]`;
  const [first, second] = authors;
  const names = first === undefined ? "" : second === undefined ? familyFirst(first) : authors.length === 2 ? `${familyFirst(first)}, and ${givenFirst(second)}` : `${familyFirst(first)}, et al.`;
  const lead = `${names === "" ? "" : `${stopped(names)} `}${quotedTitle(title)} `;
  const place = original === null ? stopped(when) : `${when}, ${original}.`;
  const copy: Cited = page === null ? [] : [" ", { italic: archive }, `, ${page}.`];
  return [lead, ...(container === null ? [] : [{ italic: container }, ", "]), place, ...copy];
};

export const styles: readonly { readonly name: string; readonly language: string; readonly cite: (reference: Reference) => Cited }[] = [
  { name: "APA 7", language: "en", cite: apa },
  { name: "Chicago 17", language: "en", cite: chicago },
  { name: "MLA 9", language: "en", cite: mla },
  { name: "ГОСТ Р 7.0.5-2008", language: "ru", cite: gost },
];

/** In the text, `number` being a paragraph's: `(Halvard, 2024, para. 12)`. */
export const inText = ({ authors, title, published }: Reference, number: number): string => {
  const [first, second] = authors.map((one) => (one.kind === "person" ? one.family : one.name));
  const words = title.split(" ");
  const who = first === undefined ? `“${words.length > 4 ? `${words.slice(0, 4).join(" ")} …` : title}”` : second === undefined ? first : authors.length === 2 ? `${first} & ${second}` : `${first} et al.`;
  const date = citedDate(published);
  const year = date.kind === "none" ? "n.d." : date.kind === "words" ? inWords(date.published, "en") : `${date.kind === "circa" ? "ca. " : ""}${Number(date.period.slice(0, 4))}${date.kind === "doubted" ? "?" : ""}`;
  return `(${who}, ${year}, para. ${number})`;
};

const joined = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`);

const link = (address: string | null, stop = ""): Cited => (address === null ? [] : [` ${address}${stop}`]);
