/** A value that is named by the hash of all that it is made of: it never changes. */
export class Digested {
  readonly #digest: string;

  constructor(digest: string) {
    this.#digest = digest;
  }

  /** What `JSON.stringify` says of it: hashing what holds it costs no more than its name. */
  toJSON(): string {
    return `# ${this.#digest}`;
  }

  static nameOf(value: object): string | undefined {
    return #digest in value ? value.#digest : undefined;
  }
}

/** The name of a value that has one. */
export const digestOf = (value: object): string | undefined => Digested.nameOf(value);
