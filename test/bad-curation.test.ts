import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { entitiesListed } from "../src/archive/curation.ts";
import { checkArchive } from "../src/check.ts";
import { archiveOf, built, filesOf } from "./built.ts";

/** What a file of `_data/` has, and what is said of it: the line, words of what was found, words of the way out. Lists begin with an entry that is right. */
interface Fault {
  readonly what: string;
  readonly yaml: string;
  readonly code: string;
  readonly line: number;
  readonly found: RegExp;
  readonly fix: RegExp;
}

const oslo = "- id: oslo\n  kind: place\n  name: Oslo\n";
const entities: readonly Fault[] = [
  { what: "an unknown kind", yaml: `${oslo}- id: brook\n  kind: persn\n  name: Tamsin Brook\n`, code: "data-invalid", line: 5, found: /`kind` has `"persn"`.*The entry was left out/, fix: /`kind: person` was meant/ },
  { what: "an unknown key", yaml: `${oslo}- id: brook\n  kind: person\n  name: Tamsin Brook\n  alises: [Brook]\n`, code: "data-invalid", line: 7, found: /`alises` is no key.*It was left out/, fix: /`aliases` was meant: it is a list of names/ },
  { what: "a missing name", yaml: `${oslo}- id: brook\n  kind: person\n`, code: "data-invalid", line: 4, found: /`name` is missing/, fix: /Add `name:`/ },
  { what: "an id that is none", yaml: `${oslo}- id: Tamsin Brook\n  kind: person\n  name: Tamsin Brook\n`, code: "data-invalid", line: 4, found: /`id` has `"Tamsin Brook"`/, fix: /a-z, 0-9 and single hyphens/ },
  { what: "a wrong type", yaml: `${oslo}- id: brook\n  kind: person\n  name: Tamsin Brook\n  aliases: {one: Brook}\n`, code: "data-invalid", line: 7, found: /`aliases` has `\{"one":"Brook"\}`/, fix: /a list of names/ },
  { what: "neither true nor false", yaml: `${oslo}- id: brook\n  name: Brook\n  ignore: sometimes\n`, code: "data-invalid", line: 6, found: /`ignore` has `"sometimes"`.*The entry was left out/, fix: /true or false/ },
  { what: "an entry without keys", yaml: `${oslo}- Tamsin Brook\n`, code: "data-invalid", line: 4, found: /no entry/, fix: /Write `- id: …`/ },
  { what: "an unknown id to merge into", yaml: `${oslo}- id: brook\n  aliases: [Brook]\n  merge_into: osla\n`, code: "entity-unknown", line: 6, found: /`osla`.*not merged/, fix: /`oslo` was meant/ },
  { what: "an unknown id that is never this one", yaml: `${oslo}- id: brook\n  never_merge: [nobody-at-all]\n`, code: "entity-unknown", line: 5, found: /`nobody-at-all`/, fix: /id of another entry/ },
  { what: "itself as never this one", yaml: `${oslo}- id: brook\n  never_merge: [brook]\n`, code: "data-invalid", line: 5, found: /own id `brook`/, fix: /take it out/ },
  { what: "a circle of merges", yaml: `${oslo}- id: a\n  merge_into: b\n- id: b\n  merge_into: c\n- id: c\n  kind: person\n  name: Ada Mills\n  merge_into: a\n`, code: "merge-cycle", line: 5, found: /`a` → `b` → `c` → `a`/, fix: /Take `merge_into` out/ },
  { what: "an entity that is merged and kept apart", yaml: `${oslo}- id: brook\n  aliases: [Brook]\n  merge_into: oslo\n  never_merge: [oslo]\n`, code: "data-invalid", line: 6, found: /in `merge_into` and in `never_merge`/, fix: /one of them/ },
  { what: "an alias that two have", yaml: `${oslo}- id: mills\n  kind: person\n  name: Ada Mills\n  aliases: [oslo]\n`, code: "claimed-twice", line: 7, found: /“oslo” is also a name of `oslo` \(line 3\)/, fix: /one of the two/ },
  { what: "an id that two have", yaml: `${oslo}- id: oslo\n  kind: person\n  name: Oslo Mills\n`, code: "id-twice", line: 4, found: /the entry in line 1/, fix: /another id/ },
  { what: "a name to split off that is its own", yaml: `${oslo}- id: mills\n  kind: person\n  name: Ada Mills\n  split: [Ada Mills]\n`, code: "data-invalid", line: 7, found: /“Ada Mills” stands in `split`/, fix: /one of them/ },
  { what: "nothing to ignore", yaml: `${oslo}- id: mills\n  ignore: true\n`, code: "data-invalid", line: 5, found: /no name to pass over/, fix: /`name:` or `aliases:`/ },
  { what: "years of a role that are none", yaml: `${oslo}- id: mills\n  kind: person\n  name: Ada Mills\n  roles:\n    - role: Guard\n      from: lately\n`, code: "data-invalid", line: 9, found: /`roles` has `\{"role":"Guard","from":"lately"\}`/, fix: /from: 2019/ },
  { what: "an address that is none", yaml: `${oslo}- id: mills\n  kind: person\n  name: Ada Mills\n  same_as: [wikidata Q0]\n`, code: "data-invalid", line: 7, found: /wikidata Q0/, fix: /https:/ },
  { what: "an entry that is no YAML", yaml: `${oslo}- id: mills\n  name: "Ada Mills\n  kind: person\n- id: brook\n  kind: person\n  name: Tamsin Brook\n`, code: "data-unreadable", line: 6, found: /The entry was left out/, fix: /in quotes/ },
  { what: "a key that stands twice", yaml: `${oslo}- id: mills\n  name: Ada Mills\n  name: Ada Miller\n  kind: person\n`, code: "data-unreadable", line: 6, found: /`name` stands here twice.*The entry was left out/, fix: /two spaces/ },
  { what: "a map instead of a list", yaml: "oslo:\n  kind: place\n", code: "data-invalid", line: 1, found: /This is a map; a list is expected/, fix: /Begin each entry with `- `/ },
];

