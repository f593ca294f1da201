import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { archiveOf, built, cuttings, filesOf } from "./built.ts";
import { recordedPictures } from "../src/build.ts";
import { findingsIn } from "./page-gate.ts";

const part = (name: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
};
const secret = "taken at 49.98 N 82.61 E";
/** A picture of this width that says where it was taken. */
const picture = (width: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(2, 4);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), part("IHDR", head), part("tEXt", Buffer.from(secret)), part("IDAT", deflateSync(Buffer.alloc(500, width), { level: 0 })), part("IEND", Buffer.alloc(0))]);
};

const prose = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back. ";
const figure = (address: string, caption: string, alt = ""): string => `<figure><img src="${address}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
const page = (headline: string, figures: string): string => `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${prose.repeat(2)} ${headline}.</p>${figures}<p>${prose.repeat(3)}</p><p>${prose}</p></article></body></html>`;

const files = {
  "content/Trees.html": page("Forty trees", [
    figure("./Trees_files/green%20carriage.jpg", "The green carriage on Saturday.", "A carriage &quot;full&quot; of <trees>"),
    figure(`data:image/png;base64,${picture(7).toString("base64")}`, "A tree in its pot."),
    figure("https://news.example/remote.png", "A tree far away."),
    figure("Hidden_files/hidden.png", "A tree of another page."),
    figure("Trees_files/../../secret.png", "A tree outside."),
    figure("Trees_files/drawing.svg", "A tree as a drawing."),
    figure("../content/Trees_files/green%20carriage.jpg", "A tree by a detour."),
  ].join("")),
  "content/Trees_files/green carriage.jpg": picture(3),
  "content/Trees_files/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  "content/Trees_files/unused.png": picture(9),
  "content/Hidden.html": page("Hidden trees", figure("Hidden_files/hidden.png", "A hidden tree.")),
  "content/Hidden.html.yaml": "rights: metadata\n",
  "content/Hidden_files/hidden.png": picture(5),
  "secret.png": picture(11),
};

const publishedBy = (settings: string) => {
  const root = archiveOf({ ...files, "_data/site.yaml": settings });
  const report = built(root, ["--no-search"]);
  return { root, report, site: filesOf(join(root, "_site")) };
};

describe("pictures saved along with a page", () => {
  const { root, report, site } = publishedBy("images: saved\nrights: full\nbase: /archive/\n");
  const pictures = [...site].filter(([path]) => /\.(?:png|jpg|svg)$/.test(path) && path !== "icon.svg" && path !== "map/world.svg");
  const shown = [...site].find(([path, text]) => /^articles\/\w+\/index\.html$/.test(path) && text.includes("<h1>Forty trees") || text.includes(">Forty trees</h1>"))?.[1] ?? "";
  const images = shown.match(/<img [^>]*>/g) ?? [];

  it("are published under names made of their content, without what was noted in them", () => {
    assert.equal(pictures.length, 2);
    for (const [path, bytes] of pictures) {
      assert.match(path, /^pictures\/[0-9a-f]{32}\.png$/);
      assert.equal(bytes.includes(secret), false);
    }
  });

  it("are shown above their captions, with their size and their words", () => {
    assert.equal(images.length, 2, images.join("\n"));
    assert.match(images[0] ?? "", /^<img src="\/archive\/pictures\/[0-9a-f]{32}\.png" alt="A carriage &quot;full&quot; of &lt;trees&gt;" width="3" height="2" loading="lazy"/);
    assert.match(images[1] ?? "", /alt="" width="7"/);
    assert.deepEqual(findingsIn(shown), []);
    for (const caption of ["The green carriage on Saturday.", "A tree far away.", "A tree of another page.", "A tree outside.", "A tree as a drawing.", "A tree by a detour."]) assert.ok(shown.includes(caption), caption);
  });

  it("are counted as files of the page, and told of where they cannot be shown", () => {
    assert.equal(report.counted["assets"], 4);
    assert.equal(report.found, Object.values(report.counted).reduce((sum, count) => sum + count, 0));
    assert.deepEqual(report.problems.filter(({ code }) => code === "picture-not-shown").map(({ file }) => file), ["content/Trees_files/drawing.svg"]);
  });

  it("are the same after a second build, kept for `npx eleventy`, and gone when they are wanted no more", () => {
    const kept = recordedPictures(root);
    assert.deepEqual([...filesOf(kept ?? "")].map(([name, bytes]) => [`pictures/${name}`, bytes]), pictures);
    built(root, ["--no-search"]);
    assert.deepEqual([...filesOf(join(root, "_site"))], [...site]);
    rmSync(join(root, "content", "Trees.html"));
    built(root, ["--no-search"]);
    assert.deepEqual([...filesOf(join(root, "_site")).keys()].filter((path) => path.startsWith("pictures/")), []);
  });

  it("stay in the record, which is the same when it is fed back in, and shows no picture that is not there", () => {
    const { root: before } = publishedBy("images: saved\n");
    const again = archiveOf({ "_data/site.yaml": "images: saved\n" });
    cpSync(join(before, "_records"), join(again, "content"), { recursive: true });
    assert.equal(cuttings(["build", "--root", again]).status, 0);
    assert.deepEqual([...filesOf(join(again, "_records"))], [...filesOf(join(before, "_records"))]);
    assert.ok([...filesOf(join(again, "_records")).values()].some((record) => /file: [0-9a-f]{32}\.png/.test(record)));
    assert.deepEqual([...filesOf(join(again, "_site"))].filter(([path, text]) => path.endsWith(".html") && text.includes("<img")), []);
  });

  it("are none where the archive does not ask for them", () => {
    const { site: plain } = publishedBy("rights: full\n");
    assert.deepEqual([...plain].filter(([path, text]) => path.startsWith("pictures/") || (path.endsWith(".html") && text.includes("<img"))), []);
  });
});
