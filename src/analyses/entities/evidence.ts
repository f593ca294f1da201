/** The kinds of things that have names. */
export const entityKinds = ["person", "organisation", "place", "event"] as const;
export type EntityKind = (typeof entityKinds)[number];

/** How much speaks for each kind; `none`: for no name at all. Sums of points, about 3 of which decide. */
export type Evidence = Readonly<Record<EntityKind | "none", number>>;

export const noEvidence: Evidence = { person: 0, organisation: 0, place: 0, event: 0, none: 0 };

export const evidence = (some: Partial<Evidence>): Evidence => ({ ...noEvidence, ...some });

export const sumOf = (all: readonly Evidence[], most = Infinity): Evidence => {
  const sum = { person: 0, organisation: 0, place: 0, event: 0, none: 0 };
  for (const one of all) {
    sum.person += one.person;
    sum.organisation += one.organisation;
    sum.place += one.place;
    sum.event += one.event;
    sum.none += one.none;
  }
  if (most === Infinity) return sum;
  const bounded = (points: number): number => Math.max(-most, Math.min(most, points));
  return { person: bounded(sum.person), organisation: bounded(sum.organisation), place: bounded(sum.place), event: bounded(sum.event), none: bounded(sum.none) };
};

export const scaled = (one: Evidence, by: number): Evidence => ({ person: one.person * by, organisation: one.organisation * by, place: one.place * by, event: one.event * by, none: one.none * by });

/** The strongest kind, and by how much it is ahead of the next and of there being no name. */
export const verdictOf = (given: Evidence): { readonly kind: EntityKind; readonly score: number; readonly margin: number } => {
  let [first, second]: [EntityKind, EntityKind] = ["person", "organisation"];
  if (given.organisation > given.person) [first, second] = [second, first];
  for (const kind of ["place", "event"] as const) {
    if (given[kind] > given[first]) [first, second] = [kind, first];
    else if (given[kind] > given[second]) second = kind;
  }
  return { kind: first, score: given[first] - given.none, margin: given[first] - given[second] };
};
