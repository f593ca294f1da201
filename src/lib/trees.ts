/**
 * Learned trees, laid out in rows so that they are quick to walk. As given, a split has its mean, feature, threshold and the nodes
 * below (at most the threshold: the first); a leaf has its mean. Features are given by their place in `names`.
 */
export interface GivenTrees {
  readonly base: number;
  readonly names: readonly string[];
  readonly trees: readonly (readonly (readonly number[])[])[];
}

export interface Trees {
  /** How likely what has these features is of the kind that was learned, 0 to 1. */
  readonly share: (features: Float64Array) => number;
  /** The names of the two features that spoke most against it: by how much the mean fell at their splits. */
  readonly against: (features: Float64Array) => readonly string[];
}

/** `names` are those of the features that will be given, which may stand in another order than the learned ones. */
export const treesOf = (model: GivenTrees, names: readonly string[]): Trees => {
  const placeOf = new Map(names.map((name, index) => [name, index]));
  const starts = model.trees.reduce<readonly number[]>((list, tree) => [...list, (list.at(-1) ?? 0) + tree.length], [0]);
  const nodes = model.trees.flatMap((tree, number) => tree.map((node) => ({ node, from: starts[number] ?? 0 })));
  const roots = Uint32Array.from(starts.slice(0, -1));
  const mean = Float64Array.from(nodes, ({ node }) => node[0] ?? 0);
  /** -1 for a leaf. */
  const feature = Int16Array.from(nodes, ({ node }) => (node[1] === undefined ? -1 : (placeOf.get(model.names[node[1]] ?? "") ?? -1)));
  const threshold = Float64Array.from(nodes, ({ node }) => node[2] ?? 0);
  const low = Uint32Array.from(nodes, ({ node, from }) => from + (node[3] ?? 0));
  const high = Uint32Array.from(nodes, ({ node, from }) => from + (node[4] ?? 0));
  const below = (node: number, split: number, features: Float64Array): number => ((features[split] ?? 0) <= (threshold[node] ?? 0) ? low[node] : high[node]) ?? 0;
  return {
    share: (features) => {
      let score = model.base;
      for (let tree = 0; tree < roots.length; tree++) {
        let node = roots[tree] ?? 0;
        for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) node = below(node, split, features);
        score += mean[node] ?? 0;
      }
      return 1 / (1 + Math.exp(-score));
    },
    against: (features) => {
      const pull = new Float64Array(names.length);
      for (const root of roots) {
        let node = root;
        for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) {
          const next = below(node, split, features);
          pull[split] = (pull[split] ?? 0) + (mean[next] ?? 0) - (mean[node] ?? 0);
          node = next;
        }
      }
      const down = [...pull.keys()].filter((index) => (pull[index] ?? 0) < -0.05).sort((a, b) => (pull[a] ?? 0) - (pull[b] ?? 0));
      return down.slice(0, 2).map((index) => names[index] ?? "");
    },
  };
};
