// Loaded before the program (`node --import`): ends it the hard way just before its N-th change of the disk, N being CUTTINGS_DIE_AT,
// and leaves the number of changes made in the file CUTTINGS_CHANGES when it ends of itself.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const last = Number(process.env.CUTTINGS_DIE_AT ?? Infinity);
const { writeFileSync } = fs;
let changes = 0;

const opensToWrite = (flags) => typeof flags === "string" && /[wa+]/.test(flags);

for (const name of ["writeFileSync", "writeSync", "openSync", "renameSync", "mkdirSync", "rmSync", "rmdirSync", "unlinkSync", "linkSync", "copyFileSync"]) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (name === "openSync" && !opensToWrite(args[1])) return original(...args);
    changes += 1;
    if (changes >= last) {
      if (name === "writeFileSync" && args[1].length > 1) original(args[0], args[1].slice(0, args[1].length / 2), args[2]);
      process.kill(process.pid, "SIGKILL");
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
process.on("exit", () => process.env.CUTTINGS_CHANGES && writeFileSync(process.env.CUTTINGS_CHANGES, String(changes)));
