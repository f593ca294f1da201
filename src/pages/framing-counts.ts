import { framingOf, type Framed, type Use } from "../analyses/framing/framing.ts";
import { frameOf, periodOf, type Frame } from "../components/activity.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import { publishedSpan } from "../model/published.ts";

/** The uses of all terms of one thing, put together by outlet and by time. */
export interface FramedCounts {
  readonly framed: Framed;
  readonly frame: Frame | null;
  /** The outlet with most uses first; `id` null: the article has none. */
  readonly outlets: readonly Group[];
  /** Every period with uses, in order; then what falls into no single one, then the undated. */
  readonly periods: readonly Group[];
}

export interface Group {
  /** An outlet's id, a period, or null. */
  readonly key: string | null;
  readonly kind: "outlet" | "period" | "between" | "undated";
  readonly name: string | null;
  /** By the place of the term. */
  readonly uses: readonly (readonly Use[])[];
}

export const framingCounts: (archive: Archive) => readonly FramedCounts[] = once((archive) => framingOf(archive).map(countsOf));

const countsOf = (framed: Framed): FramedCounts => {
  const articles = [...new Set(framed.terms.flatMap(({ uses }) => uses.map(({ article }) => article)))];
  const frame = frameOf(articles);
  const outlets = grouped(framed, ({ article }) => ({ key: article.source?.id ?? null, kind: "outlet", name: article.source?.name ?? null }));
  const total = (group: Group): number => group.uses.reduce((sum, uses) => sum + uses.length, 0);
  outlets.sort((a, b) => total(b) - total(a) || compareText(a.name ?? "\uffff", b.name ?? "\uffff") || compareText(a.key ?? "", b.key ?? ""));
  const order = { outlet: 0, period: 1, between: 2, undated: 3 } as const;
  const periods = grouped(framed, (use) => periodGroup(use, frame)).sort((a, b) => order[a.kind] - order[b.kind] || compareText(a.key ?? "", b.key ?? ""));
  return { framed, frame, outlets, periods };
};

const periodGroup = ({ article }: Use, frame: Frame | null): Omit<Group, "uses"> => {
  const span = publishedSpan(article.published);
  if (!span) return { key: null, kind: "undated", name: null };
  const period = frame && periodOf(span, frame.unit);
  return period === null ? { key: null, kind: "between", name: null } : { key: period, kind: "period", name: period };
};

const grouped = ({ terms }: Framed, groupOf: (use: Use) => Omit<Group, "uses">): Group[] => {
  const groups = new Map<string, Omit<Group, "uses"> & { readonly uses: readonly Use[][] }>();
  for (const [at, { uses }] of terms.entries())
    for (const use of uses) {
      const group = groupOf(use);
      const name = `${group.kind} ${group.key ?? ""} ${group.key === null}`;
      const known = groups.get(name) ?? { ...group, uses: terms.map((): Use[] => []) };
      known.uses[at]?.push(use);
      groups.set(name, known);
    }
  return [...groups.values()];
};

/** The anchor of a group on the pages of a term's sentences. */
export const groupAnchor = ({ kind, key }: Pick<Group, "kind" | "key">): string => (kind === "outlet" ? (key === null ? "unknown" : `of-${key}`) : kind === "period" ? `in-${key ?? ""}` : kind);
