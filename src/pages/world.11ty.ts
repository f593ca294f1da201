import { worldDrawing } from "../components/world.ts";
import type { Archive } from "../model/archive.ts";
import { worldUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

/** The one drawing of the world that every map lies on. */
export const rows = ({ settings }: Archive): readonly { readonly name: "world" }[] => (settings.analyses ? [{ name: "world" }] : []);

export const address = (): PagePath => worldUrl();

export const render = (): string => worldDrawing();

export default template({ name: "world", rows, address, render });
