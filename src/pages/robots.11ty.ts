import type { Archive } from "../model/archive.ts";
import { fullUrl, robotsUrl, sitemapUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface RobotsRow {
  readonly sitemap: string | null;
}

export const rows = ({ settings }: Archive): readonly RobotsRow[] => [{ sitemap: fullUrl(settings, sitemapUrl()) }];

export const address = (): PagePath => robotsUrl();

/** Everything may be read: a page that is not to be listed says so itself, which only those who read it can obey. */
export const render = ({ sitemap }: RobotsRow): string => `User-agent: *\nAllow: /\n${sitemap === null ? "" : `\nSitemap: ${sitemap}\n`}`;

export default template({ name: "robots", rows, address, render });
