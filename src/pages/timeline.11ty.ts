import { layout } from "../components/layout.ts";
import { timeline } from "../components/timeline.ts";
import { trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { timeWords } from "../components/words/time.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, href, timelineUrl, undatedUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { timelineRow, type EventLine, type SpanLine, type TimelineRow } from "./timeline-row.ts";

export const rows = (archive: Archive): readonly TimelineRow[] => [timelineRow(archive)];

export const address = (): PagePath => timelineUrl();

export const render = (row: TimelineRow): Html => {
  const { site, whole, undated } = row;
  const words = timeWords(site.language);
  const { dates, home } = wordsOf(site.language);
  return layout(site, {
    path: address(),
    title: words.title,
    description: words.lead,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, datesUrl()), name: dates.title }], site.language)}
<h1>${words.title}</h1>
<p class="lead">${whole === null ? words.none : words.lead}</p>
${undated > 0 && html`<p class="meta"><a href="${href(site, undatedUrl())}">${home.undated(undated)}</a></p>`}</header>
${whole !== null && figure(row, whole)}
${row.events.length > 0 && eventTable(row)}
${row.spans.length > 0 && spanTable(row)}
</div>`,
  });
};

const figure = ({ site, events, activity, spans, more }: TimelineRow, whole: NonNullable<TimelineRow["whole"]>): Html => {
  const words = timeWords(site.language);
  const { dates, articles } = wordsOf(site.language);
  const drawn = timeline(
    {
      whole,
      activity,
      events: events.map((event, index) => ({ first: event.first, last: event.last, href: `#event-${index + 1}`, label: dates.countIn(event.date, event.name), name: event.name, isEstimated: false })),
      spans: spans.map((span) => ({ first: span.first, last: span.last, href: span.href, label: dates.countIn(span.date, articles(span.count)), name: "", isEstimated: span.kind === "estimated" })),
    },
    { figure: words.title, events: words.events, articles: words.articles, spans: words.spans },
    site.language,
  );
  return html`<figure class="map time">${drawn}<figcaption>${spans.length > 0 && words.spansLead}${more > 0 && ` ${words.more(more)}`}</figcaption></figure>`;
};

const eventTable = ({ site, events }: TimelineRow): Html => {
  const words = timeWords(site.language);
  const line = (event: EventLine, index: number): Html =>
    html`<tr id="event-${index + 1}"><th scope="row" dir="auto">${event.page === null ? event.name : html`<a href="${event.page}">${event.name}</a>`}</th><td>${event.date}</td><td><bdi>${event.place}</bdi></td><td>${
      event.href !== null ? html`<a href="${event.href}">${wordsOf(site.language).articles(event.count)}</a>` : event.count === 0 ? "–" : wordsOf(site.language).number(event.count)
    }</td></tr>`;
  return html`<section class="era"><h2>${words.events}</h2><section class="wide" tabindex="0" aria-label="${words.events}"><table class="figures worded"><thead><tr>${[words.what, words.when, words.where, words.meanwhile].map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${events.map(line)}</tbody></table></section></section>`;
};

const spanTable = ({ site, spans }: TimelineRow): Html => {
  const words = timeWords(site.language);
  const line = (span: SpanLine): Html =>
    html`<tr><th scope="row">${span.kind === "estimated" ? html`<i class="est">${span.date}</i>` : span.date}</th><td>${words.kinds[span.kind]}</td><td><a href="${span.href}">${wordsOf(site.language).articles(span.count)}</a></td></tr>`;
  return html`<section class="era"><h2>${words.spans}</h2><section class="wide" tabindex="0" aria-label="${words.spans}"><table class="figures worded"><thead><tr>${[words.when, words.how, words.articles].map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${spans.map(line)}</tbody></table></section></section>`;
};

export default template({ name: "timeline", rows, address, render });
