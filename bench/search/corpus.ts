import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Archive } from "../../src/model/archive.ts";
import { topicSchema } from "../../src/model/topic.ts";

/** A repeatable random number from 0 to 1. */
const random = (): (() => number) => {
  let seed = 7;
  return () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
};

const alphabets = ["ba be bi bo bu ka ke ki ko ku la le li lo lu ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo", "ба бе би бо бу ка ке ки ко ку ла ле ли ло лу ма ме ми мо на не ни но ра ре ри ро са се си со та те ти то ва ве ви во"].map((text) => text.split(" "));

const wordOf = (rank: number, syllables: readonly string[]): string => {
  let word = "";
  for (let left = rank + 7; left > 0; left = Math.floor(left / syllables.length)) word += syllables[left % syllables.length] ?? "";
  return word + (rank % 3 === 0 ? (syllables[rank % syllables.length] ?? "") : "");
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** One of 4,000 people by Zipf's law, as news in an alphabet write the name. */
const person = (rank: number, syllables: readonly string[]): string =>
  syllables === alphabets[1] ? `Президент ${capital(wordOf(rank % 60, syllables))} ${capital(wordOf(rank + 400, syllables))}ев` : `President ${capital(wordOf(rank % 60, syllables))} ${capital(wordOf(rank + 400, syllables))}ev`;

/** Articles of about 425 words in 20 years, a third of them in Cyrillic, from 25,000 words an alphabet by Zipf's law, each paragraph with a name; 60 topics, 40 sources. */
export const inventedCorpus = (count: number, years = 20): Archive => {
  const next = random();
  const anyWord = (syllables: readonly string[]): string => wordOf(Math.floor(Math.exp(next() * Math.log(25_000))) - 1, syllables);
  const sentence = (syllables: readonly string[]): string => `${Array.from({ length: 17 }, () => anyWord(syllables)).join(" ")}.`;
  const articles = Array.from({ length: count }, (_, at) => {
    const syllables = alphabets[at % 3 === 0 ? 1 : 0] ?? [];
    const year = 2024 - Math.floor((at * years) / count);
    const day = 365 - (Math.floor((at * years * 365) / count) % 365);
    const published = new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
    return inventedArticle({
      id: `a${String(at).padStart(9, "0")}`,
      headline: sentence(syllables).slice(0, 60),
      published: at % 20 === 0 ? `${published.slice(0, 7)}~` : published,
      language: at % 3 === 0 ? "ru" : "en",
      source: { id: `s${at % 40}`, name: `Invented Outlet ${at % 40}` },
      tags: [`topic-${at % 60}`, `topic-${(at * 7) % 60}`],
      url: `https://outlet-${at % 40}.example/${published}/${at}`,
      body: Array.from({ length: 5 }, () => `${person(Math.floor(Math.exp(next() * Math.log(4000))) - 1, syllables)} said: ${Array.from({ length: 5 }, () => sentence(syllables)).join(" ")}`),
    });
  });
  const topics = Array.from({ length: 60 }, (_, at) => topicSchema.parse({ id: `topic-${at}`, name: `Invented Topic ${at}` }));
  return inventedArchive(articles, { topics, searchScript: "search.js" });
};

/** A word of the corpus, by how common it is. */
export const corpusWord = (rank: number): string => wordOf(rank, alphabets[0] ?? []);
