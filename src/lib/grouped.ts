/** Values by what they have in common, both in the order given. */
export const groupedBy = <Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** Neighbours that have something in common, in the order given. */
export const neighboursBy = <Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): readonly (readonly Value[])[] => {
  const groups: { readonly key: Key; readonly values: Value[] }[] = [];
  for (const value of values) {
    const key = keyOf(value);
    const last = groups.at(-1);
    if (last?.key === key) last.values.push(value);
    else groups.push({ key, values: [value] });
  }
  return groups.map((group) => group.values);
};
