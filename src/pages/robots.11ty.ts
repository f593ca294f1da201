import type { Archive } from "../model/archive.ts";
import { fullUrl, robotsUrl, sitemapUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface RobotsRow {
  readonly sitemap: string | null;
  readonly noai: boolean;
}

export const rows = ({ settings }: Archive): readonly RobotsRow[] => [{ sitemap: fullUrl(settings, sitemapUrl()), noai: settings.noai }];

export const address = (): PagePath => robotsUrl();

/** Programs that say of themselves that they gather texts to train models with; others are at https://github.com/ai-robots-txt/ai.robots.txt */
const gatherers = ["GPTBot", "ClaudeBot", "anthropic-ai", "CCBot", "Google-Extended", "Applebot-Extended", "Bytespider", "meta-externalagent", "FacebookBot", "Amazonbot", "cohere-ai", "cohere-training-data-crawler", "Diffbot", "AI2Bot", "omgili", "PanguBot", "Timpibot", "YandexAdditional"];

/** Everything may be read: a page that is not to be listed says so itself, which only those who read it can obey. */
export const render = ({ sitemap, noai }: RobotsRow): string =>
  `${noai ? `${gatherers.map((name) => `User-agent: ${name}\n`).join("")}Disallow: /\n\n` : ""}User-agent: *\nAllow: /\n${sitemap === null ? "" : `\nSitemap: ${sitemap}\n`}`;

export default template({ name: "robots", rows, address, render });
