import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { entitySchema } from "../../model/entity.ts";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import { kazakhNominativesOf, nominativesOf } from "./case-forms.ts";
import { entitiesOf, type Entity } from "./entities.ts";

/** Sentences that want the nominative, genitive, dative, instrumental and prepositional (Ukrainian and Kazakh: accusative). */
const frames = {
  ru: ["Директор {} ходит по вокзалу.", "Кондуктор видел директора {} на вокзале.", "Письмо передали директору {} на вокзале.", "Журналисты говорили с директором {} на вокзале.", "Журналисты спорили о директоре {} на вокзале."],
  uk: ["Директор {} ходить по вокзалу.", "Провідник не знав директора {} на вокзалі.", "Лист передали директорові {} на вокзалі.", "Журналісти говорили з директором {} на вокзалі.", "Провідник бачив директора {} на вокзалі."],
  kk: ["Президент {} вокзалды ашты.", "Жолсерік президент {} вокзалын көрді.", "Хатты президент {} вокзалда берді.", "Журналистер президент {} вокзалда сөйлесті.", "Журналистер президент {} вокзалда көрді."],
  en: ["President {} opened the station.", "The guard saw President {} at the station.", "A letter to President {} was read.", "President {} met the rowers."],
} as const;

/** One article for each text, far from each other in time. */
const entitiesIn = (texts: readonly (readonly [language: string, text: string])[], entities: readonly object[] = []): readonly Entity[] =>
  entitiesOf(inventedArchive(texts.map(([language, text], at) => inventedArticle({ id: `a${at}`, headline: `Lantern ${at}`, published: `${1970 + at * 2}-05-04`, language, body: [text] })), { entities: entities.map((one) => entitySchema.parse(one)) })).entities.filter(({ kind }) => kind === "person");

const inFrames = (language: keyof typeof frames, forms: readonly string[]): readonly (readonly [string, string])[] => forms.map((form, at) => [language, (frames[language][at] ?? "{}").replace("{}", form)] as const);

const names: readonly (readonly [language: "ru" | "uk" | "kk", cases: readonly string[], latin: readonly string[]])[] = [
  ["ru", ["Данияр Орлаев", "Данияра Орлаева", "Данияру Орлаеву", "Данияром Орлаевым", "Данияре Орлаеве"], ["Daniyar Orlayev", "Daniyar Orlaev", "Daniar Orlaev", "Danijar Orlaev"]],
  ["ru", ["Степан Жужарин", "Степана Жужарина", "Степану Жужарину", "Степаном Жужариным", "Степане Жужарине"], ["Stepan Zhuzharin", "Stepan Žužarin", "Stepan Juzharin"]],
  ["ru", ["Андрей Велморский", "Андрея Велморского", "Андрею Велморскому", "Андреем Велморским", "Андрее Велморском"], ["Andrey Velmorskiy", "Andrei Velmorsky", "Andrej Velmorskij", "Andrei Velmorskii"]],
  ["ru", ["Мария Орлаева", "Марии Орлаевой", "Марии Орлаевой", "Марией Орлаевой", "Марии Орлаевой"], ["Mariya Orlayeva", "Maria Orlaeva"]],
  ["ru", ["Анна Велморская", "Анны Велморской", "Анне Велморской", "Анной Велморской", "Анне Велморской"], ["Anna Velmorskaya", "Anna Velmorskaja"]],
  ["ru", ["Хасан Щукин", "Хасана Щукина", "Хасану Щукину", "Хасаном Щукиным", "Хасане Щукине"], ["Khasan Shchukin", "Hasan Shchukin"]],
  ["ru", ["Илья Тюльпаненко", "Ильи Тюльпаненко", "Илье Тюльпаненко", "Ильёй Тюльпаненко", "Илье Тюльпаненко"], ["Ilya Tyulpanenko", "Ilia Tiulpanenko"]],
  ["ru", ["Никита Воробьёв", "Никиты Воробьёва", "Никите Воробьёву", "Никитой Воробьёвым", "Никите Воробьёве"], ["Nikita Vorobyov", "Nikita Vorobyev", "Nikita Vorobev"]],
  ["ru", ["Игорь Цыцкевич", "Игоря Цыцкевича", "Игорю Цыцкевичу", "Игорем Цыцкевичем", "Игоре Цыцкевиче"], ["Igor Tsytskevich", "Igor Cyckevič"]],
  ["ru", ["Павел Зубрин", "Павла Зубрина", "Павлу Зубрину", "Павлом Зубриным", "Павле Зубрине"], ["Pavel Zubrin"]],
  ["uk", ["Тарас Велморенко", "Тараса Велморенка", "Тарасові Велморенку", "Тарасом Велморенком", "Тараса Велморенка"], ["Taras Velmorenko"]],
  ["uk", ["Григорій Їжакевич", "Григорія Їжакевича", "Григорію Їжакевичу", "Григорієм Їжакевичем", "Григорія Їжакевича"], ["Hryhoriy Yizhakevych", "Hryhorii Yizhakevych"]],
  ["uk", ["Остап Велморський", "Остапа Велморського", "Остапу Велморському", "Остапом Велморським", "Остапа Велморського"], ["Ostap Velmorskyi", "Ostap Velmorsky"]],
  ["uk", ["Олена Велморська", "Олени Велморської", "Олені Велморській", "Оленою Велморською", "Олену Велморську"], ["Olena Velmorska"]],
  ["kk", ["Айбек Тоқтарбаев", "Айбек Тоқтарбаевтың", "Айбек Тоқтарбаевқа", "Айбек Тоқтарбаевпен", "Айбек Тоқтарбаевты"], ["Aibek Toktarbayev", "Aybek Toqtarbaev"]],
  ["kk", ["Серік Жұмаділ", "Серік Жұмаділдің", "Серік Жұмаділге", "Серік Жұмаділмен", "Серік Жұмаділді"], ["Serik Zhumadil", "Serik Jumadil"]],
  ["kk", ["Қайрат Әлімбекұлы", "Қайрат Әлімбекұлының", "Қайрат Әлімбекұлына", "Қайрат Әлімбекұлымен", "Қайрат Әлімбекұлын"], ["Kairat Alimbekuly", "Qairat Älimbekūly"]],
];

