/** Two things that may belong together, by their places. */
export interface Edge {
  readonly one: number;
  readonly other: number;
  /** 1: just enough. */
  readonly likeness: number;
}

export interface GroupingOrder {
  /** The most alike first. */
  readonly edges: readonly Edge[];
  /** How many things there are. */
  readonly count: number;
  /** So alike must two groups be on average to become one. */
  readonly enough: number;
  /** What belongs together from the beginning. */
  readonly joined?: readonly (readonly number[])[];
  /** What must never stand in one group, if nothing above says otherwise. */
  readonly apart?: readonly (readonly number[])[];
}

/** Groups joined while their average likeness holds, the most alike pair first (agglomerative clustering, average link); things alone are in none. */
export const grouped = ({ edges, count, enough, joined = [], apart = [] }: GroupingOrder): readonly (readonly number[])[] => {
  const groupOf = Array.from({ length: count }, (_, at) => at);
  const members = new Map<number, readonly number[]>();
  const sums = new Map<number, Map<number, number>>();
  const rivals = rivalsOf(apart);
  const sumsOf = (group: number): Map<number, number> => {
    const known = sums.get(group) ?? new Map<number, number>();
    sums.set(group, known);
    return known;
  };
  const membersOf = (group: number): readonly number[] => members.get(group) ?? [group];
  const merge = (a: number, b: number): void => {
    for (const at of membersOf(b)) groupOf[at] = a;
    members.set(a, [...membersOf(a), ...membersOf(b)]);
    members.delete(b);
    for (const [far, sum] of sumsOf(b)) {
      if (far === a) continue;
      const both = (sumsOf(a).get(far) ?? 0) + sum;
      sumsOf(a).set(far, both);
      sumsOf(far).set(a, both).delete(b);
    }
    sumsOf(a).delete(b);
    sums.delete(b);
  };
  const areRivals = (a: number, b: number): boolean => rivals.size > 0 && membersOf(a).some((one) => membersOf(b).some((other) => rivals.get(one)?.has(other)));
  for (const { one, other, likeness } of edges) {
    sumsOf(one).set(other, likeness);
    sumsOf(other).set(one, likeness);
  }
  for (const [first, ...others] of joined)
    for (const other of others) {
      const [a, b] = [groupOf[first ?? 0] ?? 0, groupOf[other] ?? 0];
      if (a !== b) merge(a, b);
    }
  for (const edge of edges) {
    const [a, b] = [groupOf[edge.one] ?? 0, groupOf[edge.other] ?? 0];
    if (a === b || (sumsOf(a).get(b) ?? 0) / (membersOf(a).length * membersOf(b).length) < enough || areRivals(a, b)) continue;
    merge(a, b);
  }
  return [...members.values()];
};

const rivalsOf = (apart: readonly (readonly number[])[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const rivals = new Map<number, Set<number>>();
  for (const group of apart) for (const one of group) rivals.set(one, new Set([...(rivals.get(one) ?? []), ...group.filter((other) => other !== one)]));
  return rivals;
};
