import { featureNames } from "./line-features.ts";
import model from "../tables/line-model.json";

/** The trees of `line-model.json` in rows, so that they are quick to walk. */
interface Trees {
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

/**
 * Learned by `bench/line-model/train.ts`. In the file a split has its mean, feature, threshold and the nodes below (at most the
 * threshold: the first); a leaf has its mean.
 */
const laidOut = (): Trees => {
  const placeOf = new Map(featureNames.map((name, index) => [name, index]));
  const places = model.names.map((name) => placeOf.get(name) ?? -1);
  const count = model.trees.reduce((sum, tree) => sum + tree.length, 0);
  const trees: Trees = {
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
    trees.roots[number] = from;
    for (let at = 0; at < tree.length; at++) fillNode(trees, from, from + at, tree[at] ?? [], places);
    from += tree.length;
  }
  for (let node = 0; node < count; node++) for (const below of trees.feature[node] === -1 ? [] : [trees.low[node] ?? 0, trees.high[node] ?? 0]) trees.rise[below] = (trees.mean[below] ?? 0) - (trees.mean[node] ?? 0);
  return trees;
};

const fillNode = (trees: Trees, from: number, node: number, [mean = 0, name, threshold = 0, low = 0, high = 0]: readonly number[], places: readonly number[]): void => {
  trees.mean[node] = mean;
  if (name === undefined) return;
  trees.feature[node] = places[name] ?? -1;
  trees.threshold[node] = threshold;
  trees.low[node] = from + low;
  trees.high[node] = from + high;
};

let known: Trees | null = null;

/** By how much each feature spoke for a line, in the order of `featureNames`: how the mean rose or fell at its splits. */
export type Pull = Float64Array;

export const noPull = (): Pull => new Float64Array(featureNames.length);

/** How likely a line is the story's, 0 to 1; what its features said of it is written into `pull`. */
export const storyShare = (features: Float64Array, pull: Pull): number => {
  const { roots, feature, threshold, low, high, mean, rise } = (known ??= laidOut());
  let score = model.base;
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

/** The names of the two features that spoke most against a line. */
export const against = (pull: Pull): readonly string[] => {
  let [first, second] = [-1, -1];
  for (let at = 0; at < pull.length; at++) {
    const own = pull[at] ?? 0;
    if (own >= -0.05) continue;
    if (first === -1 || own < (pull[first] ?? 0)) [first, second] = [at, first];
    else if (second === -1 || own < (pull[second] ?? 0)) second = at;
  }
  return [first, second].flatMap((at) => featureNames[at] ?? []);
};
