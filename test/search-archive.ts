/** Forty invented articles in four years and without a date, with every kind of date and of rights, in two languages. */
export const searchedArchive = (): Readonly<Record<string, string>> => ({
  "_data/site.yaml": "name: Invented archive\nrights: full\n",
  "_data/entities.yaml": "- id: orlayev\n  kind: person\n  name: Daniyar Orlayev\n  aliases: [Keeper of Velmora]\n",
  "content/orlayev.md": front("Goats in the theatre", { published: "2020-05-05" }, "The singer Daniyar Orlayev sang to four goats in the theatre, and Orlayev sang for three hours before the first of them fell asleep on the stage."),
  "content/orlaev.md": front("Козы в театре", { published: "2022-05-06", language: "ru" }, "Концерт певца Данияра Орлаева начался в полночь. Говорили с Орлаевым журналисты, потом журналисты уснули, и козы тоже."),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => {
      const day = `${2019 + (n % 4)}-${String(1 + ((n * 5) % 12)).padStart(2, "0")}-${String(1 + ((n * 7) % 28)).padStart(2, "0")}`;
      return [`content/plain-${n}.md`, front(`Platform report ${n}`, { published: day, source: n % 3 === 0 ? "The Steppe Courier" : "Waypost" }, `On the platform stood ${n} crates of apples. The guard counted them twice${n === 7 ? ", and a solitary heron watched the axletree" : ""}.`)];
    }),
  ),
  "content/same-day.md": front("Second story of the same day", { published: "2021-06-15" }, "A kettle was mended on the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/same-day-too.md": front("Another story of the same day", { published: "2021-06-15" }, "The kettle was mended again on the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/month.md": front("Only the month is known", { published: "2021-12" }, "Somewhere the lantern went out. The platform was dark. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/exact.md": front("The day is known", { published: "2021-12-04" }, "A lantern burned on the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/between.md": front("Between two days", { published: "[2021-11-20..2022-01-10]" }, "The lantern was seen from the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/years.md": front("Over a new year and more", { published: "[2020-11-20..2022-01-10]" }, "One lantern was left on the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/no-date.md": front("Nobody knows when", {}, "An undated lantern hung over the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/no-date-too.md": front("Nobody knows when, either", {}, "An undated kettle stood on the platform. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/russian.md": front("Вагон в Казахстане", { published: "2022-03-03", language: "ru" }, "Яблочный вагон остановился в Казахстане. Проводник открыл двери, и на платформе запахло яблоками, хлебом и мокрым деревом."),
  "content/russian-too.md": front("Казахстан и его сады", { published: "2020-03-03", language: "ru" }, "Казахстан помнит свои сады. Старики на станции говорили, что деревья здесь стояли раньше домов и раньше дороги."),
  "content/excerpt.md": front("An excerpt may be shown", { published: "2021-05-05", rights: "excerpt: 6" }, "These six words may be shown. The vermilion pelican that nobody may read about sat on the roof. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/metadata.md": front("Only what is known may be shown", { published: "2021-05-06", rights: "metadata" }, "The cobalt walrus that nobody may read about sat on the roof of the depot. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
  "content/private.md": front("Nothing may be shown of the ochre lynx", { published: "2021-05-07", rights: "private" }, "The ochre lynx sat on the roof of the depot. Nobody who waited there that evening could say afterwards how long it had been, or who had gone home first."),
});

const front = (title: string, fields: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries({ title, ...fields }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join("\n")}\n---\n\n${body} ${own(title)}\n`;

/** Words that no other article has, so that texts which end alike are no copies of each other. */
const own = (title: string): string => {
  let seed = [...title].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: 16 }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return `zq${seed.toString(26).replace(/\d/g, (digit) => String.fromCharCode(113 + Number(digit)))}`;
  }).join(" ");
};
