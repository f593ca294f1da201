import type { LateText } from "../lib/late.ts";
import type { Archive } from "../model/archive.ts";
import { recordUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface RecordRow {
  readonly id: string;
  readonly text: LateText;
}

export const rows = (archive: Archive): readonly RecordRow[] => [...(archive.records ?? [])].map(([id, text]) => ({ id, text }));

export const address = ({ id }: RecordRow): PagePath => recordUrl(id);

export const render = ({ text }: RecordRow): string => text.toString();

export default template({ name: "record", rows, address, render });
