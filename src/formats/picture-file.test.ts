import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { pictureFile } from "./picture-file.ts";

const secret = "49.98 N 82.61 E";
const binary = (text: string): Buffer => Buffer.from(text, "latin1");
const big = (value: number, length = 4): Buffer => Buffer.from(value.toString(16).padStart(length * 2, "0"), "hex");
const little = (value: number, length = 4): Buffer => big(value, length).reverse();

const chunk = (name: string, content: Buffer): Buffer => Buffer.concat([big(content.length), binary(name), content, big(0)]);
const png = Buffer.concat([binary("\x89PNG\r\n\x1a\n"), chunk("IHDR", Buffer.concat([big(3), big(2), binary("\x08\x02\0\0\0")])), chunk("eXIf", binary(secret)), chunk("tEXt", binary(secret)), chunk("IDAT", deflateSync(Buffer.alloc(20))), chunk("IEND", Buffer.alloc(0)), binary(secret)]);

const segment = (marker: number, content: Buffer): Buffer => Buffer.concat([big(0xff00 + marker, 2), big(content.length + 2, 2), content]);
const exif = (orientation: number): Buffer => Buffer.concat([binary("Exif\0\0II*\0"), little(8), little(1, 2), little(0x0112, 2), little(3, 2), little(1), little(orientation), little(0), binary(secret)]);
const jpg = (orientation: number): Buffer =>
  Buffer.concat([big(0xffd8, 2), segment(0xe0, binary("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")), segment(0xe1, exif(orientation)), segment(0xe1, binary(`http://ns.adobe.com/xap/1.0/\0${secret}`)), segment(0xed, binary(`Photoshop 3.0\0${secret}`)), segment(0xfe, binary(secret)), segment(0xc0, binary("\x08\0\x02\0\x03\x01\x01\x11\0")), segment(0xda, binary("\x01\x01\0\0?\0")), binary("\x12\xff\0\x34\xff\xd0\x56"), big(0xffd9, 2), binary(secret)]);

const gif = Buffer.concat([binary("GIF89a"), little(3, 2), little(2, 2), binary("\0\0\0"), binary("\x21\xfe\x0f"), binary(secret), binary("\0"), binary("\x21\xff\x0bXMP DataXMP\x0f"), binary(secret), binary("\0"), binary("\x2c\0\0\0\0\x03\0\x02\0\0\x02\x02\x44\x01\0"), binary(";"), binary(secret)]);

const riff = (name: string, content: Buffer): Buffer => Buffer.concat([binary(name), little(content.length), content, Buffer.alloc(content.length % 2)]);
const webp = ((body: Buffer) => Buffer.concat([riff("RIFF", Buffer.concat([binary("WEBP"), body])), binary(secret)]))(
  Buffer.concat([riff("VP8X", Buffer.concat([binary("\x0c\0\0\0"), little(2, 3), little(1, 3)])), riff("VP8L", binary("\x2f\0\0\0\0\x12")), riff("EXIF", binary(secret)), riff("XMP ", binary(secret))]),
);

const box = (name: string, content: Buffer): Buffer => Buffer.concat([big(content.length + 8), binary(name), content]);
const avif = (item: string): Buffer => Buffer.concat([box("ftyp", binary("avif\0\0\0\0")), box("meta", Buffer.concat([big(0), box("infe", binary(`\x02\0\0\0\0\x01\0\0${item}\0`)), box("ispe", Buffer.concat([big(0), big(3), big(2)]))])), box("mdat", binary("pixels"))]);

const pictures = { png, jpg: jpg(1), gif, webp, avif: avif("av01") };

describe("a saved picture", () => {
  for (const [kind, bytes] of Object.entries(pictures))
    it(`is known by its bytes, and loses what was noted in it: ${kind}`, () => {
      const found = pictureFile(bytes);
      assert.deepEqual(found && [found.kind, found.width, found.height], [kind, 3, 2]);
      assert.equal(Buffer.from(found?.bytes ?? []).includes(secret), false);
      assert.deepEqual(pictureFile(found?.bytes ?? Buffer.alloc(0))?.bytes, found?.bytes, "twice as once");
    });

  it("keeps its pixels as they were", () => {
    assert.ok(Buffer.from(pictureFile(png)?.bytes ?? []).includes(deflateSync(Buffer.alloc(20))));
    assert.ok(Buffer.from(pictureFile(jpg(1))?.bytes ?? []).includes(binary("\x12\xff\0\x34\xff\xd0\x56\xff\xd9")));
  });

  it("stays the right way up", () => {
    const turned = pictureFile(jpg(6));
    assert.deepEqual(turned && [turned.width, turned.height], [2, 3]);
    assert.deepEqual(pictureFile(turned?.bytes ?? Buffer.alloc(0)), turned);
  });

  it("is none when its notes cannot be taken out, when it is a drawing, cut off, too large, or of no size", () => {
    assert.equal(pictureFile(avif("Exif")), null);
    assert.equal(pictureFile(binary('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')), null);
    for (const bytes of Object.values(pictures)) assert.equal(pictureFile(bytes.subarray(0, 30)), null);
    assert.equal(pictureFile(Buffer.concat([png, Buffer.alloc(9 * 1024 * 1024)])), null);
    assert.equal(pictureFile(Buffer.from(png).fill(0, 16, 20)), null);
    assert.equal(pictureFile(Buffer.from(png).fill(255, 16, 24)), null);
  });

  it("never makes the program fail or run on, whatever its bytes", () => {
    const torn = fc.tuple(fc.constantFrom(...Object.values(pictures)), fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }), fc.nat(300));
    fc.assert(fc.property(torn, ([bytes, changes, length]) => {
      const changed = Buffer.from(bytes);
      for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
      pictureFile(changed.subarray(0, Math.max(1, changed.length - (length % 60))));
    }), { numRuns: 3000, seed: 20240504 });
  });
});
