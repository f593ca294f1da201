import assert from "node:assert/strict";
import { describe, it } from "node:test";
import iconv from "iconv-lite";
import { html } from "./html.ts";

const texts = [
  ["Мост через реку в Заречье закрыли до осени, сообщила администрация посёлка, и жители ходят вброд.", ["windows-1251", "koi8-r"]],
  ["Міст через річку в Зарічному закрили до осені, повідомила громада, і мешканці їздять в об'їзд щодня.", ["windows-1251", "koi8-u"]],
  ["桥梁因维修将关闭至秋季，居民必须绕行，镇政府星期一表示，工程费用尚未确定。", ["gb2312"]],
  ["橋は秋まで通行止めとなり、住民は迂回しなければならないと町役場が月曜日に発表した。", ["shift_jis", "euc-jp"]],
] as const;

const read = (words: string, encoding: string, declared: string): { readonly isRight: boolean; readonly codes: readonly string[] } => {
  const page = `<html><head><meta charset="${declared}"><title>a</title></head><body><p>${words}</p><p>${words}</p></body></html>`;
  const reading = html.read({ path: "content/a.html", bytes: iconv.encode(page, encoding) });
  if (reading.kind !== "document") throw new Error(JSON.stringify(reading));
  return { isRight: reading.document.blocks.every(({ text }) => text === words), codes: reading.document.problems.map(({ code }) => code) };
};

describe("the encoding of a page", () => {
  it("is the declared one", () => {
    for (const [words, encodings] of texts) for (const encoding of [...encodings, "utf-8"]) assert.deepEqual(read(words, encoding, encoding), { isRight: true, codes: [] }, encoding);
  });

  it("is what the letters say when UTF-8 is declared, or is found under another name", () => {
    for (const [words, encodings] of texts)
      for (const encoding of encodings) {
        assert.equal(read(words, encoding, "utf-8").isRight, true, encoding);
        assert.equal(read(words, "utf-8", encoding).isRight, true, encoding);
      }
  });

  it("is right or reported when another is declared", () => {
    for (const [words, encodings] of texts)
      for (const encoding of encodings)
        for (const declared of ["windows-1252", "iso-8859-1", "windows-1251", "koi8-r", "shift_jis", "euc-jp"]) {
          const { isRight, codes } = read(words, encoding, declared);
          const isNamed = iconv.encode(words, declared).equals(iconv.encode(words, encoding));
          assert.ok(isNamed ? isRight : codes.length > 0, `${encoding} as ${declared}: ${isRight} ${codes.join()}`);
        }
  });

  it("stays the declared one for a language of few letters above ASCII", () => {
    const words = "Après l'été, le pont de la rivière fut fermé, et les élèves passèrent à gué jusqu'à l'arrivée de l'hiver.";
    assert.deepEqual(read(words, "windows-1252", "iso-8859-1"), { isRight: true, codes: [] });
  });

  it("was a wrong one before: what was encoded twice is repaired or reported", () => {
    for (const [words] of texts)
      for (const misread of ["windows-1252", "windows-1251", "latin1"]) {
        const { isRight, codes } = read(iconv.decode(Buffer.from(words), misread), "utf-8", "utf-8");
        assert.ok(codes.some((code) => code === "mojibake-repaired" || code === "mojibake-suspected" || code === "unreadable-characters"), `${misread}: ${isRight}`);
      }
  });
});
