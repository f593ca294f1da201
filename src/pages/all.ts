import type { Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Quire } from "../model/page.ts";
import type { PagePath } from "../model/url.ts";
import about from "./about.11ty.ts";
import actor from "./actor.11ty.ts";
import alias from "./alias.11ty.ts";
import article from "./article.11ty.ts";
import citationList from "./citation-list.11ty.ts";
import cite from "./cite.11ty.ts";
import contradictions from "./contradictions.11ty.ts";
import copy from "./copy.11ty.ts";
import coverageOf from "./coverage-of.11ty.ts";
import coverageTable from "./coverage-table.11ty.ts";
import coverage from "./coverage.11ty.ts";
import dataFile from "./data-file.11ty.ts";
import data from "./data.11ty.ts";
import dates from "./dates.11ty.ts";
import day from "./day.11ty.ts";
import entities from "./entities.11ty.ts";
import entityFile from "./entity-file.11ty.ts";
import entity from "./entity.11ty.ts";
import event from "./event.11ty.ts";
import events from "./events.11ty.ts";
import feed from "./feed.11ty.ts";
import framedTable from "./framed-table.11ty.ts";
import framed from "./framed.11ty.ts";
import framing from "./framing.11ty.ts";
import headers from "./headers.11ty.ts";
import home from "./home.11ty.ts";
import icon from "./icon.11ty.ts";
import jsonFeed from "./json-feed.11ty.ts";
import map from "./map.11ty.ts";
import month from "./month.11ty.ts";
import network from "./network.11ty.ts";
import nojekyll from "./nojekyll.11ty.ts";
import notFound from "./not-found.11ty.ts";
import openSearch from "./open-search.11ty.ts";
import position from "./position.11ty.ts";
import positions from "./positions.11ty.ts";
import quotes from "./quotes.11ty.ts";
import record from "./record.11ty.ts";
import robots from "./robots.11ty.ts";
import rss from "./rss.11ty.ts";
import search from "./search.11ty.ts";
import sitemap from "./sitemap.11ty.ts";
import source from "./source.11ty.ts";
import sources from "./sources.11ty.ts";
import speaker from "./speaker.11ty.ts";
import stories from "./stories.11ty.ts";
import story from "./story.11ty.ts";
import storyline from "./storyline.11ty.ts";
import term from "./term.11ty.ts";
import timeline from "./timeline.11ty.ts";
import tombstone from "./tombstone.11ty.ts";
import topic from "./topic.11ty.ts";
import topics from "./topics.11ty.ts";
import undated from "./undated.11ty.ts";
import world from "./world.11ty.ts";
import year from "./year.11ty.ts";

/** A page type whose rows are its own affair: give back to `address` and `render` only what its `rows` gave. */
export interface AnyPageType {
  readonly name: string;
  rows(archive: Archive): readonly unknown[];
  quires?(archive: Archive): Iterable<Quire<unknown>>;
  shows?(row: unknown): boolean;
  readonly isRemembered?: true;
  address(row: unknown): PagePath;
  render(row: unknown): Html | string;
}

const families = [
  home, [article, cite, record], citationList, tombstone, alias, dates, year, month, day, undated, timeline, topics, topic, entities, entity, events, event, map, world, network, sources, source, stories, story, storyline, copy, quotes, speaker, positions, actor, position, framing, framed, framedTable, term, coverage, coverageOf, coverageTable, contradictions, search, about, notFound, feed, rss, jsonFeed, openSearch, data, dataFile, entityFile, sitemap, robots, headers, nojekyll, icon,
].map((family) => [family].flat());

/** Made in this order; those in a list of their own show the rows of the first and are made in turns, so that what each row is made of is read once. */
export const pageFamilies: readonly (readonly AnyPageType[])[] = families.map((family) => family.map(({ page }) => page));

/** Eleventy's templates by the names of the page types. */
export const templates: ReadonlyMap<string, { readonly data: object; readonly render: (data: never) => string }> = new Map(families.flat().map(({ page: { name }, data, render }) => [name, { data, render }] as const));

/** Whether a page type's texts are to be made where answers are kept. */
export const isRemembered = (name: string): boolean => pageTypes.some((page) => page.name === name && page.isRemembered === true);

/** Every page type. */
export const pageTypes = pageFamilies.flat();
