import { plural } from "./plural.ts";

type Language = "en" | "ru" | "uk" | "kk";

const en = {
  title: "Storylines",
  lead: "Events that go on from one another, however far apart. They are put together by the words and names that all of them share; a curator can join and part them.",
  page: (first: string): string => `Storyline: ${first}`,
  events: plural("en", { one: "event", other: "events" }),
  here: "Part of a storyline",
  beside: "Side by side",
};

export type StorylineWords = typeof en;

const ru: StorylineWords = {
  title: "Сюжеты",
  lead: "События, которые продолжают друг друга, сколько бы времени ни прошло между ними. Их сводят слова и имена, общие для всех; куратор может соединять их и разделять.",
  page: (first) => `Сюжет: ${first}`,
  events: plural("ru", { one: "событие", few: "события", many: "событий", other: "события" }),
  here: "Часть сюжета",
  beside: "Рядом",
};

const uk: StorylineWords = {
  title: "Сюжети",
  lead: "Події, що продовжують одна одну, скільки б часу не минуло між ними. Їх зводять слова й імена, спільні для всіх; куратор може з’єднувати їх і розділяти.",
  page: (first) => `Сюжет: ${first}`,
  events: plural("uk", { one: "подія", few: "події", many: "подій", other: "події" }),
  here: "Частина сюжету",
  beside: "Поруч",
};

const kk: StorylineWords = {
  title: "Желілер",
  lead: "Араларында қанша уақыт өтсе де, бірін-бірі жалғастыратын оқиғалар. Оларды бәріне ортақ сөздер мен есімдер біріктіреді; куратор оларды қоса да, бөле де алады.",
  page: (first) => `Желі: ${first}`,
  events: plural("kk", { one: "оқиға", other: "оқиға" }),
  here: "Желінің бөлігі",
  beside: "Қатар",
};

const languages: Readonly<Record<Language, StorylineWords>> = { en, ru, uk, kk };

/** What the site says of storylines. */
export const storylineWords = (language: string): StorylineWords => languages[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
