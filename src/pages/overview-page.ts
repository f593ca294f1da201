import type { Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import type { Site } from "../components/site.ts";
import { trail } from "../components/trail.ts";
import { html, type Html } from "../lib/html.ts";
import type { PagePath } from "../model/url.ts";

export interface Overview {
  readonly path: PagePath;
  /** `none` is said in place of `lead` where there is nothing to show. */
  readonly words: { readonly title: string; readonly lead: string; readonly none: string };
  readonly isEmpty: boolean;
  /** The wider pages, the widest first. */
  readonly up?: readonly Link[];
}

/** The page of all topics, all outlets, all events …: what they are, then `content`. */
export const overviewPage = (site: Site, { path, words, isEmpty, up = [] }: Overview, content: Html): Html =>
  layout(site, {
    path,
    title: words.title,
    description: words.lead,
    main: html`<div class="list">
<header class="top">${up.length > 0 && html`${trail(up, site.language)}
`}<h1>${words.title}</h1>
<p class="lead">${isEmpty ? words.none : words.lead}</p></header>
${content}
</div>`,
  });
