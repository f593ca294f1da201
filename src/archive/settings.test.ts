import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { settingsOf } from "./settings.ts";

describe("settings", () => {
  it("may all be missing", () => assert.equal(settingsOf(null, {}).settings?.base, "/"));
  it("take the base from the address, unless one is given", () => {
    assert.equal(settingsOf("address: https://name.github.io/dossier", {}).settings?.base, "/dossier/");
    assert.equal(settingsOf("address: https://name.github.io/dossier", { base: "x" }).settings?.base, "/x/");
    assert.equal(settingsOf("name: A", { siteUrl: "https://a.example/b/" }).settings?.base, "/b/");
  });
  it("that are wrong are said with their place, and nothing is guessed", () => {
    for (const [text, code, line] of [
      ["name: A\nadress: https://a.example\n", "settings-unknown", 2],
      ["name: A\naddress: ftp://a.example\n", "settings-invalid", 2],
      ["name: A\npublisher: me\n", "settings-invalid", 2],
      ["name: [A\n", "settings-unreadable", 2],
      ["base: ../up\n", "settings-base", undefined],
    ] as const) {
      const { settings, problems } = settingsOf(text, {});
      assert.equal(settings, null, text);
      assert.deepEqual([problems[0]?.code, problems[0]?.line], [code, line], text);
    }
  });
});
