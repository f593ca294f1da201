import { plural } from "./plural.ts";

type Language = "en" | "ru" | "uk" | "kk";

const en = {
  quotes: {
    title: "Quotations",
    lead: "Who is quoted in the articles. A quotation stands under a name only where the article itself says whose it is; whether it was really said, nobody can tell from here.",
    none: "No quotation in this archive has a speaker with a full name yet.",
    count: plural("en", { one: "quotation", other: "quotations" }),
    most: plural("en", { one: "The most quoted speaker has a page.", other: "the most quoted speakers have a page each." }),
    unnamed: "Without a name",
    unnamedLead: "Here the article names nobody, says only “he” or “the minister”, or the words around the quotation do not say for sure whose it is. None was guessed.",
    about: "Where the articles name the speaker",
    given: (words: string): string => `In the article: “${words}”`,
    nobody: "The article does not say for sure who said it.",
    newer: "Newer quotations",
    older: "Older quotations",
  },
  copies: {
    title: "The same text twice",
    lead: (share: string): string => `${share} of the shorter text stands in the other. Struck through: only in the first. Underlined: only in the second.`,
    first: "First",
    second: "Second",
    gap: plural("en", { one: "word alike", other: "words alike" }),
    cut: "The rest is not compared here.",
    here: "The same text elsewhere",
    compare: "Compare both",
    folded: plural("en", { one: "further article with this text", other: "further articles with this text" }),
  },
  stories: {
    title: "Stories",
    lead: "Events that several articles tell. They are put together by the words and names they share, within ten days of each other.",
    none: "No two articles tell the same event so far.",
    page: (first: string): string => `One event: ${first}`,
    beside: "How each article begins",
    here: "Others on the same event",
    all: "Side by side",
    newer: "Newer stories",
    older: "Older stories",
  },
};

type FoundWords = typeof en;

const ru: FoundWords = {
  quotes: {
    title: "Цитаты",
    lead: "Кого цитируют статьи. Цитата стоит под именем, только если сама статья говорит, чья она; сказано ли это на самом деле, отсюда узнать нельзя.",
    none: "Пока ни у одной цитаты в архиве нет автора с полным именем.",
    count: plural("ru", { one: "цитата", few: "цитаты", many: "цитат", other: "цитаты" }),
    most: plural("ru", { one: "самый цитируемый имеет свою страницу.", few: "самых цитируемых имеют свои страницы.", many: "самых цитируемых имеют свои страницы.", other: "самых цитируемых имеют свои страницы." }),
    unnamed: "Без имени",
    unnamedLead: "Здесь статья никого не называет, говорит лишь «он» или «министр», или по словам вокруг нельзя с уверенностью сказать, чья это цитата. Ничего не угадано.",
    about: "Где статьи называют говорящего",
    given: (words) => `В статье: «${words}»`,
    nobody: "Статья не говорит с уверенностью, кто это сказал.",
    newer: "Более новые цитаты",
    older: "Более старые цитаты",
  },
  copies: {
    title: "Один текст дважды",
    lead: (share) => `${share} более короткого текста есть в другом. Зачёркнуто: только в первом. Подчёркнуто: только во втором.`,
    first: "Первый",
    second: "Второй",
    gap: plural("ru", { one: "слово совпадает", few: "слова совпадают", many: "слов совпадают", other: "слова совпадают" }),
    cut: "Остальное здесь не сравнивается.",
    here: "Тот же текст в других местах",
    compare: "Сравнить",
    folded: plural("ru", { one: "ещё статья с этим текстом", few: "ещё статьи с этим текстом", many: "ещё статей с этим текстом", other: "ещё статьи с этим текстом" }),
  },
  stories: {
    title: "События",
    lead: "События, о которых говорят несколько статей. Их сводят общие слова и имена и не больше десяти дней между ними.",
    none: "Пока нет двух статей об одном событии.",
    page: (first) => `Одно событие: ${first}`,
    beside: "Как начинается каждая статья",
    here: "Другие о том же событии",
    all: "Рядом",
    newer: "Более новые события",
    older: "Более старые события",
  },
};

