/** Why a line was left out, in words for readers, by rule and language; a rule's id is the parser's. */
const rules = {
  "comment-prompt": { en: "Comment form", ru: "Форма комментариев", uk: "Форма коментарів", kk: "Пікір жазу өрісі" },
  "comment-notice": { en: "Notice about comments", ru: "Сообщение о комментариях", uk: "Повідомлення про коментарі", kk: "Пікірлер туралы хабарлама" },
  newsletter: { en: "Invitation to a newsletter", ru: "Приглашение на рассылку", uk: "Запрошення на розсилку", kk: "Таратылымға шақыру" },
  subscription: { en: "Invitation to subscribe", ru: "Приглашение подписаться", uk: "Запрошення передплатити", kk: "Жазылуға шақыру" },
  cookies: { en: "Cookie notice", ru: "Сообщение о файлах cookie", uk: "Повідомлення про файли cookie", kk: "Cookie туралы хабарлама" },
  share: { en: "Buttons for sharing", ru: "Кнопки «поделиться»", uk: "Кнопки «поділитися»", kk: "Бөлісу түймелері" },
  print: { en: "Buttons for printing and mailing", ru: "Кнопки печати и пересылки", uk: "Кнопки друку й пересилання", kk: "Басып шығару және жіберу түймелері" },
  navigation: { en: "Menu of the site", ru: "Меню сайта", uk: "Меню сайту", kk: "Сайт мәзірі" },
  "menu-row": { en: "Row of menu words", ru: "Строка меню", uk: "Рядок меню", kk: "Мәзір жолы" },
  account: { en: "Sign-in prompt", ru: "Вход на сайт", uk: "Вхід на сайт", kk: "Сайтқа кіру" },
  advertisement: { en: "Advertisement", ru: "Реклама", uk: "Реклама", kk: "Жарнама" },
  "related-heading": { en: "Heading above other articles", ru: "Заголовок над другими статьями", uk: "Заголовок над іншими статтями", kk: "Басқа мақалалардың тақырыпшасы" },
  app: { en: "Advertising for an app", ru: "Реклама приложения", uk: "Реклама застосунку", kk: "Қолданба жарнамасы" },
  legal: { en: "Legal notice", ru: "Правовая оговорка", uk: "Правове застереження", kk: "Құқықтық ескерту" },
  video: { en: "Words of a video player", ru: "Надписи видеоплеера", uk: "Написи відеоплеєра", kk: "Бейне ойнатқыш жазулары" },
  error: { en: "Error message of the page", ru: "Сообщение страницы об ошибке", uk: "Повідомлення сторінки про помилку", kk: "Беттің қате туралы хабары" },
  tags: { en: "Keywords", ru: "Ключевые слова", uk: "Ключові слова", kk: "Кілт сөздер" },
  "reading-time": { en: "Reading time", ru: "Время чтения", uk: "Час читання", kk: "Оқу уақыты" },
  "headline-repeated": { en: "The headline again", ru: "Повтор заголовка", uk: "Повтор заголовка", kk: "Тақырыптың қайталануы" },
  breadcrumb: { en: "Path through the site", ru: "Путь по разделам сайта", uk: "Шлях розділами сайту", kk: "Сайт бөлімдерінің жолы" },
  "above-headline": { en: "Above the headline", ru: "Над заголовком", uk: "Над заголовком", kk: "Тақырыптың үстінде" },
  "byline-unread": { en: "Byline that could not be read", ru: "Подпись, которую не удалось прочесть", uk: "Підпис, який не вдалося прочитати", kk: "Оқылмаған автор жолы" },
  "no-words": { en: "No words", ru: "Нет слов", uk: "Немає слів", kk: "Сөз жоқ" },
  "original-url-label": { en: "Label of the address", ru: "Подпись к адресу", uk: "Підпис до адреси", kk: "Мекенжай белгісі" },
  "dropped-by-curator": { en: "Taken out by the curator", ru: "Убрано составителем", uk: "Вилучено укладачем", kk: "Құрастырушы алып тастаған" },
  "not-taken": { en: "Says of a field what was not taken", ru: "Сведения, которые не взяты", uk: "Відомості, яких не взято", kk: "Алынбаған мәлімет" },
  learned: { en: "Stands in other articles of this source too", ru: "Есть и в других статьях этого источника", uk: "Є і в інших статтях цього джерела", kk: "Осы дереккөздің басқа мақалаларында да бар" },
  "unlike-the-story": { en: "Unlike the story around it", ru: "Не похоже на текст вокруг", uk: "Не схоже на текст навколо", kk: "Айналасындағы мәтінге ұқсамайды" },
} as const satisfies Readonly<Record<string, Readonly<Record<"en" | "ru" | "uk" | "kk", string>>>>;

export const knownRules: readonly string[] = Object.keys(rules);

const byId: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(Object.entries(rules));

/** What stands behind a colon in a rule is its detail (`unlike the story: …`). A rule that has no words is called by its id. */
export const ruleInWords = (rule: string, language: string): string => {
  const words = byId.get(rule.replace(/:.*$/s, "").trim().replace(/\s+/g, "-"));
  return words?.[language.split("-")[0] ?? ""] ?? words?.["en"] ?? rule.replaceAll("-", " ");
};
