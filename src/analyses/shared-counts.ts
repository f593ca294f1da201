/** Two sets by their places in the list, the smaller place first, and how many values they share. */
export interface SharedCount {
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

/** A value in more sets than this is followed only to so many neighbours: all sets stay connected, and the work stays bounded. */
const widest = 64;
const neighbours = 8;
const places = 2 ** 20;

/**
 * All pairs of sets that share a value. Sorted typed arrays instead of a `Map`, which ends at 2^24 entries
 * (https://github.com/v8/v8: kMaxCapacity). At most 2^20 sets.
 */
export const sharedCounts = (sets: readonly Uint32Array[]): readonly SharedCount[] => {
  if (sets.length > places) throw new Error(`More than ${places} texts cannot be compared.`);
  const isRepeated = repeatedIn(sets);
  const shared = new Growing();
  for (const [place, set] of sets.entries()) for (const value of set) if (isRepeated(value)) shared.add(value * places + place);
  const entries = shared.sorted();
  const pairs = new Growing();
  for (let start = 0; start < entries.length; ) {
    const value = Math.floor((entries[start] ?? 0) / places);
    let stop = start;
    while (stop < entries.length && Math.floor((entries[stop] ?? 0) / places) === value) stop++;
    const reach = stop - start > widest ? neighbours : widest;
    for (let a = start; a < stop; a++) for (let b = a + 1; b < Math.min(stop, a + 1 + reach); b++) pairs.add(((entries[a] ?? 0) % places) * places + ((entries[b] ?? 0) % places));
    start = stop;
  }
  return counted(pairs.sorted());
};

/** Whether a value may stand in two sets. Most stand in one; those need not be sorted, and a value that is taken for repeated does no harm. */
const repeatedIn = (sets: readonly Uint32Array[]): ((value: number) => boolean) => {
  const times = new Uint8Array(2 ** 24);
  for (const set of sets) for (const value of set) times[value % times.length] = (times[value % times.length] ?? 0) === 0 ? 1 : 2;
  return (value) => times[value % times.length] === 2;
};

const counted = (sorted: Float64Array): readonly SharedCount[] => {
  const counts: SharedCount[] = [];
  for (let start = 0; start < sorted.length; ) {
    const pair = sorted[start] ?? 0;
    let stop = start;
    while (stop < sorted.length && sorted[stop] === pair) stop++;
    counts.push({ first: Math.floor(pair / places), second: pair % places, count: stop - start });
    start = stop;
  }
  return counts;
};

/** A typed array that doubles when it is full. */
class Growing {
  #values = new Float64Array(1024);
  #length = 0;
  add(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Float64Array(2 * this.#length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }
  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort();
  }
}
