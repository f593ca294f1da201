/** The kinds of things that have names. */
export const entityKinds = ["person", "organisation", "place", "event"] as const;
export type EntityKind = (typeof entityKinds)[number];

/** How much speaks for each kind; `none`: for no name at all. Sums of points, about 3 of which decide. */
export type Evidence = Readonly<Record<EntityKind | "none", number>>;

export const noEvidence: Evidence = { person: 0, organisation: 0, place: 0, event: 0, none: 0 };

export const evidence = (some: Partial<Evidence>): Evidence => ({ ...noEvidence, ...some });

export const sumOf = (all: readonly Evidence[], most = Infinity): Evidence => {
  const sum = { ...noEvidence };
  for (const one of all) for (const kind of [...entityKinds, "none"] as const) sum[kind] += one[kind];
  if (most < Infinity) for (const kind of [...entityKinds, "none"] as const) sum[kind] = Math.max(-most, Math.min(most, sum[kind]));
  return sum;
};

export const scaled = (one: Evidence, by: number): Evidence => ({ person: one.person * by, organisation: one.organisation * by, place: one.place * by, event: one.event * by, none: one.none * by });

/** The strongest kind, and by how much it is ahead of the next and of there being no name. */
export const verdictOf = (given: Evidence): { readonly kind: EntityKind; readonly score: number; readonly margin: number } => {
  const [first = "person", second = "person"] = [...entityKinds].sort((a, b) => given[b] - given[a]);
  return { kind: first, score: given[first] - given.none, margin: given[first] - given[second] };
};
