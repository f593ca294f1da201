import { headerPolicy, searchHeaderPolicy } from "../components/policy.ts";
import type { Archive } from "../model/archive.ts";
import { assetUrl, atomUrl, href, jsonFeedUrl, pictureUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface HeadersRow {
  readonly base: string;
  readonly noai: boolean;
  readonly hasSearch: boolean;
}

export const rows = ({ settings, searchScript }: Archive): readonly HeadersRow[] => [{ base: settings.base, noai: settings.noai, hasSearch: searchScript !== undefined }];

export const address = (): PagePath => "/_headers";

/**
 * The file by which Cloudflare Pages and Netlify set headers: https://developers.cloudflare.com/pages/configuration/headers/
 * Of two rules for one page these hosts join the values, and browsers obey both policies: a rule of the search page's own could only
 * forbid more. So what it needs stands in the common rule, and every other page forbids it in its `<meta>`.
 */
export const render = (row: HeadersRow): string =>
  [
    rule(href(row, "/*"), {
      "Content-Security-Policy": row.hasSearch ? searchHeaderPolicy : headerPolicy,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Referrer-Policy": "no-referrer",
      "Strict-Transport-Security": "max-age=63072000",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      // https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
      ...(row.noai ? { "TDM-Reservation": "1" } : {}),
    }),
    rule(href(row, assetUrl("*")), { "Cache-Control": "public, max-age=31536000, immutable" }),
    rule(href(row, pictureUrl("*")), { "Cache-Control": "public, max-age=31536000, immutable" }),
    rule(href(row, atomUrl()), { "Content-Type": "application/atom+xml; charset=utf-8" }),
    rule(href(row, jsonFeedUrl()), { "Content-Type": "application/feed+json; charset=utf-8" }),
  ].join("\n");

const rule = (pattern: string, headers: Readonly<Record<string, string>>): string =>
  `${[pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n")}\n`;

export default template({ name: "headers", rows, address, render });
