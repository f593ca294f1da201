import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "node:test";
import { checkPaths, pathFault } from "./safe-path.ts";

describe("a page's path", () => {
  it("may be what the site makes", () => {
    for (const path of ["index.html", "articles/k7f3q2xm4a/index.html", "assets/style.RYLE6Z33.css", "404.html"]) assert.equal(pathFault(path), null, path);
  });
  it("gets the same answer from a cheap look as from a long one", () => {
    const names = fc.constantFrom("a", "con", "con.x", "nul-1", "lpt1", "com1.html", "index.html", "x".repeat(100), "x".repeat(101), `${"x".repeat(190)}.html`, ["x".repeat(100), ...Array.from({ length: 3 }, () => "y".repeat(40))].join("."), ["x".repeat(100), ...Array.from({ length: 3 }, () => "y".repeat(30))].join("."), "a.b.c", ".", "..", "a.", "", "-a", "_headers", ".nojekyll", "A");
    fc.assert(fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (parts) => {
      const path = parts.join("/");
      // A letter that is not plain sends any path the long way, and is no fault itself.
      assert.equal(pathFault(path) === null, pathFault(`${path}`) === null && pathFault(`\u0436/${path}`) === null);
    }));
  });
  it("may not lead out of the folder", () => {
    for (const path of ["../x", "a/../../x", "/etc/x", "a//b", "a/", "C:/x", "a\\b", ".", "", "a\u0000b", "a\nb"]) assert.notEqual(pathFault(path), null, JSON.stringify(path));
  });
  it("may not be a name that some systems cannot store", () => {
    for (const path of ["con/index.html", "a/LPT1.txt", "a./b", `${"x".repeat(201)}.html`, "a\ud800"]) assert.notEqual(pathFault(path), null, path);
  });
});

describe("the paths of a site", () => {
  it("pass when each is a file of its own", () => checkPaths(["index.html", "a/index.html", "ab/index.html"]));
  it("may not meet after case folding", () => assert.throws(() => checkPaths(["topics/Straße/x", "topics/STRASSE/x"]), /one path/));
  it("may not meet after composing accents", () => assert.throws(() => checkPaths(["caf\u00e9.html", "cafe\u0301.html"]), /one path/));
  it("may not be a file and a folder at once", () => assert.throws(() => checkPaths(["a", "a/b/c.html"]), /folder of/));
});
