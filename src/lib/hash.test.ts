import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { shortHash } from "./hash.ts";

describe("a short hash", () => {
  it("is the first 50 bits of SHA-256 in Crockford's base32", () => {
    const bits = [...createHash("sha256").update("apple").digest()].map((byte) => byte.toString(2).padStart(8, "0")).join("").slice(0, 50);
    const wanted = (bits.match(/.{5}/g) ?? []).map((five) => "0123456789abcdefghjkmnpqrstvwxyz"[parseInt(five, 2)]).join("");
    assert.equal(shortHash("apple"), wanted);
    assert.match(shortHash(""), /^[0-9a-hjkmnp-tv-z]{10}$/);
  });
});
