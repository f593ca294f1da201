import { applyPlan } from "./apply.ts";
import type { ManifestEntry } from "./manifest.ts";
import { planOf, type FolderOrder, type Plan } from "./plan.ts";

export interface FolderReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Of all files wanted. */
  readonly bytes: number;
  readonly entries: readonly ManifestEntry[];
}

/**
 * Makes what is ours in a folder exactly what is wanted, and touches nothing else: a file with the right bytes already is left
 * alone, with its time. `beforeChanges` is called once all is known and only when something will change.
 */
export const writeFolder = (order: FolderOrder, beforeChanges?: (plan: Plan) => void): FolderReport => {
  const plan = planOf(order);
  if (plan.writes.length + plan.removals.length > 0) {
    beforeChanges?.(plan);
    applyPlan(plan);
  }
  const added = plan.writes.filter(({ isNew }) => isNew).length;
  return {
    added,
    changed: plan.writes.length - added,
    removed: plan.removals.length,
    unchanged: plan.unchanged,
    bytes: plan.entries.reduce((sum, { bytes }) => sum + bytes, 0),
    entries: plan.entries,
  };
};
