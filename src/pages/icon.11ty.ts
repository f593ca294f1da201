import { html, type Html } from "../lib/html.ts";
import { iconUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

export const rows = (): readonly number[] => [1];

export const address = (): PagePath => iconUrl();

/** A cutting: a headline and its columns, a corner off. */
export const render = (): Html => html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#8a1f1b" d="M4 3h24v20l-6 6H4z"/><path stroke="#fff" stroke-width="3" d="M8 9h16"/><path stroke="#fff" stroke-width="1.5" d="M8 15h7m2 0h7M8 19h7m2 0h7M8 23h7"/></svg>
`;

export default template({ name: "icon", rows, address, render });