const uk: FoundWords = {
  quotes: {
    title: "Цитати",
    lead: "Кого цитують статті. Цитата стоїть під ім’ям, лише якщо сама стаття каже, чия вона; чи справді це було сказано, звідси дізнатися не можна.",
    none: "Поки що жодна цитата в архіві не має автора з повним ім’ям.",
    count: plural("uk", { one: "цитата", few: "цитати", many: "цитат", other: "цитати" }),
    most: plural("uk", { one: "найбільш цитований має свою сторінку.", few: "найбільш цитованих мають свої сторінки.", many: "найбільш цитованих мають свої сторінки.", other: "найбільш цитованих мають свої сторінки." }),
    unnamed: "Без імені",
    unnamedLead: "Тут стаття нікого не називає, каже лише «він» чи «міністр», або зі слів довкола не можна напевно сказати, чия це цитата. Нічого не вгадано.",
    about: "Де статті називають мовця",
    given: (words) => `У статті: «${words}»`,
    nobody: "Стаття не каже напевно, хто це сказав.",
    newer: "Новіші цитати",
    older: "Давніші цитати",
  },
  copies: {
    title: "Один текст двічі",
    lead: (share) => `${share} коротшого тексту є в іншому. Закреслено: лише в першому. Підкреслено: лише в другому.`,
    first: "Перший",
    second: "Другий",
    gap: plural("uk", { one: "слово збігається", few: "слова збігаються", many: "слів збігаються", other: "слова збігаються" }),
    cut: "Решту тут не порівняно.",
    here: "Той самий текст деінде",
    compare: "Порівняти",
    folded: plural("uk", { one: "ще стаття з цим текстом", few: "ще статті з цим текстом", many: "ще статей із цим текстом", other: "ще статті з цим текстом" }),
  },
  stories: {
    title: "Події",
    lead: "Події, про які говорять кілька статей. Їх зводять спільні слова й імена та не більше десяти днів між ними.",
    none: "Поки що немає двох статей про одну подію.",
    page: (first) => `Одна подія: ${first}`,
    beside: "Як починається кожна стаття",
    here: "Інші про ту саму подію",
    all: "Поруч",
    newer: "Новіші події",
    older: "Давніші події",
  },
};

const kk: FoundWords = {
  quotes: {
    title: "Дәйексөздер",
    lead: "Мақалаларда кімнің сөзі келтірілген. Дәйексөз есім астына мақаланың өзі кімдікі екенін айтқанда ғана қойылады; ол шынымен айтылды ма, бұл жерден білуге болмайды.",
    none: "Мұрағатта толық есімі бар адамның дәйексөзі әзірге жоқ.",
    count: plural("kk", { one: "дәйексөз", other: "дәйексөз" }),
    most: plural("kk", { one: "ең көп келтірілген адамның өз беті бар.", other: "ең көп келтірілген адамның өз беті бар." }),
    unnamed: "Есімсіз",
    unnamedLead: "Мұнда мақала ешкімді атамайды, тек «ол» немесе «министр» дейді, не айналасындағы сөздерден кімдікі екені анық емес. Ешқайсысы болжанбады.",
    about: "Мақалалар сөйлеушіні атайтын жерлер",
    given: (words) => `Мақалада: «${words}»`,
    nobody: "Мақала мұны кім айтқанын анық айтпайды.",
    newer: "Жаңарақ дәйексөздер",
    older: "Ескірек дәйексөздер",
  },
  copies: {
    title: "Бір мәтін екі рет",
    lead: (share) => `Қысқа мәтіннің ${share} екіншісінде бар. Сызылғаны: тек біріншісінде. Асты сызылғаны: тек екіншісінде.`,
    first: "Бірінші",
    second: "Екінші",
    gap: plural("kk", { one: "сөз бірдей", other: "сөз бірдей" }),
    cut: "Қалғаны мұнда салыстырылмаған.",
    here: "Дәл осы мәтін басқа жерде",
    compare: "Салыстыру",
    folded: plural("kk", { one: "осы мәтінді тағы мақала", other: "осы мәтінді тағы мақала" }),
  },
  stories: {
    title: "Оқиғалар",
    lead: "Бірнеше мақала айтатын оқиғалар. Оларды ортақ сөздер мен есімдер және араларындағы он күннен аспайтын уақыт біріктіреді.",
    none: "Әзірге бір оқиға туралы екі мақала жоқ.",
    page: (first) => `Бір оқиға: ${first}`,
    beside: "Әр мақала қалай басталады",
    here: "Сол оқиға туралы басқалары",
    all: "Қатар",
    newer: "Жаңарақ оқиғалар",
    older: "Ескірек оқиғалар",
  },
};

const languages: Readonly<Record<Language, FoundWords>> = { en, ru, uk, kk };

/** What the site says of quotations, copies and stories. */
export const foundWords = (language: string): FoundWords => languages[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
