import { articleCard, cardList } from "../components/card.ts";
import { countedLinks } from "../components/counted-links.ts";
import { indexList } from "../components/index-list.ts";
import { layout } from "../components/layout.ts";
import { searchBox } from "../components/search-form.ts";
import { activityStrip } from "../components/strip.ts";
import { wordsOf } from "../components/words.ts";
import { html, nothing, type Html, type Part } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, homeUrl, href, sourcesUrl, topicsUrl, undatedUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { homeRow, type HomeRow } from "./home-row.ts";

export const rows = (archive: Archive): readonly HomeRow[] => [homeRow(archive)];

export const address = (): PagePath => homeUrl();

/** Answers in order: what is this, what is new, what are the big subjects, when did it happen, from whom. */
export const render = (row: HomeRow): Html => {
  const words = wordsOf(row.site.language).home;
  return layout(row.site, {
    path: address(),
    title: null,
    description: row.description ?? words.intro,
    nameplate: nameplate(row),
    main: html`<div class="home">
<p class="intro" dir="auto">${row.description ?? words.intro}</p>
${searchBox(row.site)}
${row.newest ? html`${newest(row, row.newest)}
${subjects(row)}
${time(row)}
${voices(row)}` : html`<section class="empty"><h2>${words.empty}</h2><p>${words.emptyLead}</p></section>`}
</div>`,
  });
};

const nameplate = ({ site, years, articles, sources }: HomeRow): Html => {
  const words = wordsOf(site.language);
  return html`<p class="ear">${years && words.home.span(years[0], years[1])}</p>
<h1 class="name"><bdi>${site.name}</bdi></h1>
<p class="ear">${articles > 0 && (sources > 0 ? words.home.count(words.articles(articles), words.sourceCount(sources)) : words.articles(articles))}</p>`;
};

const section = (name: string, title: string, ...parts: readonly Part[]): Html => html`<section class="${name}" aria-labelledby="${name}"><h2 class="label" id="${name}">${title}</h2>${parts}</section>`;

const newest = ({ site }: HomeRow, { lead, beginning, others }: NonNullable<HomeRow["newest"]>): Html =>
  section(
    "new",
    wordsOf(site.language).home.newest,
    html`<article class="lead">${articleCard(lead, site.language)}${beginning !== "" && html`<p dir="auto"${lead.language !== null && html` lang="${lead.language}"`}>${beginning}</p>`}</article>`,
    others.length > 0 && cardList(others, site.language),
  );

const subjects = ({ site, topics, allTopics }: HomeRow): Html => {
  if (topics.length === 0) return nothing;
  const words = wordsOf(site.language).home;
  return section("subjects", words.subjects, indexList(topics, site.language, false), more(href(site, topicsUrl()), words.allTopics, allTopics > topics.length));
};

const time = ({ site, activity, byYear, undated }: HomeRow): Html => {
  const words = wordsOf(site.language).home;
  return section(
    "time",
    words.time,
    html`<div class="axis">${activityStrip(activity, site, 4)}<div>${byYear.length > 1 && countedLinks(byYear, site.language)}${
      undated > 0 && html`<p class="meta"><a href="${href(site, undatedUrl())}">${words.undated(undated)}</a></p>`
    }${more(href(site, datesUrl()), words.allDates, byYear.length > 0)}</div></div>`,
  );
};

const voices = (row: HomeRow): Html => {
  if (row.voices.length === 0) return nothing;
  const words = wordsOf(row.site.language).home;
  return section("voices", words.voices, countedLinks(row.voices, row.site.language), more(href(row.site, sourcesUrl()), words.allSources, row.sources > row.voices.length));
};

const more = (target: string, name: string, isShown: boolean): Html => (isShown ? html`<p class="more"><a href="${target}">${name}</a></p>` : nothing);

export default template({ name: "home", rows, address, render });
