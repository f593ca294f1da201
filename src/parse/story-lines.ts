import { treesOf, type Trees } from "../lib/trees.ts";
import model from "../tables/line-model.json";
import { featureNames } from "./line-features.ts";

let laidOut: Trees | null = null;

/** The trees that tell a story's lines in a dump, learned by `bench/line-model/train.ts`; laid out when they are first asked for. */
export const storyTrees = (): Trees => (laidOut ??= treesOf(model, featureNames));
