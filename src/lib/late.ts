import { digestOf } from "./digest.ts";

/** What is made when somebody asks for it first. */
export const late = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | null = null;
  return () => (made ??= make());
};

/** A text that is made when somebody asks for it, each time anew. */
export interface LateText {
  readonly toString: () => string;
  /** Stands for the text where it is hashed: the name of what it is made of, where that has one. */
  readonly toJSON: () => string;
}

/** An archive has one for each article: they share their functions. */
class Late<From extends object> implements LateText {
  readonly #from: From;
  readonly #make: (from: From) => string;

  constructor(from: From, make: (from: From) => string) {
    this.#from = from;
    this.#make = make;
  }

  toString(): string {
    return this.#make(this.#from);
  }

  toJSON(): string {
    const name = digestOf(this.#from);
    return name === undefined ? this.toString() : `# ${name}`;
  }

  static madeOf(value: object): object | undefined {
    return #from in value ? value.#from : undefined;
  }
}

export const lateText = <From extends object>(from: From, make: (from: From) => string): LateText => new Late(from, make);

/** What a late text is made of; undefined for anything else. */
export const madeOf = (value: object): object | undefined => Late.madeOf(value);
