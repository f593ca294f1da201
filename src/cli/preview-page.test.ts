import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { previewPage } from "./preview-page.ts";

const script = '<script src="/press/_cuttings/reload.js"></script>';

describe("a page in the preview", () => {
  it("loads the reload script at its end", () =>
    assert.equal(previewPage("<body><p>Text</p></body></html>", "/press/"), `<body><p>Text</p>${script}</body></html>`));
  it("has a policy that lets the script run and ask, and keeps the rest of it", () =>
    assert.equal(
      previewPage(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'; img-src 'self'">`, "/press/"),
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; script-src 'self'; connect-src 'self'">${script}`,
    ));
  it("keeps sources that its policy has, written with entities or not", () =>
    assert.match(
      previewPage(`<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39;">`, "/"),
      /content="script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39;; connect-src &#39;self&#39;"/,
    ));
});
