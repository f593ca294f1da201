import { hash } from "node:crypto";

export const sha256 = (content: string | Uint8Array): string => hash("sha256", content, "hex");

const crockford = "0123456789abcdefghjkmnpqrstvwxyz";

/** The first 50 bits of SHA-256 as 10 characters of Crockford base32, lower case. */
export const shortHash = (content: string | Uint8Array): string => {
  let bits = BigInt("0x" + sha256(content).slice(0, 13)) >> 2n;
  let text = "";
  for (let i = 0; i < 10; i++) {
    text = crockford[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text;
};
