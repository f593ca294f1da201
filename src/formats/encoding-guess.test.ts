import assert from "node:assert/strict";
import { describe, it } from "node:test";
import iconv from "iconv-lite";
import { guessedEncoding } from "./encoding-guess.ts";

const sentences: Readonly<Record<string, readonly string[]>> = {
  ru: [
    "Городской совет Заречья в понедельник утвердил бюджет на следующий год.",
    "Мост через реку Синюю закроют на ремонт до конца осени, сообщили в мэрии.",
    "«Мы ждали этого решения почти десять лет», – сказала директор школы Марина Озерова.",
    "По её словам, новое здание примет первых учеников уже в сентябре.",
    "Рыбаки жалуются на низкие закупочные цены и требуют встречи с министром.",
    "Эксперты считают, что урожай пшеницы будет на пятую часть меньше прошлогоднего.",
    "Поезд № 47 задержался на три часа из-за сильного снегопада.",
  ],
  uk: [
    "Міська рада Заріччя в понеділок ухвалила бюджет на наступний рік.",
    "Міст через річку Синю закриють на ремонт до кінця осені, повідомили в мерії.",
    "«Ми чекали на це рішення майже десять років», – сказала директорка школи Марина Озерова.",
    "За її словами, нова будівля прийме перших учнів уже у вересні.",
    "Рибалки скаржаться на низькі закупівельні ціни й вимагають зустрічі з міністром.",
    "Експерти вважають, що врожай пшениці буде на п’яту частину меншим.",
    "Потяг № 47 затримався на три години через сильний снігопад.",
  ],
  kk: [
    "Қала мәслихаты дүйсенбіде келесі жылдың бюджетін бекітті.",
    "Көк өзен арқылы өтетін көпір күздің соңына дейін жөндеуге жабылады, деп хабарлады әкімдік.",
    "«Біз бұл шешімді он жылға жуық күттік», – деді мектеп директоры Әсел Жұмабаева.",
    "Оның айтуынша, жаңа ғимарат алғашқы оқушыларды қыркүйекте қабылдайды.",
    "Балықшылар сатып алу бағасының төмендігіне шағымданып, министрмен кездесуді талап етті.",
    "Сарапшылар бидай өнімі былтырғыдан бестен бірге аз болады деп есептейді.",
    "Қатты қарға байланысты пойыз үш сағатқа кешікті.",
  ],
  de: [
    "Der Stadtrat von Möhringen hat am Montag den Haushalt für das kommende Jahr beschlossen.",
    "Die Brücke über die Blaue Ach bleibt bis Ende Oktober für den Verkehr gesperrt.",
    "Nach ihren Worten soll das neue Gebäude schon im September die ersten Schüler aufnehmen.",
    "Die Fischer beklagen niedrige Preise und fordern ein Gespräch mit der Ministerin.",
    "Fachleute erwarten, dass die Weizenernte um ein Fünftel kleiner ausfällt als im Vorjahr.",
    "Der Zug verspätete sich wegen starken Schneefalls um drei Stunden – viele Reisende mussten warten.",
    "Die Polizei nahm zwei Männer fest, die Kupferkabel gestohlen haben sollen.",
  ],
  fr: [
    "Le conseil municipal de Rivebelle a adopté lundi le budget de l’année prochaine.",
    "Le pont sur la rivière sera fermé jusqu’à la fin de l’automne, a annoncé la mairie.",
    "« Nous attendions cette décision depuis près de dix ans », a déclaré la directrice de l’école.",
    "Selon elle, le nouveau bâtiment accueillera ses premiers élèves dès la rentrée.",
    "Les pêcheurs se plaignent de la faiblesse des prix et réclament une rencontre avec la ministre.",
    "Les experts prévoient une récolte de blé inférieure d’un cinquième à celle de l’an dernier.",
    "Le train a été retardé de trois heures à cause de la neige.",
  ],
  pl: [
    "Rada miasta uchwaliła w poniedziałek budżet na przyszły rok.",
    "Rybacy skarżą się na niskie ceny skupu i żądają spotkania z minister.",
    "„Czekaliśmy na tę decyzję prawie dziesięć lat” – powiedziała dyrektorka szkoły.",
    "Pociąg spóźnił się trzy godziny z powodu śnieżycy.",
    "Most przez rzekę zostanie zamknięty do końca jesieni.",
  ],
  tr: [
    "Belediye meclisi pazartesi günü gelecek yılın bütçesini onayladı.",
    "Balıkçılar düşük fiyatlardan şikâyet ediyor ve bakanla görüşmek istiyor.",
    "Köprü sonbaharın sonuna kadar trafiğe kapalı kalacak.",
    "Tren yoğun kar yağışı nedeniyle üç saat gecikti.",
    "Müzede eski haritaların sergisi açıldı.",
  ],
};

const encodingsOf: Readonly<Record<string, readonly string[]>> = {
  ru: ["windows-1251", "koi8-r", "cp866", "iso-8859-5"],
  uk: ["windows-1251", "koi8-u"],
  kk: ["rk1048", "pt154"],
  de: ["windows-1252", "macroman"],
  fr: ["windows-1252", "macroman"],
  pl: ["windows-1250", "iso-8859-2"],
  tr: ["windows-1254"],
};

/** All runs of `length` sentences in all encodings: [read right, all]. */
const rightReadings = (length: number): readonly [number, number] => {
  let right = 0;
  let all = 0;
  for (const [language, encodings] of Object.entries(encodingsOf))
    for (const encoding of encodings)
      for (let i = 0; i + length <= (sentences[language]?.length ?? 0); i++) {
        const bytes = iconv.encode((sentences[language] ?? []).slice(i, i + length).join("\n"), encoding);
        if (iconv.decode(bytes, guessedEncoding(bytes)) === iconv.decode(bytes, encoding)) right++;
        all++;
      }
  return [right, all];
};

describe("an undeclared encoding", () => {
  it("is known by one sentence, nine times in ten", () => {
    const [right, all] = rightReadings(1);
    assert.ok(right >= 0.9 * all, `${right} of ${all}`);
  });

  it("is known by three sentences, 49 times in 50", () => {
    const [right, all] = rightReadings(3);
    assert.ok(right >= 0.98 * all, `${right} of ${all}`);
  });

  it("is known by a word", () => {
    assert.equal(guessedEncoding(iconv.encode("Новости", "windows-1251")), "windows-1251");
    assert.equal(guessedEncoding(iconv.encode("Новости", "koi8-r")), "koi8-u");
    assert.equal(guessedEncoding(iconv.encode("It’s late – said the mayor", "windows-1252")), "windows-1252");
  });

  for (const [encoding, text] of [
    ["shift_jis", "市議会は月曜日に来年度の予算を可決した。橋は秋の終わりまで閉鎖される。"],
    ["gb18030", "市议会星期一通过了明年的预算。大桥将关闭维修到秋天结束。"],
    ["windows-1256", "أقر المجلس البلدي يوم الاثنين ميزانية العام المقبل."],
    ["windows-1253", "Το δημοτικό συμβούλιο ενέκρινε τη Δευτέρα τον προϋπολογισμό."],
  ] as const)
    it(`is known for other scripts: ${encoding}`, () => assert.equal(guessedEncoding(iconv.encode(text, encoding)), encoding));
});
