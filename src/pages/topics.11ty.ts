import { indexList, type Entry } from "../components/index-list.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { topicsUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { topicEntries } from "./entries.ts";
import { overviewPage } from "./overview-page.ts";

interface TopicsRow {
  readonly site: Site;
  readonly topics: readonly Entry[];
}

export const rows = (archive: Archive): readonly TopicsRow[] => [{ site: siteOf(archive), topics: topicEntries(archive) }];

export const address = (): PagePath => topicsUrl();

export const render = ({ site, topics }: TopicsRow): Html => {
  const words = wordsOf(site.language).topics;
  return overviewPage(site, { path: address(), words, isEmpty: topics.length === 0 }, html`${topics.length > 0 && indexList(topics, site.language, true)}`);
};

export default template({ name: "topics", rows, address, render });
