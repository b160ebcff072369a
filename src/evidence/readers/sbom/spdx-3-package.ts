import type { Component, Hash } from '../../../sbom/component.ts';
import type { Entry } from '../../../sbom/entry.ts';
import type { ComponentDraft } from './component-list.ts';
import type { Source } from './source.ts';
import { type Element, keyOf, property, type Spdx3Graph } from './spdx-3-graph.ts';
import { typeOfPurpose } from './spdx-words.ts';

/** The value of a property with its place, whatever profile its name carries. */
export function entryOf(element: Element, name: string, source: Source): Entry | undefined {
  return source.entry(element.object, keyOf(element.object, name), element.pointer);
}

function textOf(element: Element, name: string, source: Source): string | undefined {
  return source.text(property(element.object, name));
}

/** Early files write the property in the plural. */
function identifiersOf(element: Element, graph: Spdx3Graph): Element[] {
  return ['externalIdentifier', 'externalIdentifiers'].flatMap((key) => graph.named(element, key));
}

/** E-mail address or URL by which an agent can be reached. */
export function contactOf(agent: Element, graph: Spdx3Graph, source: Source): Entry | undefined {
  return identifiersOf(agent, graph)
    .filter((one) =>
      ['email', 'urlScheme'].includes(textOf(one, 'externalIdentifierType', source) ?? ''),
    )
    .map((one) => entryOf(one, 'identifier', source))
    .find((entry) => entry !== undefined);
}

/** Who supplied the package, else who made it. */
export function supplierOf(element: Element, graph: Spdx3Graph): Element | undefined {
  return [...graph.named(element, 'suppliedBy'), ...graph.named(element, 'originatedBy')][0];
}

function supplierName(element: Element, graph: Spdx3Graph, source: Source): string | undefined {
  const agent = supplierOf(element, graph);
  const name = agent && textOf(agent, 'name', source);
  const contact = agent && contactOf(agent, graph, source)?.value;
  return name === undefined || contact === undefined ? name : `${name} (${contact})`;
}

export function hashesOf(element: Element, graph: Spdx3Graph, source: Source): Hash[] {
  return graph.named(element, 'verifiedUsing').flatMap((one) => {
    const value = textOf(one, 'hashValue', source);
    const algorithm = textOf(one, 'algorithm', source) ?? '';
    return value === undefined ? [] : [{ algorithm, value }];
  });
}

function identifiers(element: Element, graph: Spdx3Graph, source: Source) {
  const found = new Map<string, Entry>();
  for (const one of identifiersOf(element, graph)) {
    const type = textOf(one, 'externalIdentifierType', source);
    const entry = entryOf(one, 'identifier', source);
    if (type !== undefined && entry && !found.has(type)) found.set(type, entry);
  }
  return {
    purl: entryOf(element, 'packageUrl', source) ?? found.get('packageUrl') ?? found.get('purl'),
    cpe: found.get('cpe23') ?? found.get('cpe22'),
    swid: found.get('swid')?.value,
  };
}

/** A package of SPDX 3; its licences are relationships. */
export function spdx3Package(element: Element, graph: Spdx3Graph, source: Source): ComponentDraft {
  return {
    pointer: source.pointerOf(element.pointer),
    ref: element.id,
    type: typeOfPurpose(textOf(element, 'primaryPurpose', source)),
    name: source.anyText(element.object['name']) ?? '',
    version: textOf(element, 'packageVersion', source),
    ...identifiers(element, graph, source),
    supplier: supplierName(element, graph, source),
    hashes: hashesOf(element, graph, source),
    licences: [],
    direct: null,
    // Absent ones vanish on the way to the parent.
  } satisfies { [Key in keyof Component]: Component[Key] | undefined } as ComponentDraft;
}
