import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkPaths, pathFault } from "./safe-path.ts";

describe("a page's path", () => {
  it("may be what the site makes", () => {
    for (const path of ["index.html", "articles/k7f3q2xm4a/index.html", "assets/style.RYLE6Z33.css", "404.html"]) assert.equal(pathFault(path), null, path);
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
