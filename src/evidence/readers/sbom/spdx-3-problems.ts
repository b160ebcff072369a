import type { JsonObject } from './json-value.ts';
import { type Element, property, Spdx3Graph } from './spdx-3-graph.ts';
import { StructureProblems } from './structure-problems.ts';

/** Parts of elements, which have no identifier of their own. */
const parts: ReadonlySet<string> = new Set([
  'CreationInfo',
  'ExternalIdentifier',
  'ExternalMap',
  'ExternalRef',
  'Hash',
  'NamespaceMap',
]);

function checkCreation(graph: Spdx3Graph, found: StructureProblems): void {
  const infos = graph.ofType('CreationInfo');
  if (infos.length === 0) found.add('/@graph', 'must have a CreationInfo');
  for (const { object, pointer } of infos) {
    found.require(object, 'specVersion', pointer);
    found.require(object, 'created', pointer);
    if (property(object, 'createdBy') === undefined) found.add(pointer, 'must have "createdBy"');
  }
}

function checkElement(element: Element, found: StructureProblems): void {
  const { object, pointer, type, id } = element;
  if (id === undefined) found.add(pointer, 'must have "spdxId"');
  const isRelationship = type.endsWith('Relationship');
  const asked = isRelationship ? ['from', 'to', 'relationshipType'] : [];
  for (const key of ['creationInfo', ...asked])
    if (object[key] === undefined) found.add(pointer, `must have "${key}"`);
  if (type.endsWith('Package')) found.require(object, 'name', pointer);
}

/** Where an SPDX 3 document lacks what its specification asks for (SPDX 3.0.1, Core and Software). */
export function spdx3Problems(tree: JsonObject): StructureProblems {
  const found = new StructureProblems();
  const graph = new Spdx3Graph(tree);
  if (tree['@context'] === undefined) found.add('', 'must have "@context"');
  if (graph.ofType('SpdxDocument').length !== 1) found.add('/@graph', 'must have one SpdxDocument');
  checkCreation(graph, found);
  for (const element of graph.elements) {
    if (element.type === '') found.add(element.pointer, 'must have "type"');
    if (!parts.has(element.type)) checkElement(element, found);
  }
  return found;
}
