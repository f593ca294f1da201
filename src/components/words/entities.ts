import type { CuratedKind } from "../../model/entity.ts";

type Language = "en" | "ru" | "uk" | "kk";
type PageKind = Exclude<CuratedKind, "event">;

interface EntityWords {
  readonly titles: Readonly<Record<PageKind, string>>;
  readonly leads: Readonly<Record<PageKind, string>>;
  readonly none: string;
  readonly forms: string;
  readonly roles: string;
  readonly sameAs: string;
  readonly contexts: string;
  readonly beside: string;
  readonly unreviewed: string;
}

const entities: Readonly<Record<Language, EntityWords>> = {
  en: {
    titles: { person: "People", organisation: "Organisations", place: "Places" },
    leads: { person: "People whom the articles name.", organisation: "Organisations that the articles name.", place: "Places that the articles name." },
    none: "Nothing here yet: names are listed when two articles have them, or a curator says so.",
    forms: "Written as",
    roles: "Roles",
    sameAs: "Elsewhere",
    contexts: "In the articles",
    beside: "Named in the same articles",
    unreviewed: "Found by a program; no person has checked it.",
  },
  ru: {
    titles: { person: "Люди", organisation: "Организации", place: "Места" },
    leads: { person: "Люди, которых называют статьи.", organisation: "Организации, которые называют статьи.", place: "Места, которые называют статьи." },
    none: "Пока пусто: имя попадает сюда, когда оно есть в двух статьях или его указал куратор.",
    forms: "Написания",
    roles: "Должности",
    sameAs: "В других местах",
    contexts: "В статьях",
    beside: "Названы в тех же статьях",
    unreviewed: "Найдено программой; человек этого не проверял.",
  },
  uk: {
    titles: { person: "Люди", organisation: "Організації", place: "Місця" },
    leads: { person: "Люди, яких називають статті.", organisation: "Організації, які називають статті.", place: "Місця, які називають статті." },
    none: "Поки порожньо: назва потрапляє сюди, коли вона є у двох статтях або її вказав куратор.",
    forms: "Написання",
    roles: "Посади",
    sameAs: "В інших місцях",
    contexts: "У статтях",
    beside: "Названі в тих самих статтях",
    unreviewed: "Знайдено програмою; людина цього не перевіряла.",
  },
  kk: {
    titles: { person: "Адамдар", organisation: "Ұйымдар", place: "Орындар" },
    leads: { person: "Мақалаларда аталған адамдар.", organisation: "Мақалаларда аталған ұйымдар.", place: "Мақалаларда аталған орындар." },
    none: "Әзірге бос: атау екі мақалада кездескенде немесе куратор көрсеткенде осында шығады.",
    forms: "Жазылуы",
    roles: "Қызметтері",
    sameAs: "Басқа жерде",
    contexts: "Мақалаларда",
    beside: "Сол мақалаларда аталғандар",
    unreviewed: "Бағдарлама тапқан; адам тексермеген.",
  },
};

/** What the site says of the people, organisations and places that articles name. */
export const entityWords = (language: string): EntityWords => entities[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
