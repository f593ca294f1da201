import { html, type Html } from "../lib/html.ts";
import type { Link } from "./card.ts";
import { drawnNames } from "./drawn-names.ts";
import { tied, type Position, type Tie } from "./layouts.ts";
import { nodeMark, shortName, tieWidth, type NodeKind } from "./node-mark.ts";

export interface NetworkNode extends Link {
  readonly kind: NodeKind;
  /** Its name and count, as they are read out. */
  readonly label: string;
  /** Articles that name it. */
  readonly count: number;
}

/** Few names need less room, above all on a phone. */
const few = 20;
const finger = 12;

/** Names as near to each other as articles name them together. The same network is always drawn alike. */
export const networkFigure = (nodes: readonly NetworkNode[], ties: readonly Tie[], label: string): Html => {
  const [width, tallest] = nodes.length > few ? [840, 640] : [640, 480];
  const most = Math.max(1, ...nodes.map(({ count }) => count));
  const heaviest = Math.max(1, ...ties.map(({ weight }) => weight));
  const half = ({ count }: NetworkNode): number => Math.round(10 * (4 + 10 * Math.sqrt(count / most))) / 10;
  // Room for the name, too.
  const places = tied(nodes.map((one) => Math.max(finger, half(one)) + 11), ties, width, tallest);
  const top = Math.min(...places.map(([, y]) => y)) - 24;
  const height = Math.round(Math.max(...places.map(([, y]) => y)) - top + 36);
  const at = (index: number): Position => {
    const [x, y] = places[index] ?? [0, 0];
    return [x, Math.round(10 * (y - top)) / 10];
  };
  const lines = ties.map(({ from, to, weight }) => html`<path class="tie" stroke-width="${tieWidth(weight, heaviest)}" d="M${at(from)[0]} ${at(from)[1]}L${at(to)[0]} ${at(to)[1]}"/>`);
  const drawn = nodes.map((node, index) => {
    const [x, y] = at(index);
    return html`<a href="${node.href}" aria-label="${node.label}"><title>${node.label}</title><circle class="touch" cx="${x}" cy="${y}" r="${Math.max(finger, half(node))}"/>${nodeMark(node.kind, [x, y], half(node))}</a>`;
  });
  const names = drawnNames([...nodes.keys()].sort((a, b) => (nodes[b]?.count ?? 0) - (nodes[a]?.count ?? 0) || a - b).flatMap((index) => ((node) => (node ? [{ name: shortName(node.name, 24), at: at(index), r: half(node) }] : []))(nodes[index])), width, height, nodes.length);
  return html`<section class="wide" tabindex="0" aria-label="${label}"><svg class="${nodes.length > few ? "line" : "ego"} network" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}">${lines}${drawn}<g class="place-names" aria-hidden="true">${names}</g></svg></section>`;
};
