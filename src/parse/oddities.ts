import { accepting } from "../model/accepted.ts";
import type { Oddity } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Lines } from "../model/evidence.ts";
import type { Problem } from "../model/problem.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { brokenWordIn } from "./damaged-url.ts";
import { deadLinksIn } from "./dead-links.ts";
import { gluedWordsIn, vocabularyOf } from "./glued-words.ts";
import { loneMarksOf, type LoneMark } from "./quote-balance.ts";

/** What of an article is looked at for oddities. */
export interface OddText {
  readonly headline: string;
  readonly url: string | null;
  readonly urlLines: Lines | null;
  /** False when a curator gave the address. */
  readonly isUrlRead: boolean;
  readonly body: readonly Block[];
}

export interface OdditiesFound {
  readonly oddities: readonly Oddity[];
  readonly problems: readonly Problem[];
}

/** What is odd in a text. It is said and never mended: the text stays as it was saved. */
export const odditiesOf = (document: RawDocument, text: OddText, file: string): OdditiesFound => {
  const found = [...decodingOddities(document.problems), ...gluedWords(document, text), ...unbalancedQuotes(document, text.body), ...damagedUrl(text), ...deadLinks(document)];
  return { oddities: found.map(({ oddity }) => oddity), problems: found.flatMap((one) => (one.says ? [problemOf(one, one.says, document, file)] : [])) };
};

interface Saying {
  readonly severity: "warning" | "note";
  readonly message: string;
  readonly fix: string;
}

/** An oddity, and what is said of it unless the format said it already. */
interface Found {
  readonly oddity: Oddity;
  /** Where its words begin in their block: not behind their place in the original, which has markup besides. */
  readonly at?: number;
  readonly says: Saying | null;
}

/** What the format's problems say of how the text was read. */
const decodingCodes: ReadonlySet<string> = new Set(["mojibake-repaired", "mojibake-suspected", "unreadable-characters", "control-character", "bidi-control"]);

const decodingOddities = (problems: readonly Problem[]): readonly Found[] =>
  problems.filter(({ code }) => decodingCodes.has(code)).map(({ code, line }) => ({ oddity: { code, lines: line === undefined ? null : [line, line], text: "" }, says: null }));

const gluedWords = (document: RawDocument, { headline, body }: OddText): readonly Found[] => {
  const vocabulary = vocabularyOf([headline, ...document.blocks.map((block) => block.text)]);
  return body.filter(({ kind }) => kind !== "code").flatMap((block) =>
    gluedWordsIn(block.text, vocabulary).map(({ start, text, proposed }) => {
      const lines = lineOf(document, block.lines, text);
      return {
        oddity: { code: "glued-words", lines, text, proposed },
        at: start,
        says: {
          severity: "warning" as const,
          message: `Two words may have run together here: “${proposed}”?`,
          fix: `The text is kept as it is. If it is right, write \`accept: [${accepting("glued-words", lines)}]\` in the article's sidecar.`,
        },
      };
    }),
  );
};

const meanings: Readonly<Record<LoneMark["what"], string>> = {
  "not-closed": "This quotation mark is opened and not closed",
  "not-opened": "This quotation mark closes what was not opened",
  mixed: "This quotation is opened and closed by marks of two kinds",
};

const unbalancedQuotes = (document: RawDocument, body: readonly Block[]): readonly Found[] =>
  loneMarksOf(body).flatMap(({ block: index, at, what }) => {
    const block = body[index];
    if (!block) return [];
    const text = (what === "not-opened" ? block.text.slice(Math.max(0, at - 24), at + 1).replace(/^\S*\s/u, "") : block.text.slice(at, at + 30).replace(/\s\S*$/u, "")).toWellFormed();
    const lines = lineOf(document, block.lines, text);
    return [
      {
        oddity: { code: "quote-unbalanced", lines, text },
        at: what === "not-opened" ? at + 1 - text.length : at,
        says: {
          severity: "note" as const,
          message: `${meanings[what]}: who speaks how far cannot be told for sure.`,
          fix: `The text is kept as it is. If it is right, write \`accept: [${accepting("quote-unbalanced", lines)}]\` in the article's sidecar.`,
        },
      },
    ];
  });

const damagedUrl = ({ url, urlLines, headline, isUrlRead }: OddText): readonly Found[] => {
  const broken = url === null || !isUrlRead ? null : brokenWordIn(url, headline);
  if (broken === null) return [];
  return [
    {
      oddity: { code: "url-damaged", lines: urlLines, text: broken.text, proposed: broken.proposed },
      says: { severity: "warning", message: `The address breaks a word of the headline in two: \`${broken.text}\` for “${broken.proposed}”. It is kept as it stands.`, fix: "Open the address, and write the right one as `url: https://…` in the article's sidecar." },
    },
  ];
};

const deadLinks = ({ originalLines }: RawDocument): readonly Found[] => {
  const dead = deadLinksIn(originalLines);
  if (dead === null) return [];
  return [
    {
      oddity: { code: "links-unwrapped", lines: dead.lines, text: dead.text, proposed: String(dead.count) },
      says: { severity: "note", message: `${dead.count === 1 ? "1 link leads" : `${dead.count} links lead`} nowhere; the words stand without ${dead.count === 1 ? "it" : "them"}.`, fix: "Nothing needs to be done." },
    },
  ];
};

/** The one line, among those of a block, that holds the words. */
const lineOf = (document: RawDocument, lines: Lines | null, words: string): Lines | null => {
  if (lines === null || lines[0] === lines[1]) return lines;
  const at = document.originalLines.slice(lines[0] - 1, lines[1]).findIndex((line) => line.includes(words));
  return at < 0 ? [lines[0], lines[0]] : [lines[0] + at, lines[0] + at];
};

const problemOf = ({ oddity: { code, lines, text }, at = 0 }: Found, says: Saying, document: RawDocument, file: string): Problem => {
  if (lines === null) return { code, file, ...says };
  const excerpt = document.originalLines[lines[0] - 1] ?? "";
  const behind = excerpt.indexOf(text, at);
  const column = behind < 0 ? excerpt.indexOf(text) : behind;
  return { code, file, line: lines[0], ...says, excerpt, ...(column < 0 ? {} : { column: column + 1, length: text.length }) };
};
