import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { wordsBesideDate, writtenDates } from "./written-date.ts";

const days = (text: string): readonly (string | null)[] => writtenDates(text).map((date) => date.edtf);

/** The twelve months of a year, in order. */
const spelled: Readonly<Record<string, readonly string[]>> = {
  English: [
    "January 12, 2024 · February 12, 2024 · March 12, 2024 · April 12, 2024 · May 12, 2024 · June 12, 2024 · July 12, 2024 · August 12, 2024 · September 12, 2024 · October 12, 2024 · November 12, 2024 · December 12, 2024",
    "12 Jan. 2024 · 12 Feb. 2024 · 12 Mar. 2024 · 12 Apr. 2024 · 12 May 2024 · 12 Jun. 2024 · 12 Jul. 2024 · 12 Aug. 2024 · 12 Sept. 2024 · 12 Oct. 2024 · 12 Nov. 2024 · 12 Dec. 2024",
  ],
  Russian: [
    "12 января 2024 г. · 12 февраля 2024 г. · 12 марта 2024 г. · 12 апреля 2024 г. · 12 мая 2024 г. · 12 июня 2024 г. · 12 июля 2024 г. · 12 августа 2024 г. · 12 сентября 2024 г. · 12 октября 2024 г. · 12 ноября 2024 г. · 12 декабря 2024 г.",
    "январь 2024 · февраль 2024 · март 2024 · апрель 2024 · май 2024 · июнь 2024 · июль 2024 · август 2024 · сентябрь 2024 · октябрь 2024 · ноябрь 2024 · декабрь 2024",
    "12 янв. 2024 · 12 февр. 2024 · 12 мар. 2024 · 12 апр. 2024 · 12 мая 2024 · 12 июн. 2024 · 12 июл. 2024 · 12 авг. 2024 · 12 сент. 2024 · 12 окт. 2024 · 12 нояб. 2024 · 12 дек. 2024",
  ],
  Ukrainian: [
    "12 січня 2024 року · 12 лютого 2024 року · 12 березня 2024 року · 12 квітня 2024 року · 12 травня 2024 року · 12 червня 2024 року · 12 липня 2024 року · 12 серпня 2024 року · 12 вересня 2024 року · 12 жовтня 2024 року · 12 листопада 2024 року · 12 грудня 2024 року",
    "січень 2024 · лютий 2024 · березень 2024 · квітень 2024 · травень 2024 · червень 2024 · липень 2024 · серпень 2024 · вересень 2024 · жовтень 2024 · листопад 2024 · грудень 2024",
    "12 січ. 2024 · 12 лют. 2024 · 12 бер. 2024 · 12 квіт. 2024 · 12 трав. 2024 · 12 черв. 2024 · 12 лип. 2024 · 12 серп. 2024 · 12 вер. 2024 · 12 жовт. 2024 · 12 лист. 2024 · 12 груд. 2024",
  ],
  Kazakh: [
    "2024 жылғы 12 қаңтар · 2024 жылғы 12 ақпан · 2024 жылғы 12 наурыз · 2024 жылғы 12 сәуір · 2024 жылғы 12 мамыр · 2024 жылғы 12 маусым · 2024 жылғы 12 шілде · 2024 жылғы 12 тамыз · 2024 жылғы 12 қыркүйек · 2024 жылғы 12 қазан · 2024 жылғы 12 қараша · 2024 жылғы 12 желтоқсан",
    "2024 жылы 12 қаңтарда · 2024 жылы 12 ақпанда · 2024 жылы 12 наурызда · 2024 жылы 12 сәуірде · 2024 жылы 12 мамырда · 2024 жылы 12 маусымда · 2024 жылы 12 шілдеде · 2024 жылы 12 тамызда · 2024 жылы 12 қыркүйекте · 2024 жылы 12 қазанда · 2024 жылы 12 қарашада · 2024 жылы 12 желтоқсанда",
    "12 қаң. 2024 · 12 ақп. 2024 · 12 нау. 2024 · 12 сәу. 2024 · 12 мам. 2024 · 12 мау. 2024 · 12 шіл. 2024 · 12 там. 2024 · 12 қыр. 2024 · 12 қаз. 2024 · 12 қар. 2024 · 12 жел. 2024",
  ],
  German: [
    "12. Januar 2024 · 12. Februar 2024 · 12. März 2024 · 12. April 2024 · 12. Mai 2024 · 12. Juni 2024 · 12. Juli 2024 · 12. August 2024 · 12. September 2024 · 12. Oktober 2024 · 12. November 2024 · 12. Dezember 2024",
    "12. Jänner 2024 · 12. Feber 2024 · 12. Maerz 2024 · 12. Apr. 2024 · 12. Mai 2024 · 12. Jun. 2024 · 12. Jul. 2024 · 12. Aug. 2024 · 12. Sept. 2024 · 12. Okt. 2024 · 12. Nov. 2024 · 12. Dez. 2024",
  ],
  French: [
    "le 12 janvier 2024 · le 12 février 2024 · le 12 mars 2024 · le 12 avril 2024 · le 12 mai 2024 · le 12 juin 2024 · le 12 juillet 2024 · le 12 août 2024 · le 12 septembre 2024 · le 12 octobre 2024 · le 12 novembre 2024 · le 12 décembre 2024",
    "12 janv. 2024 · 12 févr. 2024 · 12 mars 2024 · 12 avr. 2024 · 12 mai 2024 · 12 juin 2024 · 12 juil. 2024 · 12 aout 2024 · 12 sept. 2024 · 12 oct. 2024 · 12 nov. 2024 · 12 déc. 2024",
  ],
  Spanish: [
    "12 de enero de 2024 · 12 de febrero de 2024 · 12 de marzo de 2024 · 12 de abril de 2024 · 12 de mayo de 2024 · 12 de junio de 2024 · 12 de julio de 2024 · 12 de agosto de 2024 · 12 de septiembre de 2024 · 12 de octubre de 2024 · 12 de noviembre de 2024 · 12 de diciembre de 2024",
    "12 ene. 2024 · 12 feb. 2024 · 12 mar. 2024 · 12 abr. 2024 · 12 may. 2024 · 12 jun. 2024 · 12 jul. 2024 · 12 ago. 2024 · 12 set. 2024 · 12 oct. 2024 · 12 nov. 2024 · 12 dic. 2024",
  ],
};

