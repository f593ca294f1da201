import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ArchiveOrder } from "./gather.ts";
import type { OriginalPlace } from "./archive/roles.ts";
import type { ReadOriginal, ReadTogether } from "./originals.ts";
import { claimsOf, type Claims } from "./share.ts";
import { packageFolder } from "./site/package-folder.ts";
import type { RenderTask, Staged, Task, TaskDone } from "./task.ts";

/** Threads that do a part of the work. They are started when there is enough to do, and end with `end`. */
export interface Crew {
  readonly together: ReadTogether;
  /** Renders beside this thread; `own` is our own part. The others join when that turns out to be much. */
  readonly render: (order: RenderOrder, own: (claims: Claims) => Promise<void>) => Promise<Staged>;
  readonly end: () => Promise<void>;
}

export type RenderOrder = Omit<RenderTask, "kind" | "claimed">;

/** Fewer originals are read by one thread in the time that another takes to begin. */
const manyOriginals = 400;
/** So many pieces are rendered alone. */
const fewPieces = 8;
const chunk = 24;

/** One a core, two at most unless told otherwise: https://nodejs.org/api/os.html#osavailableparallelism */
export const workersFor = (asked: number | undefined): number => asked ?? Math.min(2, availableParallelism());

/** `count` is the number of threads, this one included. */
export const openCrew = (order: ArchiveOrder, count: number): Crew => {
  const entry = join(packageFolder(), "dist", "worker.js");
  const isPossible = count > 1 && existsSync(entry) && import.meta.url.endsWith(".js");
  const { root, base, siteUrl, search, analyses, withSample } = order;
  const workers: Colleague[] = [];
  const colleagues = (): readonly Colleague[] => {
    while (workers.length < count - 1) workers.push(colleague(new Worker(entry, { workerData: { root, base, siteUrl, search, analyses, withSample } })));
    return workers;
  };

  const together: ReadTogether = async (places, read, done) => {
    let next = 0;
    const take = (): readonly [number, readonly OriginalPlace[]] => {
      const from = next;
      next = Math.min(places.length, next + chunk);
      return [from, places.slice(from, next)];
    };
    const own = async (): Promise<void> => {
      while (next < places.length) {
        const [from, some] = take();
        for (const [index, place] of some.entries()) done(from + index, await read(place));
        await new Promise(setImmediate);
      }
    };
    const others = async (one: Colleague): Promise<void> => {
      while (next < places.length) {
        const [from, some] = take();
        const { readings } = await one.ask({ kind: "read", places: some });
        for (const [index, text] of readings.entries()) done(from + index, JSON.parse(text) as readonly ReadOriginal[]);
      }
    };
    // Two questions at a time, so that nobody waits for the next.
    const busy = isPossible && places.length >= manyOriginals ? colleagues().flatMap((one) => [others(one), others(one)]) : [];
    await Promise.all([own(), ...busy]);
  };

  const render: Crew["render"] = async (task, own) => {
    const claimed = new SharedArrayBuffer(mostPieces);
    const claims = claimsOf(claimed);
    let theirs: readonly Promise<Staged | null>[] = [];
    const begin = (): void => void (theirs = colleagues().map(async (one) => (await one.ask({ kind: "render", ...task, claimed })).staged));
    const ours = own((piece) => {
      if (piece === fewPieces && isPossible) begin();
      return claims(piece);
    });
    await Promise.allSettled([ours]);
    const staged = await settled(theirs);
    await ours;
    const known = staged.flatMap((one) => one ?? []);
    return { pages: known.flatMap(({ pages }) => pages), records: known.flatMap(({ records }) => records) };
  };

  return { together, render, end: async () => void (await Promise.all(workers.map((one) => one.end()))) };
};

/** A hundred million pages. */
const mostPieces = 1024 * 1024;

/** All of them, however they end; a failure counts when the others are done, so that nothing writes behind it. */
const settled = async <Value>(promises: readonly Promise<Value>[]): Promise<readonly Value[]> => {
  await Promise.allSettled(promises);
  return Promise.all(promises);
};

interface Colleague {
  readonly ask: <Asked extends Task>(task: Asked) => Promise<TaskDone<Asked>>;
  readonly end: () => Promise<unknown>;
}

/** Answers come in the order of the questions. */
const colleague = (worker: Worker): Colleague => {
  const waiting: { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }[] = [];
  worker.on("message", (answer: unknown) => waiting.shift()?.resolve(answer));
  worker.on("error", (error: Error) => {
    for (const one of waiting.splice(0)) one.reject(error);
  });
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage(task);
      }),
    end: () => worker.terminate(),
  };
};
