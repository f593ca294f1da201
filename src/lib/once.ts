/** The answer of a pure function of one object, remembered as long as the object lives. */
export const once = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const answers = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = answers.get(key);
    if (found) return found.value;
    const value = make(key);
    answers.set(key, { value });
    return value;
  };
};
