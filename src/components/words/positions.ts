import { plural } from "./plural.ts";

type Language = "en" | "ru" | "uk" | "kk";

const en = {
  title: "Positions",
  lead: "What people and organisations are quoted with or reported to have said, topic by topic, in the order in which it was published. Every line leads to its sentence.",
  none: "Nobody in this archive is quoted or reported twice yet.",
  most: (count: number): string => `The ${count} with most statements have a page each.`,
  on: (actor: string, topic: string): string => `${actor}: ${topic}`,
  count: plural("en", { one: "statement", other: "statements" }),
  topics: "By topic",
  noTopic: "Without a topic",
  quotation: "Quotation",
  reported: "Reported in the article’s own words",
  basis: { sentence: "", paragraph: "the topic is named in the paragraph", article: "the topic is that of the article, not of the sentence" },
  given: (words: string): string => `here “${words}”`,
  also: "The same words in",
  undated: "Without a date",
  undatedLead: "When these were published is not known: they may belong anywhere in the order.",
  dates: "In order of publication. A date in italics is an estimate; what is known only as a span stands where the span begins.",
  quotes: "All quotations",
  entity: "In the articles",
  positions: "Positions by topic",
  earlier: "Earlier statements",
  later: "Later statements",
};

export type PositionWords = typeof en;

const ru: PositionWords = {
  title: "Позиции",
  lead: "Что люди и организации говорят в цитатах и что, по словам статей, они говорили: по темам, в порядке публикации. Каждая строка ведёт к своему предложению.",
  none: "Пока никого в архиве не цитируют и не пересказывают дважды.",
  most: (count: number): string => `Свои страницы есть у ${count} с наибольшим числом высказываний.`,
  on: (actor, topic) => `${actor}: ${topic}`,
  count: plural("ru", { one: "высказывание", few: "высказывания", many: "высказываний", other: "высказывания" }),
  topics: "По темам",
  noTopic: "Без темы",
  quotation: "Цитата",
  reported: "Пересказ словами статьи",
  basis: { sentence: "", paragraph: "тема названа в абзаце", article: "тема всей статьи, а не предложения" },
  given: (words) => `здесь «${words}»`,
  also: "Те же слова в",
  undated: "Без даты",
  undatedLead: "Когда это опубликовано, неизвестно: место в порядке может быть любым.",
  dates: "В порядке публикации. Дата курсивом — оценка; известное лишь как промежуток стоит там, где он начинается.",
  quotes: "Все цитаты",
  entity: "В статьях",
  positions: "Позиции по темам",
  earlier: "Более ранние высказывания",
  later: "Более поздние высказывания",
};

const uk: PositionWords = {
  title: "Позиції",
  lead: "Що люди й організації кажуть у цитатах і що, за словами статей, вони казали: за темами, у порядку публікації. Кожен рядок веде до свого речення.",
  none: "Поки що нікого в архіві не цитують і не переказують двічі.",
  most: (count: number): string => `Свої сторінки мають ${count} з найбільшою кількістю висловлювань.`,
  on: (actor, topic) => `${actor}: ${topic}`,
  count: plural("uk", { one: "висловлювання", few: "висловлювання", many: "висловлювань", other: "висловлювання" }),
  topics: "За темами",
  noTopic: "Без теми",
  quotation: "Цитата",
  reported: "Переказ словами статті",
  basis: { sentence: "", paragraph: "тему названо в абзаці", article: "тема всієї статті, а не речення" },
  given: (words) => `тут «${words}»`,
  also: "Ті самі слова в",
  undated: "Без дати",
  undatedLead: "Коли це опубліковано, невідомо: місце в порядку може бути будь-яким.",
  dates: "У порядку публікації. Дата курсивом — оцінка; відоме лише як проміжок стоїть там, де він починається.",
  quotes: "Усі цитати",
  entity: "У статтях",
  positions: "Позиції за темами",
  earlier: "Раніші висловлювання",
  later: "Пізніші висловлювання",
};

const kk: PositionWords = {
  title: "Ұстанымдар",
  lead: "Адамдар мен ұйымдардың сөзі қалай келтірілген және мақалалар бойынша олар не айтқан: тақырып бойынша, жарияланған ретімен. Әр жол өз сөйлеміне апарады.",
  none: "Мұрағатта әзірге ешкімнің сөзі екі рет келтірілмеген.",
  most: (count: number): string => `Ең көп сөзі келтірілген ${count} атаудың өз беті бар.`,
  on: (actor, topic) => `${actor}: ${topic}`,
  count: plural("kk", { one: "мәлімдеме", other: "мәлімдеме" }),
  topics: "Тақырып бойынша",
  noTopic: "Тақырыбы жоқ",
  quotation: "Дәйексөз",
  reported: "Мақаланың өз сөзімен",
  basis: { sentence: "", paragraph: "тақырып абзацта аталған", article: "тақырып сөйлемдікі емес, мақаланікі" },
  given: (words) => `мұнда «${words}»`,
  also: "Дәл осы сөз мына жерде",
  undated: "Күні жоқ",
  undatedLead: "Бұлардың қашан жарияланғаны белгісіз: реттегі орны кез келген болуы мүмкін.",
  dates: "Жарияланған ретімен. Көлбеу жазылған күн — болжам; тек аралығы белгілісі сол аралықтың басында тұрады.",
  quotes: "Барлық дәйексөздер",
  entity: "Мақалаларда",
  positions: "Тақырып бойынша ұстанымдар",
  earlier: "Бұрынғы мәлімдемелер",
  later: "Кейінгі мәлімдемелер",
};

const languages: Readonly<Record<Language, PositionWords>> = { en, ru, uk, kk };

/** What the site says of positions. */
export const positionWords = (language: string): PositionWords => languages[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
