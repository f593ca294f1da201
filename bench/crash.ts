// `node --import tsx bench/crash.ts [from] [step]`: kills a build at every change of the disk it makes, and builds again.
import { cuttings } from "../test/built.ts";
import { changesOfBuild, crashAt } from "../test/crashes.ts";

cuttings(["--version"]);
const [from = 1, step = 1] = process.argv.slice(2).map(Number);
const changes = changesOfBuild();
const places = Array.from({ length: Math.max(0, Math.floor((changes - from) / step) + 1) }, (_, index) => from + index * step);
crashAt(places);
console.log(`${places.length} of ${changes} places: no file torn, each mended by one build.`);
