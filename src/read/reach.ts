/** For each word the first and last word of what hangs under it, itself included. */
export interface Reach {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** All words, every head before its dependents. */
  readonly order: Int32Array;
}

/** One pass down and one up the trees: linear, and safe at any depth. */
export function measureReach(head: Int32Array, childFrom: Uint32Array, child: Uint32Array): Reach {
  const size = head.length;
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const order = new Int32Array(size);
  let filled = 0;
  for (let i = 0; i < size; i++) {
    first[i] = last[i] = i;
    if (head[i]! < 0) order[filled++] = i;
  }
  for (let at = 0; at < filled; at++) {
    const word = order[at]!;
    const to = childFrom[word + 1]!;
    for (let c = childFrom[word]!; c < to; c++) order[filled++] = child[c]!;
  }
  for (let at = filled - 1; at >= 0; at--) {
    const word = order[at]!;
    const up = head[word]!;
    if (up < 0) continue;
    if (first[word]! < first[up]!) first[up] = first[word]!;
    if (last[word]! > last[up]!) last[up] = last[word]!;
  }
  return { first, last, order };
}
