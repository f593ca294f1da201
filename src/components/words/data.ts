type Language = "en" | "ru" | "uk" | "kk";

const data = {
  en: {
    title: "Data",
    lead: "What this archive knows of every article, as tables for other programs. The texts themselves stand in the records on the articles’ pages, as far as rights allow.",
    files: "Files",
    columns: "Columns",
    column: "Column",
    kind: "Kind",
    meaning: "Meaning",
    entities: "people, organisations, places and events that have pages",
    pairs: "who is named beside whom, in two articles or more",
    spreadsheet: "In the CSV file a cell that a spreadsheet could take for a formula (it begins with =, +, - or @) has an apostrophe in front.",
  },
  ru: {
    title: "Данные",
    lead: "Что этот архив знает о каждой статье — таблицами для других программ. Сами тексты — в записях на страницах статей, насколько позволяют права.",
    files: "Файлы",
    columns: "Столбцы",
    column: "Столбец",
    kind: "Вид",
    meaning: "Значение",
    entities: "люди, организации, места и события со своими страницами",
    pairs: "кто назван рядом с кем, в двух статьях и более",
    spreadsheet: "В файле CSV перед ячейкой, которую таблица могла бы принять за формулу (она начинается с =, +, - или @), стоит апостроф.",
  },
  uk: {
    title: "Дані",
    lead: "Що цей архів знає про кожну статтю — таблицями для інших програм. Самі тексти — у записах на сторінках статей, наскільки дозволяють права.",
    files: "Файли",
    columns: "Стовпці",
    column: "Стовпець",
    kind: "Вид",
    meaning: "Значення",
    entities: "люди, організації, місця й події зі своїми сторінками",
    pairs: "хто названий поруч із ким, у двох статтях і більше",
    spreadsheet: "У файлі CSV перед коміркою, яку таблиця могла б сприйняти за формулу (вона починається з =, +, - або @), стоїть апостроф.",
  },
  kk: {
    title: "Деректер",
    lead: "Осы мұрағат әр мақала туралы не біледі — басқа бағдарламаларға арналған кестелер. Мәтіндердің өзі құқық рұқсат еткенше мақала беттеріндегі жазбаларда.",
    files: "Файлдар",
    columns: "Бағандар",
    column: "Баған",
    kind: "Түрі",
    meaning: "Мәні",
    entities: "өз беті бар адамдар, ұйымдар, орындар мен оқиғалар",
    pairs: "екі не одан көп мақалада бірге аталғандар",
    spreadsheet: "CSV файлында кесте формула деп қабылдауы мүмкін ұяшықтың (=, +, - немесе @ таңбасынан басталады) алдында апостроф тұр.",
  },
} as const satisfies Readonly<Record<Language, unknown>>;

/** What the site says of its data. */
export const dataWords = (language: string): (typeof data)[Language] => data[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
