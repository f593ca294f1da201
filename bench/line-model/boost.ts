/** A tree as flat nodes: a split (feature, threshold: at most goes left, the children) or a leaf; `value` is the mean of what lies below. */
export interface TreeNode {
  readonly feature: number;
  readonly threshold: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
}
export type Tree = readonly TreeNode[];
export interface Model {
  readonly base: number;
  readonly trees: readonly Tree[];
}

export interface Sample {
  readonly features: Float64Array;
  /** 1 story, 0 not. */
  readonly label: number;
  readonly weight: number;
}

const options = { trees: 220, depth: 4, rate: 0.09, damping: 3, rows: 0.7, columns: 0.35, leaf: 40, bins: 24 };

/** Gradient-boosted trees with logistic loss (Friedman 2001, with second-order leaves as in Chen and Guestrin 2016), on binned features. */
export const boosted = (samples: readonly Sample[], seed: number): Model => {
  const random = generator(seed);
  const width = samples[0]?.features.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(samples, feature));
  const bins = edges.map((list, feature) => Uint8Array.from(samples, ({ features }) => binOf(list, features[feature] ?? 0)));
  const positive = samples.reduce((sum, one) => sum + one.weight * one.label, 0);
  const all = samples.reduce((sum, one) => sum + one.weight, 0);
  const base = Math.log(positive / (all - positive));
  const scores = new Float64Array(samples.length).fill(base);
  const [gradient, hessian] = [new Float64Array(samples.length), new Float64Array(samples.length)];
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (const [at, { label, weight }] of samples.entries()) {
      const share = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradient[at] = weight * (share - label);
      hessian[at] = weight * share * (1 - share);
    }
    const rows = Uint32Array.from(samples.keys()).filter(() => random() < options.rows);
    const columns = [...edges.keys()].filter((feature) => (edges[feature]?.length ?? 0) > 0 && random() < options.columns);
    const tree = grown(rows, columns, bins, edges, gradient, hessian);
    trees.push(tree);
    for (const [at, { features }] of samples.entries()) scores[at] = (scores[at] ?? 0) + leafOf(tree, features).value;
  }
  return { base, trees };
};

export const predicted = (model: Model, features: Float64Array): number => 1 / (1 + Math.exp(-model.trees.reduce((sum, tree) => sum + leafOf(tree, features).value, model.base)));

const leafOf = (tree: Tree, features: Float64Array): TreeNode => {
  let node = tree[0];
  while (node && node.left > 0) node = tree[(features[node.feature] ?? 0) <= node.threshold ? node.left : node.right];
  if (!node) throw new Error("A tree has a root.");
  return node;
};

const edgesOf = (samples: readonly Sample[], feature: number): readonly number[] => {
  const values = Float64Array.from(samples, ({ features }) => features[feature] ?? 0).sort();
  const distinct = [...new Set(values)];
  if (distinct.length <= options.bins) return distinct.slice(0, -1).map((value, at) => rounded((value + (distinct[at + 1] ?? value)) / 2));
  const quantiles = Array.from({ length: options.bins }, (_, at) => rounded(values[Math.floor(((at + 1) / (options.bins + 1)) * values.length)] ?? 0));
  return [...new Set(quantiles)];
};

const rounded = (value: number): number => Number(value.toPrecision(4));

const binOf = (edges: readonly number[], value: number): number => {
  const at = edges.findIndex((edge) => value <= edge);
  return at === -1 ? edges.length : at;
};

const grown = (rows: Uint32Array, columns: readonly number[], bins: readonly Uint8Array[], edges: readonly (readonly number[])[], gradient: Float64Array, hessian: Float64Array): Tree => {
  const nodes: TreeNode[] = [];
  const grow = (members: Uint32Array, depth: number): number => {
    const at = nodes.length;
    let [g, h] = [0, 0];
    for (const row of members) [g, h] = [g + (gradient[row] ?? 0), h + (hessian[row] ?? 0)];
    const value = (-g / (h + options.damping)) * options.rate;
    nodes.push({ feature: 0, threshold: 0, left: 0, right: 0, value });
    const split = depth === options.depth || members.length < 2 * options.leaf ? null : bestSplit(members, columns, bins, edges, gradient, hessian, g, h);
    if (!split) return at;
    const column = bins[split.feature] ?? new Uint8Array();
    const left = grow(members.filter((row) => (column[row] ?? 0) <= split.bin), depth + 1);
    const right = grow(members.filter((row) => (column[row] ?? 0) > split.bin), depth + 1);
    nodes[at] = { feature: split.feature, threshold: edges[split.feature]?.[split.bin] ?? 0, left, right, value };
    return at;
  };
  grow(rows, 0);
  return nodes;
};

const bestSplit = (members: Uint32Array, columns: readonly number[], bins: readonly Uint8Array[], edges: readonly (readonly number[])[], gradient: Float64Array, hessian: Float64Array, g: number, h: number) => {
  let best: { readonly feature: number; readonly bin: number; readonly gain: number } | null = null;
  const [sumG, sumH, size] = [new Float64Array(64), new Float64Array(64), new Uint32Array(64)];
  for (const feature of columns) {
    const column = bins[feature] ?? new Uint8Array();
    sumG.fill(0), sumH.fill(0), size.fill(0);
    for (let i = 0; i < members.length; i++) {
      const row = members[i] ?? 0;
      const bin = column[row] ?? 0;
      sumG[bin] = (sumG[bin] ?? 0) + (gradient[row] ?? 0);
      sumH[bin] = (sumH[bin] ?? 0) + (hessian[row] ?? 0);
      size[bin] = (size[bin] ?? 0) + 1;
    }
    let [leftG, leftH, leftSize] = [0, 0, 0];
    for (let bin = 0; bin < (edges[feature]?.length ?? 0); bin++) {
      [leftG, leftH, leftSize] = [leftG + (sumG[bin] ?? 0), leftH + (sumH[bin] ?? 0), leftSize + (size[bin] ?? 0)];
      if (leftSize < options.leaf || members.length - leftSize < options.leaf) continue;
      const gain = leftG ** 2 / (leftH + options.damping) + (g - leftG) ** 2 / (h - leftH + options.damping) - g ** 2 / (h + options.damping);
      if (gain > (best?.gain ?? 1.5)) best = { feature, bin, gain };
    }
  }
  return best;
};

/** mulberry32: the same numbers for the same seed. */
const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
