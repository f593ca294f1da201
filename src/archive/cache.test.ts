import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inventedArticle } from "../../test/invented-article.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { changed, whole } from "../model/kept-article.ts";
import { readingCacheName, textsInUse } from "./cache-store.ts";
import { openReadingCache } from "./cache.ts";
import { DamagedStore } from "./text-store.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-cache-"));
  for (const folder of ["content", ".cuttings"]) mkdirSync(join(root, folder));
  write("content/a.txt", "Apples");
  write("content/a.txt.yaml", "published: 2024");
  write("content/b.txt", "Pears");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const hashOf = (path: string): string => sha256(readFileSync(join(root, path)));
const stored = (): string => join(root, ".cuttings", readingCacheName);
const archive = [["content/a.txt", "content/a.txt.yaml"], ["content/b.txt"]] as const;

/** Reads the files as a build does; gives the names of those that were not known. */
const read = (version = "1", files: readonly (readonly string[])[] = archive): readonly string[] => {
  const cache = openReadingCache(root, version, true);
  const fresh = files.filter((each) => {
    const article = inventedArticle({ headline: each.join(" "), body: each.map((path) => readFileSync(join(root, path), "utf8")) });
    const found = cache.find(each);
    const kept = "known" in found ? found.known : cache.keep(found, [{ article }], hashOf(each[0] ?? ""));
    assert.deepEqual(whole(kept[0]?.article ?? assert.fail()), article, "what was found is not what is there");
    return !("known" in found);
  });
  const changed = cache.changed();
  if (changed) writeFileSync(stored(), Buffer.concat([...changed]));
  cache.settle();
  cache.close();
  return fresh.map(([name]) => name ?? "");
};
const texts = (): string => join(root, ".cuttings", textsInUse(root));

describe("the cache of readings", () => {
  it("knows what it was given, until the file, its name or what lies beside it is another", () => {
    assert.deepEqual(read(), ["content/a.txt", "content/b.txt"]);
    assert.deepEqual(read(), []);
    write("content/b.txt", "Plums");
    assert.deepEqual(read(), ["content/b.txt"], "as long as before, within the same second");
    write("content/a.txt.yaml", "published: 2025");
    assert.deepEqual(read(), ["content/a.txt"]);
    assert.deepEqual(read("1", [["content/a.txt"], ["content/b.txt"]]), ["content/a.txt"], "its sidecar is gone");
    renameSync(join(root, "content/b.txt"), join(root, "content/c.txt"));
    assert.deepEqual(read("1", [["content/c.txt"]]), ["content/c.txt"]);
  });

  it("knows a file by its content when only its times are new", () => {
    read();
    utimesSync(join(root, "content/b.txt"), 1, 1);
    assert.deepEqual(read(), []);
  });

  it("gives what stands above a text when the lines are forgotten, asked for once or several times", () => {
    read();
    const cache = openReadingCache(root, "1", true);
    const found = [1, 2, 3].flatMap(() => archive.map((files) => cache.find(files)));
    cache.settle();
    for (const [at, one] of found.entries()) assert.equal("known" in one && one.known[0]?.article?.headline, archive[at % archive.length]?.join(" "));
    cache.close();
  });

  it("forgets what it was not asked for", () => {
    read();
    read("1", [["content/b.txt"]]);
    assert.doesNotMatch(readFileSync(stored(), "utf8"), /a\.txt\.yaml/);
    assert.match(readFileSync(stored(), "utf8"), /b\.txt/);
  });

  it("of another version is nothing", () => {
    read();
    assert.equal(read("2").length, 2);
  });

  it("that is damaged anywhere gives nothing wrong: it says so, or is whole again after", () => {
    read();
    const whole = readFileSync(stored());
    const readAgain = (): void => {
      try {
        read();
      } catch (error) {
        if (!(error instanceof DamagedStore)) throw error;
        rmSync(stored());
        read();
      }
    };
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(stored(), damaged);
      readAgain();
      assert.deepEqual(read(), [], `byte ${at}`);
      writeFileSync(stored(), whole.subarray(0, at));
      readAgain();
      assert.deepEqual(read(), [], `cut at ${at}`);
    }
  });

  it("says so when a text is damaged, and gives no other in its place", () => {
    read();
    const whole = readFileSync(texts());
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(texts(), damaged);
      assert.throws(() => read(), DamagedStore, `byte ${at}`);
      writeFileSync(texts(), whole.subarray(0, at));
      assert.throws(() => read(), DamagedStore, `cut at ${at}`);
    }
    writeFileSync(texts(), whole);
    assert.deepEqual(read(), []);
  });

  it("holds no word of what is gone, also after a build that was broken off", () => {
    read();
    write("content/b.txt", "Plums");
    read();
    assert.doesNotMatch(readFileSync(texts(), "utf8"), /Pears/);
    read("1", [["content/b.txt"]]);
    assert.doesNotMatch(readFileSync(texts(), "utf8"), /Apples/);
    const cache = openReadingCache(root, "1", true);
    const found = cache.find(["content/a.txt"]);
    if ("first" in found) cache.keep(found, [{ article: inventedArticle({ body: ["Never finished"] }) }], hashOf("content/a.txt"));
    assert.ok(cache.changed());
    cache.close();
    const other = texts();
    assert.deepEqual(read(), ["content/a.txt"]);
    for (const file of new Set([other, texts()])) assert.ok(!existsSync(file) || file !== texts() || !readFileSync(file, "utf8").includes("Never finished"));
  });

  it("moves its texts into a new file when most of them are nobody's", () => {
    read();
    const before = texts();
    for (const length of [1, 2, 3]) {
      write("content/b.txt", "Quinces ".repeat(length * 100_000));
      assert.deepEqual(read(), ["content/b.txt"]);
    }
    write("content/b.txt", "Medlars");
    assert.deepEqual(read(), ["content/b.txt"]);
    assert.notEqual(texts(), before);
    assert.ok(statSync(texts()).size < 10_000);
    assert.deepEqual(read(), []);
  });

  it("makes an article whose text is not in memory, and whose JSON is a name of all that it is made of", () => {
    read();
    const article = (): Article => {
      const found = openReadingCache(root, "1", false).find(["content/b.txt"]);
      return ("known" in found ? found.known[0]?.article : null) ?? assert.fail();
    };
    const [one, again] = [article(), article()];
    assert.equal(JSON.stringify(one), JSON.stringify(again));
    assert.doesNotMatch(JSON.stringify(one), /Pears/);
    const dated = changed(one, { added: "2024-05-05" });
    assert.notEqual(JSON.stringify(dated), JSON.stringify(one));
    const short = changed(one, {}, { name: "no body", of: () => ({ body: [] }) });
    assert.deepEqual([short.body, short.captions, one.body.length], [[], one.captions, 1]);
    assert.notEqual(JSON.stringify(short), JSON.stringify(one));
  });

  it("does not keep what changed while it was read", () => {
    const cache = openReadingCache(root, "1", true);
    const found = cache.find(["content/b.txt"]);
    assert.ok("first" in found);
    const hash = hashOf("content/b.txt");
    write("content/b.txt", "Pears and plums");
    cache.keep(found, [{ article: null }], hash);
    assert.equal(cache.changed(), null);
  });

  it("does not keep what could not be read", () => {
    const cache = openReadingCache(root, "1", true);
    const found = cache.find(["content/b.txt"]);
    assert.ok("first" in found);
    cache.keep(found, [{ article: null }], null);
    assert.equal(cache.changed(), null);
  });
});
