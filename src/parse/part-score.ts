import type { Article } from "../model/article.ts";
import type { Lines } from "../model/evidence.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { afterLabel } from "../tables/phrases.ts";
import { looksLikeProse } from "./reading.ts";

/** Some lines of a file, read as an article. */
export interface ReadPart {
  readonly lines: Lines;
  readonly document: RawDocument;
  readonly article: Article;
}

/** What a part must say of itself, and what that counts; a rule above it counts too. 75 is an article. */
const points = { rule: 30, headline: 10, doubled: 30, date: 20, byline: 15, agrees: 15, address: 45, outlet: 45, addressAlone: 30, outletAlone: 25, frontMatter: 75 } as const;

/** How much a part says of itself that only the head or the foot of an article says, in hundredths; 0 without a headline. */
export const scoreOf = (part: ReadPart, { isRuled, isDateOfEntry }: { readonly isRuled: boolean; readonly isDateOfEntry: boolean }): number => {
  const { article, document } = part;
  const named = document.override.values;
  const hasFrontMatter = named.headline !== undefined || named.url !== undefined;
  const twice = article.evidence.headline?.reasons.some((reason) => reason === "stands there twice" || reason === "last in the breadcrumb" || reason === "without the site's name") ?? false;
  const agrees = article.evidence.headline?.reasons.includes("agrees with the address") ?? false;
  const isDated = dayOf(part) !== null && !isDateOfEntry;
  const isSigned = article.bylines.some((one) => one.kind === "person");
  const hasAddress = article.url !== null && article.evidence.url?.method === "stated";
  const hasOutlet = document.blocks.some(({ text }) => text.length <= 120 && (afterLabel(text, "source")?.length ?? 0) > 1);
  if (!(hasFrontMatter || isHeaded(part))) return 0;
  return [
    isRuled ? points.rule : 0,
    points.headline,
    twice && wordsOf(article.headline).length >= 4 ? points.doubled : 0,
    isDated ? points.date : 0,
    isSigned ? points.byline : 0,
    agrees ? points.agrees : 0,
    hasAddress ? (isDated || isSigned || agrees ? points.address : points.addressAlone) : hasOutlet ? (isDated ? points.outlet : points.outletAlone) : 0,
    hasFrontMatter ? points.frontMatter : 0,
  ].reduce((sum, one) => sum + one, 0);
};

/** The day that a line of its own says. */
export const dayOf = ({ article }: ReadPart): string | null => {
  const { published, evidence } = article;
  const method = evidence.published?.method;
  return published.kind === "known" && (method === "stated" || method === "curator") ? published.edtf : null;
};

/** A day with the hour: what the entries of a live blog have, all of one day. */
export const hasClock = ({ article }: ReadPart): boolean => /\d{1,2}[:.]\d{2}/.test(article.evidence.published?.text.replace(/\d{1,2}\.\d{1,2}\.\d{4}/g, "") ?? "");

/** Two paragraphs of running text, or a long one. */
export const hasStory = ({ article }: ReadPart): boolean => {
  const running = article.body.filter(looksLikeProse);
  const length = running.reduce((sum, { text }) => sum + text.length, 0);
  return running.length >= 2 ? length >= 250 : length >= 300;
};

/** A headline of three words among its first lines, which no subheading is that only names its part. */
const isHeaded = ({ article, document, lines }: ReadPart): boolean => {
  const because = article.evidence.headline;
  if (!because?.lines || because.method === "inferred" || wordsOf(article.headline).length < 3 || sameWords(article.headline).length < 12) return false;
  const above = document.blocks.filter((block) => block.lines && block.lines[0] < (because.lines?.[0] ?? lines[0]));
  return above.length <= 8;
};
