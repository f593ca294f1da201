/** What is equal kept once, under a number of its own, from 0 on. */
export interface Interned<Key, Value> {
  readonly idOf: (key: Key) => number;
  readonly valueOf: (id: number) => Value;
}

/** `make` gives what is kept for a key that is new; `null` for a number that nobody gave. */
export const interned = <Key, Value>(make: (key: Key) => Value): Interned<Key, Value | null> => {
  const [ids, values] = [new Map<Key, number>(), [] as Value[]];
  return {
    idOf: (key) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, values.length);
      return values.push(make(key)) - 1;
    },
    valueOf: (id) => values[id] ?? null,
  };
};

/** A text on its own: a piece of a longer one would keep all of that in memory. */
export const alone = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** The same for objects that are equal when their names are; nothing stays nothing. */
export const internedBy = <Value>(nameOf: (value: Value) => string): Interned<Value | null, Value | null> => {
  const [ids, values] = [new Map<string, number>(), [null] as (Value | null)[]];
  return {
    idOf: (value) => {
      if (value === null) return 0;
      const name = nameOf(value);
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, values.length);
      return values.push(value) - 1;
    },
    valueOf: (id) => values[id] ?? null,
  };
};
