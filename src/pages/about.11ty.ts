import { layout } from "../components/layout.ts";
import { outsideLink } from "../components/outside-link.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { aboutUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface AboutRow {
  readonly site: Site;
  readonly description: string | null;
  readonly contact: string | null;
}

export const rows = (archive: Archive): readonly AboutRow[] => [
  { site: siteOf(archive), description: archive.settings.description ?? null, contact: archive.settings.contact ?? null },
];

export const address = (): PagePath => aboutUrl();

export const render = ({ site, description, contact }: AboutRow): Html => {
  const words = wordsOf(site.language).about;
  return layout(site, {
    path: address(),
    title: words.title,
    description: description ?? words.how,
    main: html`<div class="list prose">
<header class="top"><h1>${words.how}</h1>
${description !== null && html`<p class="lead" dir="auto">${description}</p>`}</header>
${words.sections.map((section) => html`<section><h2>${section.title}</h2><p>${section.text}</p></section>`)}
${contact !== null && html`<section><h2>${words.contact}</h2><p>${contactLink(contact)}</p></section>`}
</div>`,
  });
};

/** An address of the web, one for mail, or plain words. */
const contactLink = (contact: string): Html => html`<bdi>${outsideLink(/^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : contact, contact)}</bdi>`;

export default template({ name: "about", rows, address, render });
