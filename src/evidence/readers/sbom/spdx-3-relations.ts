import type { Licence } from '../../../sbom/component.ts';
import type { Completeness, Relation } from '../../../sbom/sbom.ts';
import { textIn } from './json-value.ts';
import type { Source } from './source.ts';
import { type Element, property, Spdx3Graph } from './spdx-3-graph.ts';
import { entryOf } from './spdx-3-package.ts';
import { spdxRelations } from './spdx-relations.ts';
import { licenceOf } from './spdx-words.ts';

/** Assertions about completeness; more are no help to anybody. */
const mostAssertions = 1_000;

type Related = Readonly<{ ref: string; kind: Relation['kind']; on: string }>;

/** What the relationships of an SPDX 3 document say about its packages. */
export class Spdx3Relations {
  readonly #graph: Spdx3Graph;
  readonly #source: Source;
  readonly #all: readonly Element[];
  readonly #byType = new Map<string, Element[]>();
  readonly #licences = new Map<string, Licence[]>();
  readonly #artefacts = new Map<string, Element[]>();
  readonly #patched: ReadonlySet<string>;

  constructor(graph: Spdx3Graph, source: Source) {
    this.#graph = graph;
    this.#source = source;
    this.#all = graph.ofType('Relationship', 'LifecycleScopedRelationship');
    for (const one of this.#all) {
      const type = textIn(one.object['relationshipType']);
      const known = this.#byType.get(type);
      if (known) known.push(one);
      else this.#byType.set(type, [one]);
    }
    this.#addLicences('hasConcludedLicense', 'concluded');
    this.#addLicences('hasDeclaredLicense', 'declared');
    for (const one of this.#ofType('hasDistributionArtifact'))
      for (const from of Spdx3Graph.ids(one, 'from'))
        this.#artefacts.set(from, graph.named(one, 'to'));
    this.#patched = new Set(
      this.#ofType('patchedBy').flatMap((one) => Spdx3Graph.ids(one, 'from')),
    );
  }

  #ofType(type: string): readonly Element[] {
    return this.#byType.get(type) ?? [];
  }

  #addLicences(type: string, acknowledgement: 'declared' | 'concluded'): void {
    for (const one of this.#ofType(type))
      for (const licence of this.#graph.named(one, 'to')) {
        const text = this.#source.text(
          property(licence.object, 'licenseExpression') ?? licence.object['name'],
        );
        const [from] = Spdx3Graph.ids(one, 'from');
        if (text === undefined || from === undefined) continue;
        const known = this.#licences.get(from) ?? [];
        this.#licences.set(from, [...known.slice(0, 99), licenceOf(text, acknowledgement)]);
      }
  }

  licencesOf(id: string): readonly Licence[] {
    return this.#licences.get(id) ?? [];
  }

  /** Files that a package is delivered as. */
  artefactsOf(id: string): readonly Element[] {
    return this.#artefacts.get(id) ?? [];
  }

  isPatched(id: string): boolean {
    return this.#patched.has(id);
  }

  described(): string[] {
    return this.#ofType('describes').flatMap((one) => Spdx3Graph.ids(one, 'to'));
  }

  *related(): Generator<Related> {
    for (const [type, { kind, reversed }] of spdxRelations)
      for (const [from, to] of this.#ofType(type).flatMap(endsOf))
        yield reversed ? { ref: to, kind, on: from } : { ref: from, kind, on: to };
  }

  /** Said of what a package contains or depends on. */
  completeness(): Completeness[] {
    return this.#all
      .filter(({ object }) => spdxRelations.has(textIn(object['relationshipType'])))
      .slice(0, mostAssertions)
      .flatMap((one) => {
        const says = entryOf(one, 'completeness', this.#source);
        return says ? [{ says, refs: Spdx3Graph.ids(one, 'from') }] : [];
      });
  }
}

function endsOf(relationship: Element): [from: string, to: string][] {
  const others = Spdx3Graph.ids(relationship, 'to');
  return Spdx3Graph.ids(relationship, 'from').flatMap((from) =>
    others.map((to): [string, string] => [from, to]),
  );
}
