import assert from "node:assert/strict";
import { describe, it } from "node:test";
import iconv from "iconv-lite";
import { decoded, largestText, type Decoding } from "./decode.ts";

const read = (bytes: Uint8Array | string, declared: string | null = null): Decoding =>
  decoded({ path: "content/a.txt", bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes }, { declared });

const textOf = (bytes: Uint8Array | string, declared: string | null = null): string => {
  const given = read(bytes, declared);
  return given.kind === "text" ? given.text : given.problems[0].code;
};

const codesOf = (bytes: Uint8Array | string): readonly string[] => read(bytes).problems.map(({ code, line }) => `${code} ${line ?? ""}`.trim());

const russian = "Совет Заречья утвердил бюджет.\nМост закроют до осени, сообщили в мэрии.";

describe("bytes", () => {
  for (const [encoding, mark] of [["utf8", "\ufeff"], ["utf16le", "\ufeff"], ["utf-16be", "\ufeff"], ["utf-32le", "\ufeff"], ["utf16le", ""], ["utf-16be", ""]] as const)
    it(`are read as ${encoding} ${mark ? "with" : "without"} a mark`, () => assert.equal(textOf(iconv.encode(mark + russian, encoding)), russian));

  for (const [label, encoding] of [["windows-1251", "windows-1251"], ["KOI8-R", "koi8-r"], ["ISO-8859-1", "windows-1252"], ["x-mac-cyrillic", "maccyrillic"], ["gb2312", "gbk"]] as const) {
    const text = encoding === "windows-1252" ? "It’s Möhringen – at last" : encoding === "gbk" ? "市议会通过了预算" : russian;
    it(`are read as they declare: ${label}`, () => assert.equal(textOf(iconv.encode(text, encoding), label), text));
  }

  it("that are UTF-8 are UTF-8, whatever they declare", () => assert.equal(textOf(russian, "windows-1251"), russian));

  it("keep their curly quotes in windows-1252", () => assert.equal(textOf(Buffer.from([0x49, 0x74, 0x92, 0x73, 0x20, 0x93, 0x61, 0x94])), "It’s “a”"));

  it("get line ends of one kind, line by line", () => assert.equal(textOf("a\r\nb\rc\n\r\nd"), "a\nb\nc\n\nd"));
});

describe("a file that is no text", () => {
  for (const [code, bytes] of [
    ["empty-file", ""],
    ["empty-file", "\ufeff \n\t\r\n"],
    ["binary-file", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1")],
    ["binary-file", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
    ["binary-file", "%PDF-1.4 words"],
    ["binary-file", "PK\x03\x04 words"],
    ["binary-file", "MZ\x90\0\x03"],
    ["binary-file", "{\\rtf1 words}"],
    ["binary-file", "words\nand \0 one NUL"],
    ["binary-file", Buffer.from(Array.from({ length: 999 }, (_, i) => 1 + ((i * 7919) % 255)))],
    ["too-large", Buffer.alloc(largestText + 1, 97)],
  ] as const)
    it(`is held back as ${code}: ${String(bytes).slice(0, 12)}`, () => assert.deepEqual([read(bytes).kind, read(bytes).problems[0]?.code], ["held-back", code]));

  it("says where its first NUL is", () => assert.equal(read("a\nb\n\0").problems[0]?.line, 3));
});

describe("what is odd in a text", () => {
  it("is said: characters that were lost", () => assert.deepEqual(codesOf("one\ntwo \ufffd\n"), ["unreadable-characters 2"]));

  it("is said: a file cut inside a character", () =>
    assert.deepEqual(codesOf(Buffer.from(russian).subarray(0, -2)), ["unreadable-characters 2"]));

  it("is said: marks that turn the direction, which stay", () => {
    assert.deepEqual(codesOf("one\nexe\u202egpj"), ["bidi-control 2"]);
    assert.equal(textOf("exe\u202egpj"), "exe\u202egpj");
  });

  it("is said and left out: control characters", () => {
    assert.deepEqual(codesOf("one\u0007\nt\u0001wo"), ["control-character 1"]);
    assert.equal(textOf("one\u0007\ftwo"), "one two");
  });
});

describe("text that was once read in a wrong encoding", () => {
  const wrong = (text: string, as: string): string => {
    const signs = Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.from([byte]), as)).map((sign, byte) => (sign === "\ufffd" ? String.fromCharCode(byte) : sign));
    return [...Buffer.from(text)].map((byte) => signs[byte]).join("");
  };

  for (const text of [russian, "It’s “late” – Zoë’s café", "a naïve café"])
    for (const as of ["windows-1252", "windows-1251"])
      it(`is put right: ${text.slice(0, 12)} as ${as}`, () => {
        assert.equal(textOf(wrong(text, as)), text);
        assert.match(codesOf(wrong(text, as))[0] ?? "", /^mojibake-repaired/);
      });

  it("is put right when it was so twice", () => assert.equal(textOf(wrong(wrong("It’s late", "windows-1252"), "windows-1252")), "It’s late"));

  it("gets quotes for the control characters that stand in their place", () => assert.equal(textOf("it\u0092s \u0093late\u0094"), "it’s “late”"));

  it("is only named when a part of it is right", () => {
    const text = "It’s lateâ€™s and laterâ€™s";
    assert.equal(textOf(text), text);
    assert.deepEqual(codesOf(text), ["mojibake-suspected 1"]);
  });

  for (const text of ["São Tomé, à 20 °C", "Âge d’or – Ãlvaro", "© 2019 «Заря»", "Ђорђе Ћирић", "Р и С"])
    it(`is not seen where all is well: ${text}`, () => assert.equal(textOf(text), text));
});
