import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { arrivalsOf } from "../src/archive/arrivals.ts";
import { collect } from "../src/archive/collect.ts";
import { settingsOf } from "../src/archive/settings.ts";
import { publishedOn } from "../src/model/published.ts";
import * as article from "../src/pages/article.11ty.ts";
import { articleView } from "../src/pages/article-view.ts";
import * as dates from "../src/pages/dates.11ty.ts";
import * as day from "../src/pages/day.11ty.ts";
import * as home from "../src/pages/home.11ty.ts";
import * as jsonFeed from "../src/pages/json-feed.11ty.ts";
import * as month from "../src/pages/month.11ty.ts";
import * as source from "../src/pages/source.11ty.ts";
import * as undated from "../src/pages/undated.11ty.ts";
import * as year from "../src/pages/year.11ty.ts";
import { inventedArticle } from "./invented-article.ts";

/** Every form that a date may have, as it is said, and the one date page that shows the article; the latest first, as lists show them. */
const forms = [
  ["2024-02-29T10:15:00+05:00", "29 February 2024", "/dates/2024/02/29/"],
  ["2024-02-29", "29 February 2024", "/dates/2024/02/29/"],
  ["[2022-06-17..2022-06-30]", "between 17 and 30 June 2022", "/dates/2022/06/"],
  ["[2022-06-17..2022-07-03]", "between 17 June and 3 July 2022", "/dates/2022/"],
  ["[2022-06-17..]", "on or after 17 June 2022", "/dates/undated/"],
  ["[2022-06..2022-12]", "between June and December 2022", "/dates/2022/"],
  ["[2021-12-30..2022-01-02]", "between 30 December 2021 and 2 January 2022", "/dates/undated/"],
  ["[..2014-03-31]", "by 31 March 2014", "/dates/undated/"],
  ["2014-03-27", "27 March 2014", "/dates/2014/03/27/"],
  ["2014-03-05~", "about 5 March 2014", "/dates/2014/03/"],
  ["2014-03-01", "1 March 2014", "/dates/2014/03/01/"],
  ["2014-03", "March 2014", "/dates/2014/03/"],
  ["2014-02~", "about February 2014", "/dates/2014/02/"],
  ["2014-01-XX", "some time in January 2014", "/dates/2014/01/"],
  ["2013-05?", "May 2013 (uncertain)", "/dates/2013/05/"],
  ["2012-05%", "about May 2012 (uncertain)", "/dates/2012/05/"],
  ["2011-01-01", "1 January 2011", "/dates/2011/01/01/"],
  ["2011", "2011", "/dates/2011/"],
  ["2010~", "about 2010", "/dates/2010/"],
  ["200X", "between 2000 and 2009", "/dates/undated/"],
  ["none", "Undated", "/dates/undated/"],
  ["XXXX-03", "Undated (March, year unknown)", "/dates/undated/"],
] as const;

const depot = { id: "depot", name: "The Depot" };
const given = forms.map(([edtf], at) => {
  const [date = "", time] = edtf.split("T");
  const published = edtf.startsWith("XXXX") ? ({ kind: "undated", hint: edtf } as const) : publishedOn(date, time);
  return { ...inventedArticle({ id: `form-${String(at).padStart(2, "0")}`, headline: `Carriage of ${edtf} leaves`, source: depot }), published };
});
const { settings } = settingsOf(null, {});
assert.ok(settings);
const { archive } = collect([...given].reverse(), { settings, sources: [], topics: [], arrivals: arrivalsOf(null), stylesheet: "style.css", withSample: false });

/** The ids of the articles whose cards a page shows as its own. */
const standing = new Map<string, readonly string[]>(
  [...year.rows(archive), ...month.rows(archive), ...day.rows(archive), ...undated.rows(archive)].map((row) => [row.path, row.articles.map(({ article }) => article.id)]),
);
const pageOf = (id: string): readonly string[] => [...standing].filter(([, ids]) => ids.includes(id)).map(([path]) => path);
const rowOf = (id: string) => articleView(article.rows(archive).find((row) => row.article.id === id) ?? assert.fail(id));

describe("a date of every form", () => {
  forms.forEach(([edtf, said, page], at) => {
    const id = `form-${String(at).padStart(2, "0")}`;
    it(`${edtf} is “${said}”, on ${page} alone`, () => {
      assert.equal(rowOf(id).date.text, said);
      assert.deepEqual(pageOf(id), [page]);
      assert.equal(rowOf(id).datePage, page);
    });
  });
  it("sorts by what is known of it: a day as itself, then what begins there, the undated in a bucket of their own", () => assert.deepEqual(archive.articles.map((one) => one.id), given.map((one) => one.id)));
  it("stands under “Some time in” on any page but a day's", () => {
    const whole = year.rows(archive).find((row) => row.path === "/dates/2022/") ?? assert.fail();
    assert.match(year.render(whole).toString(), /Some time in 2022.*Carriage of \[2022-06-17\.\.2022-07-03\].*Carriage of \[2022-06\.\.2022-12\]/s);
    for (const row of day.rows(archive)) assert.doesNotMatch(day.render(row).toString(), /Some time|class="est"/);
  });
  it("is offered to programs where it is known, and in feeds where the day is", () => {
    const known = given.filter((one) => one.published.kind === "known").map((one) => one.id);
    assert.deepEqual(archive.articles.filter((one) => rowOf(one.id).date.machine !== null).map((one) => one.id), known);
    const feed: { readonly items: readonly { readonly url: string; readonly date_published?: string }[] } = JSON.parse(jsonFeed.render(jsonFeed.rows(archive)[0] ?? assert.fail()));
    assert.deepEqual(feed.items.flatMap((one) => one.date_published ?? []), ["2024-02-29T10:15:00+05:00", "2024-02-29T12:00:00Z", "2014-03-27T12:00:00Z", "2014-03-01T12:00:00Z", "2011-01-01T12:00:00Z"]);
  });
});

describe("the undated", () => {
  it("are counted on home, with the dates, and on the first page of their source", () => {
    assert.match(home.render(home.rows(archive)[0] ?? assert.fail()).toString(), /href="\/dates\/undated\/">2 articles have no date/);
    assert.match(dates.render(dates.rows(archive)[0] ?? assert.fail()).toString(), /href="\/dates\/undated\/">6 articles span more than one year or have no date/);
    assert.match(source.render(source.rows(archive)[0] ?? assert.fail()).toString(), /href="\/sources\/depot\/undated\/">2 undated articles/);
  });
  it("have a part of their page, below the spans over years", () =>
    assert.match(undated.render(undated.rows(archive)[0] ?? assert.fail()).toString(), /Carriage of \[2022-06-17\.\.\].*Carriage of 200X.*<h2>Undated<\/h2>.*Carriage of none.*Carriage of XXXX-03/s));
});
