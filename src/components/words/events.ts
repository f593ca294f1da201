type Language = "en" | "ru" | "uk" | "kk";

const events = {
  en: {
    title: "Events",
    lead: "What happened while the articles were written, as this archive’s curators say, and which articles name it.",
    none: "No curator has named an event yet: the file _data/events.yaml lists them.",
    what: "What",
    when: "When",
    where: "Where",
    named: "Named in",
    undated: "no date given",
    unnamed: "No article names it for sure.",
    contexts: "In the articles, in order of time",
    period: "All articles of that time",
  },
  ru: {
    title: "События",
    lead: "Что происходило, пока писались статьи, по словам кураторов этого архива, и какие статьи это называют.",
    none: "Кураторы пока не назвали ни одного события: их перечисляет файл _data/events.yaml.",
    what: "Что",
    when: "Когда",
    where: "Где",
    named: "Где названо",
    undated: "дата не указана",
    unnamed: "Ни одна статья с уверенностью его не называет.",
    contexts: "В статьях, по порядку времени",
    period: "Все статьи того времени",
  },
  uk: {
    title: "Події",
    lead: "Що відбувалося, поки писалися статті, за словами кураторів цього архіву, і які статті це називають.",
    none: "Куратори поки не назвали жодної події: їх перелічує файл _data/events.yaml.",
    what: "Що",
    when: "Коли",
    where: "Де",
    named: "Де названо",
    undated: "дату не вказано",
    unnamed: "Жодна стаття з певністю її не називає.",
    contexts: "У статтях, за порядком часу",
    period: "Усі статті того часу",
  },
  kk: {
    title: "Оқиғалар",
    lead: "Мақалалар жазылған кезде не болғаны, осы архив кураторларының айтуынша, және оны қай мақалалар атайтыны.",
    none: "Кураторлар әзірге бірде-бір оқиғаны атаған жоқ: олар _data/events.yaml файлында тізіледі.",
    what: "Не",
    when: "Қашан",
    where: "Қайда",
    named: "Қайда аталған",
    undated: "күні көрсетілмеген",
    unnamed: "Бірде-бір мақала оны анық атамайды.",
    contexts: "Мақалаларда, уақыт ретімен",
    period: "Сол кездегі барлық мақалалар",
  },
} as const satisfies Record<Language, unknown>;

/** What the site says of the events that curators name. */
export const eventWords = (language: string): (typeof events)[Language] => events[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
