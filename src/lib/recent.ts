/** The answers of a pure function of a text, or of an object, the latest remembered: for what is asked for several times in a row. */
export const recent = <Value, Key = string>(most: number, make: (key: Key) => Value): ((key: Key) => Value) => {
  const answers = new Map<Key, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (answers.size >= most) for (const oldest of [...answers.keys()].slice(0, most >> 1)) answers.delete(oldest);
    answers.set(key, value);
    return value;
  };
};
