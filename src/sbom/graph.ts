import { type Edges, longestDistance } from './longest-distance.ts';
import type { Sbom } from './sbom.ts';
import type { Graph } from './sbom-facts.ts';

/** The shape of an inventory; `related[i]` says whether a relation joins component i to anything. */
export type Shape = Readonly<{ graph: Graph; related: Uint8Array; stated: Uint8Array }>;

/** Number of the subject; the components are numbered from 0. */
const subjectNode = -1;

type Named = Edges & Readonly<{ dangling: number; named: Uint8Array }>;

/** Walks in loops, never in calls: relations of a hostile file may be deep and go round in circles. */
export function shapeOf(sbom: Sbom): Shape {
  const size = sbom.components.length;
  const nodes = nodesOf(sbom);
  const edges = edgesOf(sbom, nodes);
  const related = new Uint8Array(size);
  const needed = new Uint8Array(size);
  for (const [index, from] of edges.from.entries()) {
    const to = edges.to[index] ?? subjectNode;
    if (from !== subjectNode) related[from] = 1;
    if (to !== subjectNode) related[to] = 1;
    if (from !== subjectNode && to !== subjectNode) needed[to] = 1;
  }
  const roots = [...related.keys()].filter((node) => related[node] === 1 && needed[node] === 0);
  const stated = statedNodes(sbom, nodes);
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    related,
    stated,
    graph: {
      relations: edges.from.length,
      roots: roots.length,
      orphans: size - count(edges.named),
      depth: longestDistance(roots, inner(edges), size),
      related: count(related),
      dangling: edges.dangling,
    },
  };
}

function nodesOf({ components, subject }: Sbom): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  for (const [index, { ref }] of components.entries()) {
    if (ref !== undefined && !nodes.has(ref)) nodes.set(ref, index);
  }
  if (subject?.ref !== undefined) nodes.set(subject.ref, subjectNode);
  return nodes;
}

/** Relations between two known nodes, without those of a node with itself. */
function edgesOf({ components, relations }: Sbom, nodes: ReadonlyMap<string, number>): Named {
  const from: number[] = [];
  const to: number[] = [];
  const lost = new Set<string>();
  const named = new Uint8Array(components.length);
  const find = (ref: string): number | undefined => {
    const node = nodes.get(ref);
    if (node === undefined) lost.add(ref);
    else if (node !== subjectNode) named[node] = 1;
    return node;
  };
  for (const { ref, on } of relations) {
    const source = find(ref);
    for (const target of on) {
      const node = find(target);
      if (source === undefined || node === undefined || source === node) continue;
      from.push(source);
      to.push(node);
    }
  }
  return { from, to, dangling: lost.size, named };
}

/** Components whose author says how complete the knowledge about them is. */
function statedNodes(
  { components, completeness }: Sbom,
  nodes: ReadonlyMap<string, number>,
): Uint8Array {
  const stated = new Uint8Array(components.length);
  for (const { says, refs } of completeness) {
    if (says.value === 'not_specified') continue;
    for (const ref of refs) {
      const node = nodes.get(ref);
      if (node !== undefined && node !== subjectNode) stated[node] = 1;
    }
  }
  return stated;
}

/** Without the relations of the subject. */
function inner({ from, to }: Edges): Edges {
  const kept = [...from.keys()].filter((at) => from[at] !== subjectNode && to[at] !== subjectNode);
  return { from: kept.map((at) => from[at] ?? 0), to: kept.map((at) => to[at] ?? 0) };
}