describe("a name in five cases and in Latin letters", () => {
  for (const [language, cases, latin] of names)
    it(`is one: ${cases[0]} (${language})`, () => {
      const found = entitiesIn([...inFrames(language, cases), ...inFrames("en", latin)]);
      assert.deepEqual(found.map(({ articles }) => articles.length), [cases.length + latin.length], found.map(({ name, forms }) => `${name}: ${forms.join(", ")}`).join("; "));
      assert.ok([cases[0], ...latin].includes(found[0]?.name ?? ""), found[0]?.name);
    });
  it("is one where an article has but a case of it, and is called by its nominative where any article has it", () => {
    for (const [, cases] of names.slice(0, 2)) {
      const found = entitiesIn([...inFrames("ru", [cases[0] ?? ""]), ["ru", `Поезд ждал. Кондуктор видел директора ${cases[1]} на вокзале.`]]);
      assert.deepEqual(found.map(({ name }) => name), [cases[0]]);
    }
  });
  it("reaches the curator's entity in another alphabet", () => {
    const found = entitiesIn([["ru", "Кондуктор видел директора Данияра Орлаева на вокзале."]], [{ id: "guard", kind: "person", name: "Daniyar Orlayev" }]);
    assert.deepEqual(found.map(({ id }) => id), ["guard"]);
  });
});

describe("two people whose names share their cases", () => {
  const both = [...inFrames("ru", ["Александр Орлаев"]), ["ru", "Журналисты спорили об Александре Орлаевой, директоре вокзала. С директором Александрой Орлаевой говорили."]] as const;
  it("stay two", () => assert.deepEqual(entitiesIn(both).map(({ articles }) => articles.length), [1, 1]));
  it("do not get what may be either's", () => assert.equal(entitiesIn([...both, ["ru", "Кондуктор видел вчера Александра Орлаева и Александра Орлаева на вокзале, сказал директор Александра Орлаева."]]).length, 3));
});

describe("what a name may be in the nominative", () => {
  it("is in the same case and of the same person in all its words", () => {
    assert.deepEqual(nominativesOf("Данияра Орлаева"), ["данияра орлаева", "данияр орлаев"]);
    assert.deepEqual(nominativesOf("Анны Ивановны Орлаевой"), ["анна ивановна орлаева"]);
    assert.deepEqual(nominativesOf("Андрее Велморском"), ["андрей велморский"]);
    assert.ok(nominativesOf("Павлом Кравцом").includes("павел кравец"));
    assert.deepEqual(kazakhNominativesOf("Айбек Сарыұлына"), ["айбек сарыұлы", "айбек сарыұлына"]);
  });
});
