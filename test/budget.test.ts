import { it } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { budgetText, overLimit, weightsOf } from "../bench/budget.ts";
import { archiveLike, archiveOf, built } from "./built.ts";

it("the sample's pages weigh no more than they may", () => {
  const root = archiveLike(".");
  built(root, ["--site-url", "https://archive.example"]);
  const weights = weightsOf(join(root, "_site"));
  assert.ok(weights.length >= 8);
  assert.deepEqual(overLimit(weights), [], budgetText(weights));
});

it("a page that weighs more is named", () => {
  const site = archiveOf();
  mkdirSync(join(site, "articles", "heavy"), { recursive: true });
  writeFileSync(join(site, "articles", "heavy", "index.html"), `<article class="story"><div class="text"><p data-ballast="${randomBytes(20_000).toString("base64")}">A</p></div>\n<div class="end"></div></article>`);
  assert.deepEqual(overLimit(weightsOf(site)).map(({ what, of }) => [what, of]), [["article, up to 1,200 words", "articles/heavy/index.html"], ["article: markup around the text", "articles/heavy/index.html"]]);
});
