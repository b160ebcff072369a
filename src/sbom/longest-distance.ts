/** Edge i leads from node `from[i]` to node `to[i]`; nodes are numbered from 0. */
export type Edges = Readonly<{ from: readonly number[]; to: readonly number[] }>;

/** Targets of node n stand in `targets` at `first[n]` to `first[n + 1]`. */
type Neighbours = Readonly<{ first: Int32Array; targets: Int32Array }>;

/**
 * Steps to the node that is furthest from any root, by the shortest way. A circle that no root leads
 * to is entered at its first node. Linear, and a loop instead of calls: graphs of hostile files are
 * deep and go round in circles.
 */
export function longestDistance(roots: readonly number[], edges: Edges, size: number): number {
  const next = neighboursOf(edges, size);
  const distance = new Int32Array(size).fill(-1);
  let deepest = walk(roots, next, distance);
  for (let node = 0; node < size; node += 1) {
    if (distance[node] === -1) deepest = Math.max(deepest, walk([node], next, distance));
  }
  return deepest;
}

function walk(starts: readonly number[], { first, targets }: Neighbours, distance: Int32Array) {
  const queue = [...starts];
  for (const start of starts) distance[start] = 0;
  let deepest = 0;
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    deepest = distance[node] ?? 0;
    for (const target of targets.subarray(first[node], first[node + 1])) {
      if (distance[target] !== -1) continue;
      distance[target] = deepest + 1;
      queue.push(target);
    }
  }
  return deepest;
}

function neighboursOf({ from, to }: Edges, size: number): Neighbours {
  const first = new Int32Array(size + 1);
  for (const source of from) first[source + 1] = (first[source + 1] ?? 0) + 1;
  for (let node = 0; node < size; node += 1) {
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  }
  const targets = new Int32Array(from.length);
  const free = first.slice();
  for (const [edge, source] of from.entries()) {
    const slot = free[source] ?? 0;
    targets[slot] = to[edge] ?? 0;
    free[source] = slot + 1;
  }
  return { first, targets };
}
