import { html, type Html } from "../lib/html.ts";
import type { CountedLink } from "./counted-links.ts";
import type { Position, Tie } from "./layouts.ts";
import { nodeMark, shortName, tieWidth, type NodeKind } from "./node-mark.ts";
import { networkWords } from "./words/network.ts";

/** Someone or something that is named beside another; `count` articles name both. */
export interface Neighbour extends CountedLink {
  readonly kind: NodeKind;
}

export interface EgoNetwork {
  readonly name: string;
  readonly kind: NodeKind;
  /** The most frequent first. */
  readonly neighbours: readonly Neighbour[];
  /** Between neighbours, by their places. */
  readonly ties: readonly Tie[];
}

const width = 640;
const pitch = 40;
const centre = width / 2;
/** More lines between the outer names could not be told apart; the rest are read out. */
const mostChords = 18;

/** A name in the middle of those that stand beside it: one half at each side, the most frequent on top. Always the same for the same names. */
export const egoNetwork = ({ name, kind, neighbours, ties }: EgoNetwork, language: string): Html => {
  const words = networkWords(language);
  const rows = Math.ceil(neighbours.length / 2);
  const height = rows * pitch + 24;
  const middle: Position = [centre, height / 2];
  const most = Math.max(1, ...neighbours.map(({ count }) => count));
  const places = neighbours.map((_, index): Position => {
    const y = 12 + pitch * (Math.floor(index / 2) + 0.5);
    const bulge = 120 + 45 * Math.sqrt(Math.max(0, 1 - ((y - height / 2) / (height / 2)) ** 2));
    return [Math.round(index % 2 === 0 ? centre - bulge : centre + bulge), y];
  });
  const at = (index: number): Position => places[index] ?? middle;
  const rays = neighbours.map(({ count }, index) => html`<path class="tie" stroke-width="${tieWidth(count, most)}" d="M${middle[0]} ${middle[1]}L${at(index)[0]} ${at(index)[1]}"/>`);
  const chords = [...ties].sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to).slice(0, mostChords).map(({ from, to }) => html`<path class="chord" d="M${at(from)[0]} ${at(from)[1]}Q${middle[0]} ${Math.round((at(from)[1] + at(to)[1] + middle[1]) / 3)} ${at(to)[0]} ${at(to)[1]}"/>`);
  const beside = (index: number): string => ties.flatMap(({ from, to }) => (from === index ? [neighbours[to]?.name ?? ""] : to === index ? [neighbours[from]?.name ?? ""] : [])).join(", ");
  const nodes = neighbours.map((one, index) => {
    const [x, y] = at(index);
    const isLeft = index % 2 === 0;
    const others = beside(index);
    const label = `${one.name}: ${words.together(one.count)}${others === "" ? "" : `; ${words.also(others)}`}`;
    return html`<a href="${one.href}" aria-label="${label}"><title>${label}</title><rect class="touch" x="${isLeft ? 0 : x - 14}" y="${y - 15}" width="${isLeft ? x + 14 : width - x + 14}" height="30"/>${nodeMark(one.kind, [x, y], 7)}<text${isLeft && html` class="left"`} x="${isLeft ? x - 13 : x + 13}" y="${y + 4}">${shortName(one.name, 22)}</text></a>`;
  });
  return html`<section class="wide" tabindex="0" aria-label="${words.around(name)}"><svg class="ego" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${words.around(name)}">${chords}${rays}${nodes}${nodeMark(kind, middle, 10)}<g class="place-names" aria-hidden="true"><text class="self" x="${centre}" y="${middle[1] + 26}">${shortName(name, 26)}</text></g></svg></section>`;
};
