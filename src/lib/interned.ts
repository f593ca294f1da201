/** What is equal, each once under a number of its own, from 0 on. */
export interface Numbered<Key> {
  readonly idOf: (key: Key) => number;
  /** By their numbers. */
  readonly keys: () => readonly Key[];
}

export const numbered = <Key extends string | number>(): Numbered<Key> => {
  const [ids, keys] = [new Map<Key, number>(), [] as Key[]];
  return {
    idOf: (key) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, keys.length);
      return keys.push(key) - 1;
    },
    keys: () => keys,
  };
};

/** With something that is kept once for each. */
export interface Interned<Key, Value> extends Numbered<Key> {
  /** `null` for a number that nobody gave. */
  readonly valueOf: (id: number) => Value | null;
}

/** `make` gives what is kept for a key that is new. */
export const interned = <Key extends string | number, Value>(make: (key: Key) => Value): Interned<Key, Value> => {
  const [{ idOf, keys }, values] = [numbered<Key>(), [] as Value[]];
  return {
    idOf: (key) => {
      const id = idOf(key);
      if (id === values.length) values.push(make(key));
      return id;
    },
    keys,
    valueOf: (id) => values[id] ?? null,
  };
};
