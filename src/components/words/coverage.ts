import { plural } from "./plural.ts";

type Language = "en" | "ru" | "uk" | "kk";

const en = {
  title: "Coverage",
  lead: "What this archive has of each outlet, and when. It shows what was captured, not what was published: an empty place is silence of the archive, not of the outlet.",
  none: "There is nothing in this archive yet.",
  inYear: (year: string): string => `Coverage of ${year}`,
  outlet: "Outlet",
  loose: { toYear: "Year only", between: "Several years", undated: "Undated" },
  total: "All",
  dash: "–: nothing captured. A number leads to its articles. What is known to the year only, spans several years or has no date is counted in columns of its own.",
  gaps: "Nothing from any outlet",
  perhaps: plural("en", { one: "undated article may be of any time.", other: "undated articles may be of any time." }),
  gap: (time: string): string => `${time}: nothing captured`,
  gapPerhaps: (time: string): string => `${time}: nothing known to be of this time; an article whose date is not so exact may be`,
  missing: (names: string): string => `Nothing captured in this year from: ${names}`,
  years: "By month",
  table: "All counts as a table (CSV)",
  between: "Dates that span several years",
  undated: "Undated",
  earlier: "Earlier",
  later: "Later",
  before: "Outlets with more",
  after: "Further outlets",
  outlets: plural("en", { one: "outlet", other: "outlets" }),
};

export type CoverageWords = typeof en;

const ru: CoverageWords = {
  title: "Охват",
  lead: "Что есть в архиве от каждого издания и за какое время. Видно, что сохранено, а не что было опубликовано: пустое место — молчание архива, а не издания.",
  none: "В архиве пока ничего нет.",
  inYear: (year) => `Охват ${year} года`,
  outlet: "Издание",
  loose: { toYear: "Только год", between: "Несколько лет", undated: "Без даты" },
  total: "Все",
  dash: "–: ничего не сохранено. Число ведёт к своим статьям. Известное лишь до года, охватывающее несколько лет или без даты считается в отдельных столбцах.",
  gaps: "Ничего ни от одного издания",
  perhaps: plural("ru", { one: "статья без даты может быть из любого времени.", few: "статьи без даты могут быть из любого времени.", many: "статей без даты могут быть из любого времени.", other: "статьи без даты могут быть из любого времени." }),
  gap: (time) => `${time}: ничего не сохранено`,
  gapPerhaps: (time) => `${time}: ничего заведомо этого времени; статья с менее точной датой может быть отсюда`,
  missing: (names) => `За этот год ничего не сохранено от: ${names}`,
  years: "По месяцам",
  table: "Все числа таблицей (CSV)",
  between: "Даты, охватывающие несколько лет",
  undated: "Без даты",
  earlier: "Раньше",
  later: "Позже",
  before: "Издания, где больше",
  after: "Другие издания",
  outlets: plural("ru", { one: "издание", few: "издания", many: "изданий", other: "издания" }),
};

const uk: CoverageWords = {
  title: "Охоплення",
  lead: "Що є в архіві від кожного видання й за який час. Видно, що збережено, а не що було опубліковано: порожнє місце — мовчання архіву, а не видання.",
  none: "В архіві поки нічого немає.",
  inYear: (year) => `Охоплення ${year} року`,
  outlet: "Видання",
  loose: { toYear: "Лише рік", between: "Кілька років", undated: "Без дати" },
  total: "Усі",
  dash: "–: нічого не збережено. Число веде до своїх статей. Відоме лише до року, таке, що охоплює кілька років, або без дати рахується в окремих стовпцях.",
  gaps: "Нічого від жодного видання",
  perhaps: plural("uk", { one: "стаття без дати може бути з будь-якого часу.", few: "статті без дати можуть бути з будь-якого часу.", many: "статей без дати можуть бути з будь-якого часу.", other: "статті без дати можуть бути з будь-якого часу." }),
  gap: (time) => `${time}: нічого не збережено`,
  gapPerhaps: (time) => `${time}: нічого напевно цього часу; стаття з менш точною датою може бути звідси`,
  missing: (names) => `За цей рік нічого не збережено від: ${names}`,
  years: "За місяцями",
  table: "Усі числа таблицею (CSV)",
  between: "Дати, що охоплюють кілька років",
  undated: "Без дати",
  earlier: "Раніше",
  later: "Пізніше",
  before: "Видання, де більше",
  after: "Інші видання",
  outlets: plural("uk", { one: "видання", few: "видання", many: "видань", other: "видання" }),
};

const kk: CoverageWords = {
  title: "Қамту",
  lead: "Мұрағатта әр басылымнан не бар және қай уақыттан. Мұнда жарияланғаны емес, сақталғаны көрінеді: бос орын — басылымның емес, мұрағаттың үнсіздігі.",
  none: "Мұрағатта әзірге ештеңе жоқ.",
  inYear: (year) => `${year} жылды қамту`,
  outlet: "Басылым",
  loose: { toYear: "Тек жылы", between: "Бірнеше жыл", undated: "Күні жоқ" },
  total: "Барлығы",
  dash: "–: ештеңе сақталмаған. Сан өз мақалаларына апарады. Тек жылы белгілі, бірнеше жылды қамтитын немесе күні жоқ мақалалар бөлек бағандарда саналады.",
  gaps: "Ешбір басылымнан ештеңе жоқ",
  perhaps: plural("kk", { one: "күні жоқ мақала кез келген уақыттікі болуы мүмкін.", other: "күні жоқ мақала кез келген уақыттікі болуы мүмкін." }),
  gap: (time) => `${time}: ештеңе сақталмаған`,
  gapPerhaps: (time) => `${time}: дәл осы уақыттікі екені белгілі ештеңе жоқ; күні дәл емес мақала осы уақыттікі болуы мүмкін`,
  missing: (names) => `Бұл жылы ештеңе сақталмаған басылымдар: ${names}`,
  years: "Ай бойынша",
  table: "Барлық сандар кесте түрінде (CSV)",
  between: "Бірнеше жылды қамтитын күндер",
  undated: "Күні жоқ",
  earlier: "Бұрын",
  later: "Кейін",
  before: "Көбірек басылымдар",
  after: "Басқа басылымдар",
  outlets: plural("kk", { one: "басылым", other: "басылым" }),
};

const languages: Readonly<Record<Language, CoverageWords>> = { en, ru, uk, kk };

/** What the site says of what was captured when. */
export const coverageWords = (language: string): CoverageWords => languages[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
