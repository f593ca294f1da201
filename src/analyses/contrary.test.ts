import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArticle } from "../../test/invented-article.ts";
import { contrarySentences } from "./contrary.ts";

const article = (id: string, ...body: readonly string[]) => inventedArticle({ id, body });
const pairs = (...articles: readonly ReturnType<typeof article>[]) => contrarySentences(articles).map(({ says, denies }) => [says.article.id, says.lines?.[0], denies.article.id, denies.lines?.[0]]);

const denies = "The guard did not recognise Karatal, Balqash, Saryshagan or Moyynty as stations of the line.";
const says = "“That is why we recognize Karatal, Balqash, Saryshagan and Moyynty,” he was quoted as saying.";

describe("sentences that say the contrary of each other", () => {
  it("share four names and the verb that only one denies", () => assert.deepEqual(pairs(article("a", "Nobody waved.", denies), article("b", says)), [["b", 3, "a", 5]]));
  it("may contract the negation, or be of another language", () => {
    assert.equal(pairs(article("a", denies.replace("did not recognise", "didn’t recognise")), article("b", says)).length, 1);
    assert.equal(pairs(article("a", "Он не признаёт станции Каратал, Балхаш, Сарышаган и Мойынты."), article("b", "Сегодня он признаёт станции Каратал, Балхаш, Сарышаган и Мойынты.")).length, 1);
  });
  it("are none where both deny, the verb is another, names are fewer, or one article says both", () => {
    assert.deepEqual(pairs(article("a", denies), article("b", says.replace("we recognize", "we do not recognize"))), []);
    assert.deepEqual(pairs(article("a", denies), article("b", says.replace("recognize", "visited"))), []);
    assert.deepEqual(pairs(article("a", denies), article("b", says.replace("Balqash, Saryshagan and ", ""))), []);
    assert.deepEqual(pairs(article("a", denies, says)), []);
  });
  it("are the same in whatever order the articles come", () => assert.deepEqual(pairs(article("b", says), article("a", denies)), pairs(article("a", denies), article("b", says))));
});
