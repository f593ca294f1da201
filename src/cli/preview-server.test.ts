import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { listenFrom } from "./listen.ts";
import { previewServer } from "./preview-server.ts";

const folder = mkdtempSync(join(tmpdir(), "cuttings-preview-"));
const out = join(folder, "_site");
const { server, reload } = previewServer({ out, base: "/press/", isLocal: true });
let port = 0;

before(async () => {
  mkdirSync(join(out, "topics/rail"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), "secret");
  writeFileSync(join(out, "index.html"), "<body>home</body>");
  writeFileSync(join(out, "404.html"), "<body>lost</body>");
  writeFileSync(join(out, "topics/rail/index.html"), "<body>rail</body>");
  writeFileSync(join(out, "feed.json"), "{}");
  port = await listenFrom(server, 0, "127.0.0.1");
});
after(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** As sent: no client tidies the path before. */
const ask = (path: string, more: { readonly method?: string; readonly host?: string } = {}) =>
  new Promise<{ status: number | undefined; body: string; to: string | undefined }>((resolve, reject) => {
    const asked = request({ port, path, method: more.method ?? "GET", headers: { host: more.host ?? `localhost:${port}` } }, (response) => {
      let body = "";
      response.on("data", (part) => (body += String(part))).on("end", () => resolve({ status: response.statusCode, body, to: response.headers.location }));
    });
    asked.once("error", reject).end();
  });

describe("the preview", () => {
  it("shows pages below the base, with the reload script in the answer and not in the file", async () => {
    assert.deepEqual(await ask("/press/topics/rail/"), { status: 200, body: '<body>rail<script src="/press/_cuttings/reload.js"></script></body>', to: undefined });
    assert.equal(readFileSync(join(out, "topics/rail/index.html"), "utf8"), "<body>rail</body>");
    assert.equal((await ask("/press/?q=1")).status, 200);
    assert.equal((await ask("/press/feed.json")).body, "{}");
  });
  it("leads to the base, and from a folder's name to the folder", async () => {
    assert.equal((await ask("/")).to, "/press/");
    assert.equal((await ask("/press")).to, "/press/");
    assert.equal((await ask("/press/topics/rail")).to, "/press/topics/rail/");
  });
  it("shows the site's own page for what is not there", async () => {
    for (const path of ["/press/none/", "/press/topics/", "/elsewhere", "/press/none.txt"]) {
      const { status, body } = await ask(path);
      assert.deepEqual([status, /lost/.test(body)], [404, true], path);
    }
  });
  it("gives nothing from outside the site", async () => {
    for (const path of ["/press/../secret.html", "/press/%2e%2e/secret.html", "/press/..%2fsecret.html", "/press/..%5csecret.html", "/press/%00", "/press/%E0%A4%A", "/press//../secret.html"]) {
      const { status, body } = await ask(path);
      assert.deepEqual([status, /secret/.test(body)], [404, false], path);
    }
  });
  it("answers only this computer, and only reading", async () => {
    assert.equal((await ask("/press/", { host: "rebound.example" })).status, 403);
    assert.equal((await ask("/press/", { method: "POST" })).status, 405);
  });
  it("takes the next port when one is taken", async () => {
    const other = previewServer({ out, base: "/", isLocal: true });
    assert.equal((await listenFrom(other.server, port, "127.0.0.1")) > port, true);
    other.server.close();
  });
  it("tells open pages to load again", async () => {
    const heard = await new Promise<string>((resolve) => {
      request({ port, path: "/press/_cuttings/reload", headers: { host: "localhost" } }, (response) => {
        response.on("data", (part) => (String(part).includes("data:") ? resolve(String(part)) : reload()));
        response.on("error", () => {});
      }).end();
    });
    assert.equal(heard, "data: reload\n\n");
  });
});