describe("a written date", () => {
  it("is read in seven languages", () => {
    assert.deepEqual(days("May 4, 2024"), ["2024-05-04"]);
    assert.deepEqual(days("4th of May 2024"), ["2024-05-04"]);
    assert.deepEqual(days("12 марта 2025 г., 10:15"), ["2025-03-12"]);
    assert.deepEqual(days("12 березня 2025 року"), ["2025-03-12"]);
    assert.deepEqual(days("2025 жылғы 12 наурыз"), ["2025-03-12"]);
    assert.deepEqual(days("12. März 2025"), ["2025-03-12"]);
    assert.deepEqual(days("le 1er août 2025"), ["2025-08-01"]);
    assert.deepEqual(days("3 de mayo de 2024"), ["2024-05-03"]);
  });
  for (const [language, lines] of Object.entries(spelled))
    it(`has its month in ${language}, whole, inflected or short`, () => {
      for (const line of lines) assert.deepEqual(days(line).map((day) => day?.slice(0, 7)), Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`), line);
    });
  it("is read in figures", () => assert.deepEqual(days("2024-05-04 · 04.05.2024 · 2024/5/4 · 25/12/2024"), ["2024-05-04", "2024-05-04", "2024-05-04", "2024-12-25"]));
  it("is as exact as it is written", () => assert.deepEqual(days("May 2024"), ["2024-05"]));
  it("is not guessed when day and month may change places", () => {
    const [date] = writtenDates("03/04/2024");
    assert.equal(date?.edtf, null);
    assert.deepEqual(date?.ambiguous, ["2024-04-03", "2024-03-04"]);
  });
  it("is impossible when no calendar has it", () => assert.equal(writtenDates("30 February 2024")[0]?.impossible, true));
  it("is no other number", () => assert.deepEqual(days("Room 2024, 12 of 30 seats, version 1.2.2024.7"), []));
});

describe("the words beside a date", () => {
  it("are none on a line of its own, whatever the time, zone and weekday", () => {
    for (const line of ["Saturday, May 4, 2024 at 10:15 am EST", "4. Mai 2024, 10.15 Uhr", "Вторник, 12 марта 2025 г. 18:40 МСК"])
      assert.equal(wordsBesideDate(line, writtenDates(line)), "");
  });
  it("are kept", () => assert.equal(wordsBesideDate("Updated May 4, 2024", writtenDates("Updated May 4, 2024")), "Updated"));
});
