/**
 * Learned trees, laid out in rows so that they are quick to walk. As given, a split has its mean, feature, threshold and the nodes
 * below (at most the threshold: the first); a leaf has its mean. Features are given by their place in `names`.
 */
export interface GivenTrees {
  readonly base: number;
  readonly names: readonly string[];
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** By how much each feature spoke for what was judged, in the order of the names: how the mean rose or fell at its splits. */
export type Pull = Float64Array;

export interface Trees {
  readonly noPull: () => Pull;
  /** How likely what has these features is of the kind that was learned, 0 to 1; what its features said of it is written into `pull`. */
  readonly share: (features: Float64Array, pull: Pull) => number;
  /** The names of the two features that spoke most against it. */
  readonly against: (pull: Pull) => readonly string[];
}

interface Rows {
  readonly roots: Uint32Array;
  /** -1 for a leaf. */
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  /** The node below for what is at most the threshold; for the rest. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly mean: Float64Array;
  /** By how much the mean is above that of the node above. */
  readonly rise: Float64Array;
}

/** `names` are those of the features that will be given, which may stand in another order than the learned ones. */
export const treesOf = (model: GivenTrees, names: readonly string[]): Trees => {
  const rows = laidOut(model, names);
  return {
    noPull: () => new Float64Array(names.length),
    share: (features, pull) => share(rows, model.base, features, pull),
    against: (pull) => against(pull, names),
  };
};

const laidOut = (model: GivenTrees, names: readonly string[]): Rows => {
  const placeOf = new Map(names.map((name, index) => [name, index]));
  const places = model.names.map((name) => placeOf.get(name) ?? -1);
  const count = model.trees.reduce((sum, tree) => sum + tree.length, 0);
  const rows: Rows = {
    roots: new Uint32Array(model.trees.length),
    feature: new Int16Array(count).fill(-1),
    threshold: new Float64Array(count),
    low: new Uint32Array(count),
    high: new Uint32Array(count),
    mean: new Float64Array(count),
    rise: new Float64Array(count),
  };
  let from = 0;
  for (const [number, tree] of model.trees.entries()) {
    rows.roots[number] = from;
    for (let at = 0; at < tree.length; at++) fillNode(rows, from, from + at, tree[at] ?? [], places);
    from += tree.length;
  }
  for (let node = 0; node < count; node++) for (const below of rows.feature[node] === -1 ? [] : [rows.low[node] ?? 0, rows.high[node] ?? 0]) rows.rise[below] = (rows.mean[below] ?? 0) - (rows.mean[node] ?? 0);
  return rows;
};

const fillNode = (rows: Rows, from: number, node: number, [mean = 0, name, threshold = 0, low = 0, high = 0]: readonly number[], places: readonly number[]): void => {
  rows.mean[node] = mean;
  if (name === undefined) return;
  rows.feature[node] = places[name] ?? -1;
  rows.threshold[node] = threshold;
  rows.low[node] = from + low;
  rows.high[node] = from + high;
};

const share = ({ roots, feature, threshold, low, high, mean, rise }: Rows, base: number, features: Float64Array, pull: Pull): number => {
  let score = base;
  pull.fill(0);
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) {
      node = ((features[split] ?? 0) <= (threshold[node] ?? 0) ? low[node] : high[node]) ?? 0;
      pull[split] = (pull[split] ?? 0) + (rise[node] ?? 0);
    }
    score += mean[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
};

const against = (pull: Pull, names: readonly string[]): readonly string[] => {
  let [first, second] = [-1, -1];
  for (let at = 0; at < pull.length; at++) {
    const own = pull[at] ?? 0;
    if (own >= -0.05) continue;
    if (first === -1 || own < (pull[first] ?? 0)) [first, second] = [at, first];
    else if (second === -1 || own < (pull[second] ?? 0)) second = at;
  }
  return [first, second].flatMap((at) => names[at] ?? []);
};
