import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { colleague, type Colleague } from "./colleague.ts";
import type { ArchiveOrder } from "./gather.ts";
import type { OriginalPlace } from "./archive/roles.ts";
import type { ReadOriginal, ReadTogether } from "./originals.ts";
import { packageFolder } from "./site/package-folder.ts";

/** Threads that do a part of the work. They are started when there is enough to do, and end with `end`. */
export interface Crew {
  readonly together: ReadTogether;
  /** The other threads, none where there can be none. Who asks has much to do. */
  readonly colleagues: () => readonly Colleague[];
  readonly end: () => Promise<void>;
}

/** Fewer originals are read by one thread in the time that another takes to begin. */
const manyOriginals = 400;
const chunk = 24;

/** One a core, two at most unless told otherwise: https://nodejs.org/api/os.html#osavailableparallelism */
export const workersFor = (asked: number | undefined): number => asked ?? Math.min(2, availableParallelism());

/** Half as much memory for a seventh more time (bench/README.md): worth it where all is made anew, not where little is. Flags: `node --v8-options`. */
const spareMemory = (): void => setFlagsFromString("--heap-growing-percent=50");

/** `count` is the number of threads, this one included. */
export const openCrew = (order: ArchiveOrder, count: number): Crew => {
  const entry = join(packageFolder(), "dist", "worker.js");
  const isPossible = count > 1 && existsSync(entry) && /\.c?js$/.test(import.meta.url);
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
    if (places.length >= manyOriginals) spareMemory();
    const busy = isPossible && places.length >= manyOriginals ? colleagues().flatMap((one) => [others(one), others(one)]) : [];
    await Promise.all([own(), ...busy]);
  };

  const asked = (): readonly Colleague[] => {
    spareMemory();
    return isPossible ? colleagues() : [];
  };
  return { together, colleagues: asked, end: async () => void (await Promise.all(workers.map((one) => one.end()))) };
};
