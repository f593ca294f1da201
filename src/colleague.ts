import type { Worker } from "node:worker_threads";
import type { Task, TaskDone } from "./task.ts";

/** Another thread that does what it is asked. */
export interface Colleague {
  readonly ask: <Asked extends Task>(task: Asked) => Promise<TaskDone<Asked>>;
  readonly end: () => Promise<unknown>;
}

/** Answers come in the order of the questions. */
export const colleague = (worker: Worker): Colleague => {
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
