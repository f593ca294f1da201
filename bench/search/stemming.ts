// Which way of cutting words finds the other forms of a word in a mixed archive: node --import tsx bench/search/stemming.ts
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { close, createIndex } from "pagefind";
import { indexWords } from "../../src/lib/index-words.ts";
import type { Engine } from "../../src/site/assets/search/engine.ts";
import { questionsOf } from "../../src/site/assets/search/query.ts";

/** Forms of one word a line; words that only begin alike stand on lines of their own. */
const words = {
  English: ["train trains train's", "carriage carriages", "repair repairs repaired repairing", "country countries", "wait waits waited waiting", "minister ministers minister's", "ministry ministries", "orchard orchards", "station stations", "wrestle wrestled", "talk talks talked talking", "sanction sanctions sanctioned"],
  Russian: ["вагон вагоны вагона вагонами вагоне", "Казахстан Казахстана Казахстане Казахстаном", "казах казахи казахов", "Москва Москвы Москве Москвой", "яблоко яблоки яблока яблоками", "министр министра министры министров", "министерство министерства министерстве", "новость новости новостей новостями", "железная железной железную", "переговоры переговоров переговорах", "президент президента президентом"],
  Ukrainian: ["потяг потяги потяга потягами", "залізниця залізниці залізницею", "палітурник палітурника палітурником", "місто міста місті містом", "дерево дерева деревами", "уряд уряду урядом", "вибори виборів виборах"],
  Kazakh: ["қала қаланың қалада қалаға қаладан", "мектеп мектептер мектептің мектепте", "үкімет үкіметтің үкіметке", "көше көшенің көшеде көшеден", "өкіл өкілдер өкілдің"],
};

const documents = Object.entries(words).flatMap(([language, lines]) => lines.flatMap((line, lemma) => line.split(" ").map((form) => ({ language, lemma: `${language} ${lemma}`, form }))));
const folder = mkdtempSync(join(tmpdir(), "cuttings-stemming-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const server = createServer((request, response) => void response.end(readFileSync(join(folder, (request.url ?? "").split("?")[0] ?? "")))).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
const place = server.address();
const host = typeof place === "object" && place ? `http://127.0.0.1:${place.port}` : "";

const measured = async (name: string, forceLanguage: string, isOurs: boolean): Promise<void> => {
  const { index } = await createIndex({ forceLanguage });
  if (!index) throw new Error("Pagefind made no index.");
  for (const [at, { form }] of documents.entries()) await index.addCustomRecord({ url: `/${at}/`, language: "en", content: isOurs ? indexWords(`0 ${form} 0`) : `0 ${form} 0` });
  for (const { path, content } of (await index.getFiles()).files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const library: { readonly createInstance: (options: object) => Engine } = await import(pathToFileURL(join(folder, name, "pagefind.js")).href);
  const engine = library.createInstance({ basePath: `${host}/${name}/` });
  const sums = new Map<string, { wanted: number; right: number; found: number }>();
  for (const { language, lemma, form } of documents) {
    const { results } = await engine.search(isOurs ? (questionsOf(form, false)[0] ?? "") : form, {});
    const found = await Promise.all(results.map(async (hit) => documents[Number((await hit.data()).url.replaceAll("/", ""))]));
    const sum = sums.get(language) ?? { wanted: 0, right: 0, found: 0 };
    sum.wanted += documents.filter((one) => one.lemma === lemma).length;
    sum.right += found.filter((one) => one?.lemma === lemma).length;
    sum.found += found.length;
    sums.set(language, sum);
  }
  const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(whole, 1))} %`;
  console.log(`| ${name} | ${[...sums.values()].map((sum) => `${percent(sum.right, sum.wanted)} / ${percent(sum.right, sum.found)}`).join(" | ")} |`);
};

console.log(`| recall / precision | ${Object.keys(words).join(" | ")} |`);
await measured("english", "en", false);
await measured("russian", "ru", false);
await measured("german", "de", false);
await measured("none", "zz", false);
await measured("ours", "zz", true);
await close();
server.close();
