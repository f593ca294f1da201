/**
 * Of places those with the greatest values, `most` at most, in no order; of equal ones those that come first. `values` are by place.
 * A heap of the chosen with the weakest on top: nearly all others are told from them by one comparison.
 */
export const nearestOf = (places: Uint32Array, values: Float64Array, most: number): Uint32Array => {
  const heap = places.slice(0, most);
  const isWeaker = (a: number, b: number): boolean => {
    const [one, other] = [values[a] ?? 0, values[b] ?? 0];
    return one < other || (one === other && a > b);
  };
  const sink = (from: number): void => {
    const place = heap[from] ?? 0;
    let at = from;
    for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && isWeaker(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!isWeaker(heap[child] ?? 0, place)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = place;
  };
  if (places.length <= most) return heap;
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at);
  for (let at = most; at < places.length; at++) {
    const place = places[at] ?? 0;
    if (!isWeaker(heap[0] ?? 0, place)) continue;
    heap[0] = place;
    sink(0);
  }
  return heap;
};
