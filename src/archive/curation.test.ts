import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { sourceSchema } from "../model/source.ts";
import outlets from "../tables/outlets.json";
import { eventsOf, shippedOutlets, termsOf } from "./curation.ts";

describe("the curator's events", () => {
  it("are none where the file is missing or empty", () => {
    assert.deepEqual(eventsOf(null), { list: [], problems: [] });
    assert.deepEqual(eventsOf(""), { list: [], problems: [] });
  });
  it("last a day, or from one to another however that is written", () => {
    const dates = ["2024-05-06", "2024-05", "2024-05-06..2024-05-09", "[2024-05-06..2024-05-09]", "2024-05-06/2024-05-09"];
    const { list, problems } = eventsOf(dates.map((date) => `- name: Apple Fair\n  date: ${JSON.stringify(date)}`).join("\n"));
    assert.deepEqual(problems, []);
    assert.deepEqual(list.map((event) => event.date), ["2024-05-06", "2024-05", "[2024-05-06..2024-05-09]", "[2024-05-06..2024-05-09]", "[2024-05-06..2024-05-09]"]);
    assert.deepEqual(list[0]?.aliases, []);
  });
  it("with a wrong line are told of it and left out, the others kept", () => {
    const { list, problems } = eventsOf("- name: Apple Fair\n  date: 2024-02-30\n- name: Depot vote\n  date: 2014-03-16\n- name: Strike\n  date: 2014-03-16..\n- name: Flood\n  dates: 2014\n");
    assert.deepEqual(list.map((event) => event.name), ["Depot vote"]);
    assert.deepEqual(problems.map((one) => [one.code, one.file, one.line]).slice(0, 2), [
      ["data-invalid", "_data/events.yaml", 2],
      ["data-invalid", "_data/events.yaml", 6],
    ]);
  });
});

describe("the shipped outlets", () => {
  it("are written as the schema of a curator's own wants them", () => assert.deepEqual(shippedOutlets(), outlets.map((outlet) => sourceSchema.parse(outlet))));
});

describe("the curator's rival terms", () => {
  it("are told of a wrong line where it stands, inside of a term too", () => {
    const { list, problems } = termsOf("- id: what\n  name: What\n  terms:\n    - name: axle\n    - name: bearing\n      form: [bearing]\n- id: who\n  name: Who\n  terms:\n    - name: guard\n    - name: keeper\n");
    assert.deepEqual(list.map(({ id }) => id), ["who"]);
    assert.deepEqual(problems.map((one) => [one.code, one.file, one.line]), [["data-invalid", "_data/terms.yaml", 6]]);
  });
  it("need two terms, each with an id of its own", () => {
    assert.equal(termsOf("- id: what\n  name: What\n  terms: [{name: axle}]\n").problems[0]?.line, 3);
    assert.match(termsOf("- id: what\n  name: What\n  terms:\n    - {id: axle, name: a}\n    - {id: axle, name: b}\n").problems[0]?.message ?? "", /each with a name and an id of its own/);
  });
});
