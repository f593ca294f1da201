import type { Colleague } from "./colleague.ts";
import type { ManifestEntry } from "./publish/manifest.ts";
import type { PagesTask, RecordsTask } from "./task.ts";

/** What is given to other threads, piece by piece, while this one works, too. */
export interface Team {
  /** Whether one of them would have to wait for work soon; they are started when somebody asks. */
  readonly hasRoom: () => boolean;
  /** To the one with the least to do; `own` does the same here, should they not have the articles as we have them. */
  readonly give: (task: PagesTask | RecordsTask, own: () => Promise<void>) => void;
  /** What they wrote, by the kind of task, when all of it is done. A failure counts when the rest is done, so that nothing writes behind it. */
  readonly settled: () => Promise<ReadonlyMap<Given["kind"], readonly ManifestEntry[]>>;
}

type Given = PagesTask | RecordsTask;

/** One in hand and one waiting. */
const inHand = 2;

export const openTeam = (colleagues: () => readonly Colleague[]): Team => {
  const given = new Map<Colleague, number>();
  const answers: Promise<{ readonly kind: Given["kind"]; readonly made: readonly ManifestEntry[] | null; readonly own: () => Promise<void> }>[] = [];
  const idlest = (): Colleague | undefined => [...colleagues()].sort((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0))[0];
  const give: Team["give"] = (task, own) => {
    const one = idlest();
    if (!one) throw new Error("There is nobody to give work to.");
    given.set(one, (given.get(one) ?? 0) + 1);
    const asked = one.ask<Given>(task).then(({ made }) => {
      given.set(one, (given.get(one) ?? 0) - 1);
      return { kind: task.kind, made, own };
    });
    answers.push(asked);
    // Whoever waits for all of them hears of it; until then it is nobody's fault.
    asked.catch(() => undefined);
  };
  const settled: Team["settled"] = async () => {
    await Promise.allSettled(answers);
    const made = new Map<Given["kind"], ManifestEntry[]>();
    for (const answer of await Promise.all(answers)) {
      if (answer.made === null) await answer.own();
      else made.set(answer.kind, [...(made.get(answer.kind) ?? []), ...answer.made]);
    }
    return made;
  };
  const hasRoom = (): boolean => {
    const one = idlest();
    return one !== undefined && (given.get(one) ?? 0) < inHand;
  };
  return { hasRoom, give, settled };
};
