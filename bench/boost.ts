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

export const defaults = { trees: 200, depth: 4, rate: 0.08, damping: 3, rows: 0.5, columns: 0.2, leaf: 100, bins: 24 };
export type Options = typeof defaults;

/** Gradient-boosted trees with logistic loss (Friedman 2001, with second-order leaves as in Chen and Guestrin 2016), on binned features. */
export const boosted = (samples: readonly Sample[], seed: number, given: Partial<Options> = {}): Model => {
  const options = { ...defaults, ...given };
  const random = generator(seed);
  const width = samples[0]?.features.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(samples, feature, options.bins));
  const bins = edges.map((list, feature) => Uint8Array.from(samples, ({ features }) => binOf(list, features[feature] ?? 0)));
  const [labels, weights] = [Float64Array.from(samples, ({ label }) => label), Float64Array.from(samples, ({ weight }) => weight)];
  const positive = samples.reduce((sum, one) => sum + one.weight * one.label, 0);
  const all = samples.reduce((sum, one) => sum + one.weight, 0);
  const base = Math.log(positive / (all - positive));
  const scores = new Float64Array(samples.length).fill(base);
  const slopes: Slopes = { gradient: new Float64Array(samples.length), hessian: new Float64Array(samples.length) };
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let at = 0; at < samples.length; at++) {
      const [share, weight] = [1 / (1 + Math.exp(-(scores[at] ?? 0))), weights[at] ?? 0];
      slopes.gradient[at] = weight * (share - (labels[at] ?? 0));
      slopes.hessian[at] = weight * share * (1 - share);
    }
    const rows = Uint32Array.from(samples.keys()).filter(() => random() < options.rows);
    const columns = [...edges.keys()].filter((feature) => (edges[feature]?.length ?? 0) > 0 && random() < options.columns);
    const tree = grown(rows, columns, bins, edges, slopes, options);
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

const edgesOf = (samples: readonly Sample[], feature: number, most: number): readonly number[] => {
  const values = Float64Array.from(samples, ({ features }) => features[feature] ?? 0).sort();
  const distinct = [...new Set(values)];
  if (distinct.length <= most) return distinct.slice(0, -1).map((value, at) => rounded((value + (distinct[at + 1] ?? value)) / 2));
  const quantiles = Array.from({ length: most }, (_, at) => rounded(values[Math.floor(((at + 1) / (most + 1)) * values.length)] ?? 0));
  return [...new Set(quantiles)];
};

const rounded = (value: number): number => Number(value.toPrecision(4));

const binOf = (edges: readonly number[], value: number): number => {
  const at = edges.findIndex((edge) => value <= edge);
  return at === -1 ? edges.length : at;
};

/** First and second derivative of the loss at each sample. */
interface Slopes {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Of some samples, for each chosen column and bin: summed slopes, and how many samples. */
interface Sums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly size: Float64Array;
}

const most = 64;

const grown = (rows: Uint32Array, columns: readonly number[], bins: readonly Uint8Array[], edges: readonly (readonly number[])[], slopes: Slopes, options: Options): Tree => {
  const nodes: TreeNode[] = [];
  const grow = (members: Uint32Array, depth: number, given: Sums | null): number => {
    const at = nodes.length;
    let [g, h] = [0, 0];
    for (const row of members) [g, h] = [g + (slopes.gradient[row] ?? 0), h + (slopes.hessian[row] ?? 0)];
    const value = (-g / (h + options.damping)) * options.rate;
    nodes.push({ feature: 0, threshold: 0, left: 0, right: 0, value });
    if (depth === options.depth || members.length < 2 * options.leaf) return at;
    const sums = given ?? sumsOf(members, columns, bins, slopes);
    const split = bestSplit(sums, members.length, columns, edges, g, h, options);
    if (!split) return at;
    const column = bins[split.feature] ?? new Uint8Array();
    const low = members.filter((row) => (column[row] ?? 0) <= split.bin);
    const high = members.filter((row) => (column[row] ?? 0) > split.bin);
    const isLast = depth + 1 === options.depth;
    const smaller = isLast ? null : sumsOf(low.length < high.length ? low : high, columns, bins, slopes);
    const larger = smaller && difference(sums, smaller);
    const left = grow(low, depth + 1, low.length < high.length ? smaller : larger);
    const right = grow(high, depth + 1, low.length < high.length ? larger : smaller);
    nodes[at] = { feature: split.feature, threshold: edges[split.feature]?.[split.bin] ?? 0, left, right, value };
    return at;
  };
  grow(rows, 0, null);
  return nodes;
};

const sumsOf = (members: Uint32Array, columns: readonly number[], bins: readonly Uint8Array[], slopes: Slopes): Sums => {
  const sums: Sums = { gradient: new Float64Array(columns.length * most), hessian: new Float64Array(columns.length * most), size: new Float64Array(columns.length * most) };
  for (const [number, feature] of columns.entries()) {
    const column = bins[feature] ?? new Uint8Array();
    for (let i = 0; i < members.length; i++) {
      const row = members[i] as number;
      const cell = number * most + (column[row] as number);
      sums.gradient[cell] = (sums.gradient[cell] as number) + (slopes.gradient[row] as number);
      sums.hessian[cell] = (sums.hessian[cell] as number) + (slopes.hessian[row] as number);
      sums.size[cell] = (sums.size[cell] as number) + 1;
    }
  }
  return sums;
};

const difference = (all: Sums, some: Sums): Sums => ({
  gradient: all.gradient.map((value, at) => value - (some.gradient[at] ?? 0)),
  hessian: all.hessian.map((value, at) => value - (some.hessian[at] ?? 0)),
  size: all.size.map((value, at) => value - (some.size[at] ?? 0)),
});

const bestSplit = (sums: Sums, count: number, columns: readonly number[], edges: readonly (readonly number[])[], g: number, h: number, { damping, leaf }: Options) => {
  let best: { readonly feature: number; readonly bin: number; readonly gain: number } | null = null;
  for (const [number, feature] of columns.entries()) {
    let [leftG, leftH, leftSize] = [0, 0, 0];
    for (let bin = 0; bin < (edges[feature]?.length ?? 0); bin++) {
      const cell = number * most + bin;
      [leftG, leftH, leftSize] = [leftG + (sums.gradient[cell] ?? 0), leftH + (sums.hessian[cell] ?? 0), leftSize + (sums.size[cell] ?? 0)];
      if (leftSize < leaf || count - leftSize < leaf) continue;
      const gain = leftG ** 2 / (leftH + damping) + (g - leftG) ** 2 / (h - leftH + damping) - g ** 2 / (h + damping);
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
