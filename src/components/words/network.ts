import { plural } from "./plural.ts";

type Language = "en" | "ru" | "uk" | "kk";

const network = {
  en: {
    title: "Network",
    lead: "Who and what the articles name together. The thicker a line, the more articles name both; that says nothing of how they stand to each other.",
    none: "No two names stand together in two articles yet.",
    around: (name: string): string => `Around ${name}`,
    kinds: "A dot is a person, a square an organisation, a ring a place.",
    together: plural("en", { one: "article in common", other: "articles in common" }),
    also: (names: string): string => `also with ${names}`,
    table: "Named together most often",
    one: "One",
    other: "The other",
    articles: "Articles in common",
    data: "All pairs",
    note: "Lines between the outer names: they, too, share articles.",
  },
  ru: {
    title: "Связи",
    lead: "Кого и что статьи называют вместе. Чем толще линия, тем больше статей называют обоих; о том, как они относятся друг к другу, это не говорит.",
    none: "Пока никакие два имени не стоят вместе в двух статьях.",
    around: (name) => `Вокруг: ${name}`,
    kinds: "Точка — человек, квадрат — организация, кольцо — место.",
    together: plural("ru", { one: "общая статья", few: "общие статьи", many: "общих статей", other: "общей статьи" }),
    also: (names) => `также с ${names}`,
    table: "Чаще всего названы вместе",
    one: "Одно имя",
    other: "Другое",
    articles: "Общие статьи",
    data: "Все пары",
    note: "Линии между внешними именами: у них тоже есть общие статьи.",
  },
  uk: {
    title: "Зв’язки",
    lead: "Кого і що статті називають разом. Що товща лінія, то більше статей називають обох; про те, як вони ставляться одне до одного, це не говорить.",
    none: "Поки жодні два імені не стоять разом у двох статтях.",
    around: (name) => `Навколо: ${name}`,
    kinds: "Крапка — людина, квадрат — організація, кільце — місце.",
    together: plural("uk", { one: "спільна стаття", few: "спільні статті", many: "спільних статей", other: "спільної статті" }),
    also: (names) => `також із ${names}`,
    table: "Найчастіше названі разом",
    one: "Одне ім’я",
    other: "Інше",
    articles: "Спільні статті",
    data: "Усі пари",
    note: "Лінії між зовнішніми іменами: у них теж є спільні статті.",
  },
  kk: {
    title: "Байланыстар",
    lead: "Мақалаларда кім мен не бірге аталады. Сызық неғұрлым жуан болса, екеуін атайтын мақала соғұрлым көп; бұл олардың өзара қатынасы туралы ештеңе айтпайды.",
    none: "Әзірге ешқандай екі атау екі мақалада бірге кездеспейді.",
    around: (name) => `Айналасы: ${name}`,
    kinds: "Нүкте — адам, шаршы — ұйым, сақина — жер.",
    together: plural("kk", { one: "ортақ мақала", other: "ортақ мақала" }),
    also: (names) => `сондай-ақ: ${names}`,
    table: "Ең жиі бірге аталғандар",
    one: "Бірі",
    other: "Екіншісі",
    articles: "Ортақ мақалалар",
    data: "Барлық жұптар",
    note: "Сыртқы атаулар арасындағы сызықтар: олардың да ортақ мақалалары бар.",
  },
} as const satisfies Record<Language, { readonly around: (name: string) => string; readonly also: (names: string) => string; readonly [key: string]: unknown }>;

/** What the site says of names that stand together. */
export const networkWords = (language: string): (typeof network)[Language] => network[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
