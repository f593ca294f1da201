type Language = "en" | "ru" | "uk" | "kk";

const takedown = {
  en: { title: "Taken out", lead: (day: string) => `The article that stood here was taken out of this archive on ${day}.`, reason: "Reason" },
  ru: { title: "Удалено", lead: (day: string) => `Статья, которая была здесь, удалена из архива: ${day}.`, reason: "Причина" },
  uk: { title: "Вилучено", lead: (day: string) => `Статтю, яка була тут, вилучено з архіву: ${day}.`, reason: "Причина" },
  kk: { title: "Алынып тасталды", lead: (day: string) => `Осында тұрған мақала мұрағаттан алынып тасталды: ${day}.`, reason: "Себебі" },
} as const satisfies Readonly<Record<Language, unknown>>;

/** What stands in the place of an article that was taken out. */
export const takedownWords = (language: string): (typeof takedown)[Language] => takedown[(["en", "ru", "uk", "kk"] as const).find((one) => one === language.split("-")[0]) ?? "en"];
