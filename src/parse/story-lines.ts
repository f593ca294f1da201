import { featureNames } from "./line-features.ts";
import model from "../tables/line-model.json";

/**
 * The trees of `line-model.json`, learned by `bench/line-model/train.ts`, laid out in rows so that they are quick to walk. In the
 * file a split has its mean, feature, threshold and the nodes below (at most the threshold: the first); a leaf has its mean.
 */
const placeOf = new Map(featureNames.map((name, index) => [name, index]));
const starts = model.trees.reduce<readonly number[]>((list, tree) => [...list, (list.at(-1) ?? 0) + tree.length], [0]);
const nodes = model.trees.flatMap((tree, number) => tree.map((node: readonly number[]) => ({ node, from: starts[number] ?? 0 })));
const roots = Uint32Array.from(starts.slice(0, -1));
const mean = Float64Array.from(nodes, ({ node }) => node[0] ?? 0);
/** -1 for a leaf. */
const feature = Int16Array.from(nodes, ({ node }) => (node[1] === undefined ? -1 : (placeOf.get(model.names[node[1]] ?? "") ?? -1)));
const threshold = Float64Array.from(nodes, ({ node }) => node[2] ?? 0);
const low = Uint32Array.from(nodes, ({ node, from }) => from + (node[3] ?? 0));
const high = Uint32Array.from(nodes, ({ node, from }) => from + (node[4] ?? 0));

/** How likely a line is the story's, 0 to 1. */
export const storyShare = (features: Float64Array): number => {
  let score = model.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) node = ((features[split] ?? 0) <= (threshold[node] ?? 0) ? low[node] : high[node]) ?? 0;
    score += mean[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
};

/** The names of the two features that spoke most against it: by how much the mean fell at their splits. */
export const against = (features: Float64Array): readonly string[] => {
  const pull = new Float64Array(featureNames.length);
  for (const root of roots) {
    let node = root;
    for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) {
      const below = ((features[split] ?? 0) <= (threshold[node] ?? 0) ? low[node] : high[node]) ?? 0;
      pull[split] = (pull[split] ?? 0) + (mean[below] ?? 0) - (mean[node] ?? 0);
      node = below;
    }
  }
  const down = [...pull.keys()].filter((index) => (pull[index] ?? 0) < -0.05).sort((a, b) => (pull[a] ?? 0) - (pull[b] ?? 0));
  return down.slice(0, 2).map((index) => featureNames[index] ?? "");
};