const trains = "- id: trains\n  name: Trains\n  any: [train]\n";
const topics: readonly Fault[] = [
  { what: "an unknown key", yaml: `${trains}- id: boats\n  name: Boats\n  any: [boat]\n  nune: [goat]\n`, code: "data-invalid", line: 7, found: /`nune` is no key/, fix: /`none` was meant/ },
  { what: "a wrong type", yaml: `${trains}- id: boats\n  name: Boats\n  none: goat\n`, code: "data-invalid", line: 6, found: /`none` has `"goat"`.*The entry was left out/, fix: /a list of words and phrases/ },
  { what: "a number that is none of the Media Topics", yaml: `${trains}- id: boats\n  name: Boats\n  any: [boat]\n  iptc: 15\n`, code: "data-invalid", line: 7, found: /`iptc` has `15`/, fix: /eight digits in quotes/ },
  { what: "an id that two have", yaml: `${trains}- id: trains\n  name: Boats\n`, code: "id-twice", line: 4, found: /the entry in line 1/, fix: /another id/ },
  { what: "an entity that nobody knows", yaml: `${trains}- id: boats\n  name: Boats\n  any: [boat]\n  entities: [tamsin-brook, oslo, nobody-at-all]\n`, code: "entity-unknown", line: 7, found: /topic `boats` names the entity `nobody-at-all`/, fix: /address of the entity's page/ },
];

const gazette = "- id: gazette\n  name: Gazette\n  domains: [gazette.example]\n";
const sources: readonly Fault[] = [
  { what: "an unknown key", yaml: `${gazette}- id: courier\n  name: Courier\n  domain: courier.example\n`, code: "data-invalid", line: 6, found: /`domain` is no key/, fix: /`domains` was meant/ },
  { what: "a domain that is none", yaml: `${gazette}- id: courier\n  name: Courier\n  domains: [courier.example, courier]\n`, code: "data-invalid", line: 6, found: /`domains` has `"courier"`.*It was left out/, fix: /example\.org/ },
  { what: "a domain that two have", yaml: `${gazette}- id: courier\n  name: Courier\n  domains: [www.gazette.example]\n`, code: "claimed-twice", line: 6, found: /`gazette\.example` is also among the domains of `gazette`/, fix: /one of the two/ },
  { what: "a country that is none", yaml: `${gazette}- id: courier\n  name: Courier\n  country: Kazakhstan\n`, code: "data-invalid", line: 6, found: /`country` has `"Kazakhstan"`/, fix: /two capitals/ },
  { what: "an unknown kind", yaml: `${gazette}- id: courier\n  name: Courier\n  kind: agancy\n`, code: "data-invalid", line: 6, found: /`kind` has `"agancy"`/, fix: /`kind: agency` was meant/ },
  { what: "an id that two have", yaml: `${gazette}- id: gazette\n  name: Courier\n`, code: "id-twice", line: 4, found: /the entry in line 1/, fix: /another id/ },
];

const fair = "- name: Apple Fair\n  date: 2022-06-15\n";
const events: readonly Fault[] = [
  { what: "a day that is none", yaml: `${fair}- name: Depot vote\n  date: 2022-02-30\n`, code: "data-invalid", line: 4, found: /`date` has `"2022-02-30"`/, fix: /2024-05-06\.\.2024-05-09/ },
  { what: "no date", yaml: `${fair}- name: Depot vote\n`, code: "data-invalid", line: 3, found: /`date` is missing/, fix: /Add `date:`/ },
  { what: "a year that is a number", yaml: `${fair}- name: Depot vote\n  date: 2022\n  plase: Oslo\n`, code: "data-invalid", line: 5, found: /`plase` is no key/, fix: /`place` was meant/ },
];

const decided = '- articles: ["a", "b"]\n  text: other\n';
const pairs: readonly Fault[] = [
  { what: "articles that are not there", yaml: decided, code: "article-unknown", line: 1, found: /No article has the id `a`/, fix: /in the article's address/ },
  { what: "an unknown answer", yaml: '- articles: ["a", "b"]\n  text: otter\n', code: "data-invalid", line: 2, found: /`text` has `"otter"`/, fix: /`text: other` was meant/ },
  { what: "one article alone", yaml: '- articles: ["a"]\n  text: other\n', code: "data-invalid", line: 1, found: /`articles` has `\["a"\]`/, fix: /two different ids/ },
  { what: "two answers", yaml: `${decided}- articles: ["b", "a"]\n  text: same\n`, code: "data-twice", line: 3, found: /line 1 says the same or something else/, fix: /one of the two/ },
];

const content = { "content/a.md": "---\nheadline: Goats in the theatre\npublished: 2016-05-04\nlanguage: en\nsource: null\n---\n\nThe lawyer Tamsin Brook sang to four goats in the theatre of Oslo before the train left.\n" };

describe("what is wrong in a file of `_data/` is said with its line, what was found and what to write:", () => {
  for (const [name, faults] of Object.entries({ entities, topics, sources, events, pairs }))
    for (const { what, yaml, code, line, found, fix } of faults)
      it(`${name}.yaml: ${what}`, async () => {
        const file = `_data/${name}.yaml`;
        const { problems } = await checkArchive({ root: archiveOf({ ...content, [file]: yaml }), withSample: true });
        const [problem] = problems.filter((one) => one.file === file);
        assert.ok(problem);
        assert.deepEqual([problem.code, problem.line], [code, line], problem.message);
        assert.match(problem.message, found);
        assert.match(problem.fix, fix);
        assert.equal(problem.excerpt, yaml.split("\n")[line - 1]);
      });

  it("and the rest is used", () => {
    for (const { what, yaml } of entities.filter((one) => one.yaml.startsWith(oslo))) assert.ok(entitiesListed(yaml).list.some(({ id }) => id === "oslo"), what);
    const root = archiveOf({ ...content, "_data/entities.yaml": oslo + entities.map(({ yaml }) => yaml.replace(oslo, "")).filter((yaml) => yaml.startsWith("- ")).join("").replace(/- id: (?!oslo)/g, "- id: x-") });
    assert.ok(built(root).problems.length > 15);
    assert.ok(filesOf(join(root, "_site")).has("places/oslo/index.html"));
  });
});
