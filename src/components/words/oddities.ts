type Language = "en" | "ru" | "uk" | "kk";

const codes = {
  "glued-words": { en: "Two words may have run together", ru: "Возможно, слились два слова", uk: "Можливо, злилися два слова", kk: "Екі сөз қосылып кеткен болуы мүмкін" },
  "quote-unbalanced": { en: "A quotation mark without its partner", ru: "Кавычка без пары", uk: "Лапка без пари", kk: "Жұбы жоқ тырнақша" },
  "negation-differs": { en: "Another article says the contrary", ru: "Другая статья утверждает обратное", uk: "Інша стаття стверджує протилежне", kk: "Басқа мақалада керісінше айтылған" },
  "url-damaged": { en: "The address seems to be damaged", ru: "Адрес, по-видимому, повреждён", uk: "Адресу, мабуть, пошкоджено", kk: "Мекенжай бүлінген сияқты" },
  "links-unwrapped": { en: "Links that lead nowhere stand as plain words", ru: "Ссылки в никуда стали простыми словами", uk: "Посилання в нікуди стали простими словами", kk: "Ешқайда апармайтын сілтемелер жай сөзге айналды" },
  "mojibake-repaired": { en: "Letters read in a wrong encoding were put right", ru: "Исправлены буквы, прочитанные в неверной кодировке", uk: "Виправлено літери, прочитані в хибному кодуванні", kk: "Қате кодтаумен оқылған әріптер түзетілді" },
  "mojibake-suspected": { en: "Some letters may have been read in a wrong encoding; nothing was changed", ru: "Часть букв, возможно, прочитана в неверной кодировке; ничего не изменено", uk: "Частину літер, можливо, прочитано в хибному кодуванні; нічого не змінено", kk: "Кейбір әріптер қате кодтаумен оқылған болуы мүмкін; ештеңе өзгертілмеді" },
  "unreadable-characters": { en: "Some characters were lost before this file was saved", ru: "Часть знаков потеряна ещё до сохранения файла", uk: "Частину знаків втрачено ще до збереження файлу", kk: "Кейбір таңбалар файл сақталмай тұрып жоғалған" },
  "control-character": { en: "Invisible control characters were left out", ru: "Невидимые управляющие знаки опущены", uk: "Невидимі керувальні знаки опущено", kk: "Көрінбейтін басқару таңбалары алынып тасталды" },
  "bidi-control": { en: "Invisible characters change the direction of the text", ru: "Невидимые знаки меняют направление текста", uk: "Невидимі знаки змінюють напрямок тексту", kk: "Көрінбейтін таңбалар мәтін бағытын өзгертеді" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

const panel = {
  en: { title: "Odd in the text", lead: "Kept as it was saved, unless it says otherwise.", proposed: (words: string) => `perhaps “${words}”` },
  ru: { title: "Странности текста", lead: "Сохранено как было, если не сказано иное.", proposed: (words: string) => `возможно, «${words}»` },
  uk: { title: "Дивне в тексті", lead: "Збережено як було, якщо не сказано інше.", proposed: (words: string) => `можливо, «${words}»` },
  kk: { title: "Мәтіндегі оғаштық", lead: "Өзгеше айтылмаса, қалай сақталса, солай қалдырылды.", proposed: (words: string) => `бәлкім, «${words}»` },
} as const satisfies Readonly<Record<Language, unknown>>;

export const knownOddities: readonly string[] = Object.keys(codes);

const byCode: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(Object.entries(codes));

const known = (language: string): Language => (["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en";

/** A code that has no words is called by itself. */
export const oddityInWords = (code: string, language: string): string => byCode.get(code)?.[known(language)] ?? code.replaceAll("-", " ");

export const oddityPanel = (language: string): (typeof panel)[Language] => panel[known(language)];
