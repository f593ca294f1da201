import type { Problem } from "../model/problem.ts";

/** What is wrong only if the archive has no entity, or no article, of an id. */
export type Unsettled = { readonly entity: string; readonly problem: Problem } | { readonly article: string; readonly problem: Problem };
