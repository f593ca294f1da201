import type { Features } from "./line-features.ts";
import model from "../tables/line-model.json";

/** How likely a line is the story's, 0 to 1, and what spoke most against it. */
export interface StoryShare {
  readonly share: number;
  /** Names of features, the strongest first. */
  readonly against: readonly string[];
}

/** A split has five numbers: its mean, feature, threshold and the nodes below (at most the threshold: the first); a leaf has its mean. */
type Node = readonly number[];
const trees: readonly (readonly Node[])[] = model.trees;
const { names } = model;

/** What the trees of `line-model.json` say of a line; learned by `bench/line-model/train.ts` from dumps whose lines are known. */
export const storyShare = (features: Features): StoryShare => {
  const values = Float64Array.from(names, (name) => features.get(name) ?? 0);
  const pull = new Float64Array(names.length);
  let score = model.base;
  for (const tree of trees) score += descend(tree, values, pull);
  const against = [...names.keys()].filter((at) => (pull[at] ?? 0) < -0.05).sort((a, b) => (pull[a] ?? 0) - (pull[b] ?? 0));
  return { share: 1 / (1 + Math.exp(-score)), against: against.slice(0, 2).map((at) => names[at] ?? "") };
};

/** The leaf's value; on the way each split notes by how much it moved the mean. */
const descend = (tree: readonly Node[], values: Float64Array, pull: Float64Array): number => {
  let node = tree[0] ?? [0];
  for (;;) {
    const [mean = 0, feature, threshold = 0, low = 0, high = 0] = node;
    if (feature === undefined) return mean;
    node = tree[(values[feature] ?? 0) <= threshold ? low : high] ?? [0];
    pull[feature] = (pull[feature] ?? 0) + (node[0] ?? 0) - mean;
  }
};
