import { it } from "node:test";
import assert from "node:assert/strict";
import { relative, resolve } from "node:path";
import ts from "typescript";

/** What is read of a file is an ordinary article there; everywhere else it may be one whose text lies in the cache. */
const whereRead = /^(model|parse|formats)\/|^(pictures|parted-originals)\.ts$|\.test\.ts$/;

/** A copy by spreading would silently lose the text of a kept article: `whole` and `changed` do not. */
it("copies no article by spreading where its text may lie elsewhere", () => {
  const source = resolve("src");
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", ts.sys.readFile).config, ts.sys, ".");
  const program = ts.createProgram(fileNames.filter((file) => resolve(file).startsWith(source)), options);
  const checker = program.getTypeChecker();
  const isArticle = (node: ts.Node): boolean => ["original", "bylines", "body", "evidence"].every((field) => checker.getTypeAtLocation(node).getProperty(field));
  const isWhole = (node: ts.Expression | undefined): boolean => node !== undefined && ts.isCallExpression(node) && node.expression.getText() === "whole";
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const isSpread = ts.isSpreadAssignment(node) && !isWhole(node.expression) && isArticle(node.expression);
    const isRest = ts.isBindingElement(node) && node.dotDotDotToken !== undefined && isArticle(node.parent) && !(ts.isVariableDeclaration(node.parent.parent) && isWhole(node.parent.parent.initializer));
    if (isSpread || isRest) found.push(`${relative(source, node.getSourceFile().fileName)}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    node.forEachChild(look);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(source) && !whereRead.test(relative(source, file.fileName))) look(file);
  assert.deepEqual(found, []);
});
