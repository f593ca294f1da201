/** Groups of names that grow together, two that must stay apart excepted. */
export interface Groups {
  readonly groupOf: (key: string) => string;
  /** False where the two must stay apart. */
  readonly join: (one: string, other: string) => boolean;
}

/** `apart` says of two groups, each by all its members, whether they may not be one. */
export const groupsOf = (apart: (one: readonly string[], other: readonly string[]) => boolean): Groups => {
  const parents = new Map<string, string>();
  const members = new Map<string, string[]>();
  const groupOf = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    groupOf,
    join: (one, other) => {
      const [a, b] = [groupOf(one), groupOf(other)].sort();
      if (a === undefined || b === undefined || a === b) return true;
      const [inA, inB] = [members.get(a) ?? [a], members.get(b) ?? [b]];
      if (apart(inA, inB)) return false;
      parents.set(b, a);
      members.set(a, inA.concat(inB));
      members.delete(b);
      return true;
    },
  };
};
