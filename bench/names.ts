// How much text a second the names take, in CPU time of one process: node --import tsx bench/names.ts FOLDER [runs] (the first run has nothing warm; write a corpus with bench/corpus/write.ts)
import { entitiesOf } from "../src/analyses/entities/entities.ts";
import { storiesOf } from "../src/analyses/stories.ts";
import { readArchive } from "../src/gather.ts";

const [root = ".", runs = "3"] = process.argv.slice(2);
const { archive } = (await readArchive({ root, withSample: true })).gathered;
const bytes = archive.articles.reduce((sum, { body }) => sum + body.reduce((length, { text }) => length + Buffer.byteLength(text), 0), 0);
console.log(`${archive.articles.length} articles, ${(bytes / 1e6).toFixed(2)} MB of text`);
for (let run = 1; run <= Number(runs); run++) {
  const fresh = { ...archive };
  storiesOf(fresh);
  const before = process.cpuUsage().user;
  const { entities } = entitiesOf(fresh);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  console.log(`run ${run}: ${entities.length} names, ${seconds.toFixed(2)} s, ${(bytes / 1e6 / seconds).toFixed(2)} MB a second`);
}
