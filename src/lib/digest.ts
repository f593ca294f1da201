const digests = new WeakMap<object, string>();

/** Names a value by the hash of all that it is made of: it must never change. */
export const withDigest = <Value extends object>(value: Value, digest: string): Value => {
  digests.set(value, digest);
  return value;
};

/** The name it was given, if any. */
export const digestOf = (value: object): string | undefined => digests.get(value);

/** What `JSON.stringify` says of a value with a digest: hashing what holds it costs no more than its name. */
export const asDigest = (value: object): string => `# ${digests.get(value) ?? ""}`;
