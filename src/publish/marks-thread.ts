import { readFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { states, type MarksOrder } from "./marks-check.ts";
import { markIn, quiresIn } from "./standing-files.ts";

const { memory, from, to, out, states: known } = workerData as MarksOrder;
const { hold } = markIn(out);

for (const [place, { lines }] of [...quiresIn(readFileSync(memory).subarray(from, to)).values()].entries()) {
  if (Atomics.compareExchange(known, place, states.open, states.taken) !== states.open) continue;
  Atomics.store(known, place, hold(lines) ? states.holds : states.isTouched);
  Atomics.notify(known, place);
}
