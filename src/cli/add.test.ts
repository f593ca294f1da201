import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { UsageError } from "../model/usage-error.ts";
import { noteArrivals } from "./arrivals-file.ts";
import { copyIn } from "./copy-in.ts";
import { incomingOf, incomingText } from "./incoming.ts";
import { numberedName, safeName } from "./safe-name.ts";

let root = "";
let desk = "";
beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), "cuttings-add-"));
  [root, desk] = [join(place, "archive"), join(place, "desk")];
  mkdirSync(root);
});
afterEach(() => rmSync(dirname(root), { recursive: true, force: true }));

const write = (file: string, text: string): string => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const add = (...given: readonly string[]) => copyIn(root, given.flatMap((one) => incomingOf(root, one)), false).map(({ path, state }) => `${state} ${path}`);

describe("a file that comes to the archive", () => {
  it("is copied, and is there when it comes again", () => {
    const file = write(join(desk, "a.txt"), "one");
    assert.deepEqual(add(file), ["added content/a.txt"]);
    assert.deepEqual(add(file), ["there content/a.txt"]);
  });
  it("gets a name of its own when another has its name, and nothing is overwritten", () => {
    add(write(join(desk, "a.txt"), "one"));
    assert.deepEqual(add(write(join(desk, "b/a.txt"), "two"), write(join(desk, "c/a.txt"), "three")), ["added content/a-2.txt", "added content/a-3.txt"]);
    assert.deepEqual([read("content/a.txt"), read("content/a-2.txt"), read("content/a-3.txt")], ["one", "two", "three"]);
  });
  it("keeps its sidecar when it gets another name", () => {
    add(write(join(desk, "a.txt"), "one"));
    const folder = join(desk, "b");
    assert.deepEqual(add(write(join(folder, "a.txt"), "two"), write(join(folder, "a.txt.yaml"), "id: b")), ["added content/a-2.txt", "added content/a-2.txt.yaml"]);
  });
  it("keeps its folders, and those of others stay unseen", () => {
    write(join(desk, "2019/may/a.txt"), "one");
    write(join(desk, ".git/config"), "secret");
    assert.deepEqual(add(desk), ["added content/desk/2019/may/a.txt"]);
  });
  it("stays where it is when it lies in content/ already", () => assert.deepEqual(add(write(join(root, "content/x/a.txt"), "one")), ["there content/x/a.txt"]));
  it("is not followed when it is a link, but named", () => {
    write(join(desk, "a.txt"), "one");
    symlinkSync(join(desk, "a.txt"), join(desk, "link.txt"));
    assert.deepEqual(incomingOf(root, join(desk, "link.txt")).map(({ kind }) => kind), ["link"]);
  });
  it("may come from the standard input", () => {
    assert.deepEqual(copyIn(root, [incomingText("../x.txt", Buffer.from("one"))], false).map(({ path }) => path), ["content/-x.txt"]);
  });
  it("must exist, and a folder must not hold the archive", () => {
    assert.throws(() => incomingOf(root, join(desk, "nothing.txt")), UsageError);
    mkdirSync(join(root, "content"));
    assert.throws(() => incomingOf(root, dirname(root)), UsageError);
  });
  it("is only talked of in a dry run, names that would clash included", () => {
    const files = [write(join(desk, "b/a.txt"), "two"), write(join(desk, "c/a.txt"), "three")].flatMap((one) => incomingOf(root, one));
    assert.deepEqual(copyIn(root, files, true).map(({ path }) => path), ["content/a.txt", "content/a-2.txt"]);
    assert.throws(() => read("content/a.txt"));
  });
});

describe("a name", () => {
  it("stays as it is when every system can store it", () => assert.equal(safeName("Мост открыт 2019.txt"), "Мост открыт 2019.txt"));
  it("loses what steers a terminal, a path or a system", () =>
    assert.deepEqual(["a\u001b[31m.txt", "../../x", "a:b?.md", "CON.txt", "\u202e", "..."].map(safeName), ["a-[31m.txt", "-..-x", "a-b-.md", "_CON.txt", "-", "file"]));
  it("keeps its ending when it is too long", () => {
    const name = safeName(`${"й".repeat(300)}.html`);
    assert.ok(Buffer.byteLength(name) <= 200 && name.endsWith("й.html"));
  });
  it("is numbered before its ending", () => assert.deepEqual(["a.txt", "a.txt.yaml", "a", "v1.2.md"].map((name) => numberedName(name, 2)), ["a-2.txt", "a-2.txt.yaml", "a-2", "v1.2-2.md"]));
});

describe("the list of arrivals", () => {
  const arrival = (id: string, path: string) => ({ id, path, date: "2024-05-06" });
  it("begins with its header, and grows by what is new, in order", () => {
    noteArrivals(root, [arrival("b", "content/b.txt"), arrival("a", "content/a.txt")]);
    assert.equal(noteArrivals(root, [arrival("a", "content/a.txt"), arrival("c", "content/c.txt")]).length, 1);
    assert.equal(read("_data/arrivals.tsv"), "id\tpath\tdate\na\tcontent/a.txt\t2024-05-06\nb\tcontent/b.txt\t2024-05-06\nc\tcontent/c.txt\t2024-05-06\n");
  });
  it("does not take an edited file for a new one, and mends a missing last line end", () => {
    write(join(root, "_data/arrivals.tsv"), "id\tpath\tdate\na\tcontent/a.txt\t2020-01-01");
    noteArrivals(root, [arrival("a2", "content/a.txt"), arrival("b", "content/b.txt")]);
    assert.equal(read("_data/arrivals.tsv"), "id\tpath\tdate\na\tcontent/a.txt\t2020-01-01\nb\tcontent/b.txt\t2024-05-06\n");
  });
});
