import { plural } from "./plural.ts";

type Language = "en" | "ru" | "uk" | "kk";

const en = {
  title: "Contradictions",
  lead: "Two texts that say nearly the same, but for a “not” or a number. Nobody can tell from here which is right: a word may have been lost on the way, or somebody may have changed their mind. Nothing is repaired.",
  none: "No two texts in this archive were found to differ by a “not” or a number alone.",
  count: plural("en", { one: "pair", other: "pairs" }),
  differs: { negation: "A “not”", number: "A number" },
  because: {
    speaker: (name: string): string => `Both quote ${name}`,
    copy: (): string => "In two copies of one text",
    story: (): string => "In two articles on one event",
    time: (): string => "Nearly word for word, within ten days",
    names: (): string => "The same four names, and a verb that only one denies",
  },
  also: plural("en", { one: "further pair of articles says the same.", other: "further pairs of articles say the same." }),
  earlier: "Earlier contradictions",
  later: "Later contradictions",
};

export type ContradictionWords = typeof en;

const ru: ContradictionWords = {
  title: "Противоречия",
  lead: "Два текста, которые говорят почти одно и то же, но различаются словом «не» или числом. Кто прав, отсюда не узнать: слово могло потеряться по дороге, а говоривший — передумать. Ничего не исправлено.",
  none: "Пока не найдено двух текстов, которые различались бы только словом «не» или числом.",
  count: plural("ru", { one: "пара", few: "пары", many: "пар", other: "пары" }),
  differs: { negation: "Слово «не»", number: "Число" },
  because: { speaker: (name) => `Обе цитаты: ${name}`, copy: () => "В двух копиях одного текста", story: () => "В двух статьях об одном событии", time: () => "Почти слово в слово, не больше десяти дней между ними", names: () => "Те же четыре имени и глагол, который отрицает лишь одна сторона" },
  also: plural("ru", { one: "ещё пара статей говорит то же.", few: "ещё пары статей говорят то же.", many: "ещё пар статей говорят то же.", other: "ещё пары статей говорят то же." }),
  earlier: "Более ранние противоречия",
  later: "Более поздние противоречия",
};

const uk: ContradictionWords = {
  title: "Суперечності",
  lead: "Два тексти, які кажуть майже те саме, але різняться словом «не» або числом. Хто має рацію, звідси не дізнатися: слово могло загубитися дорогою, а мовець — передумати. Нічого не виправлено.",
  none: "Поки не знайдено двох текстів, що різнилися б лише словом «не» або числом.",
  count: plural("uk", { one: "пара", few: "пари", many: "пар", other: "пари" }),
  differs: { negation: "Слово «не»", number: "Число" },
  because: { speaker: (name) => `Обидві цитати: ${name}`, copy: () => "У двох копіях одного тексту", story: () => "У двох статтях про одну подію", time: () => "Майже слово в слово, не більше десяти днів між ними", names: () => "Ті самі чотири імені та дієслово, яке заперечує лише одна сторона" },
  also: plural("uk", { one: "ще пара статей каже те саме.", few: "ще пари статей кажуть те саме.", many: "ще пар статей кажуть те саме.", other: "ще пари статей кажуть те саме." }),
  earlier: "Раніші суперечності",
  later: "Пізніші суперечності",
};

const kk: ContradictionWords = {
  title: "Қайшылықтар",
  lead: "Екі мәтін бір нәрсені дерлік айтады, бірақ болымсыздық сөзі немесе сан бөлек. Қайсысы дұрыс екенін мұнда білу мүмкін емес: сөз жолда түсіп қалуы мүмкін, айтушы ойын өзгертуі мүмкін. Ештеңе түзетілмеген.",
  none: "Тек болымсыздық сөзімен немесе санмен ерекшеленетін екі мәтін әзірге табылмады.",
  count: plural("kk", { one: "жұп", other: "жұп" }),
  differs: { negation: "Болымсыздық сөзі", number: "Сан" },
  because: { speaker: (name) => `Екеуінде де сөзі келтірілген: ${name}`, copy: () => "Бір мәтіннің екі көшірмесінде", story: () => "Бір оқиға туралы екі мақалада", time: () => "Сөзбе-сөз дерлік, араларында он күннен аспайды", names: () => "Сол төрт атау және тек бір жағы жоққа шығаратын етістік" },
  also: plural("kk", { one: "тағы мақала жұбы соны айтады.", other: "тағы мақала жұбы соны айтады." }),
  earlier: "Бұрынғы қайшылықтар",
  later: "Кейінгі қайшылықтар",
};

const languages: Readonly<Record<Language, ContradictionWords>> = { en, ru, uk, kk };

/** What the site says of texts that contradict each other. */
export const contradictionWords = (language: string): ContradictionWords => languages[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
