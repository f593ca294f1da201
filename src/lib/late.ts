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

const sources = new WeakMap<LateText, object>();

/** `make` depends on nothing but `from`. */
export const lateText = (from: object, make: () => string): LateText => {
  const late = { toString: make, toJSON: () => ((name) => (name === undefined ? make() : `# ${name}`))(digestOf(from)) };
  sources.set(late, from);
  return late;
};

/** What a late text is made of; undefined for anything else. */
export const madeOf = (value: object): object | undefined => sources.get(value as LateText);
