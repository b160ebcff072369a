import type { Entry } from '../../../sbom/entry.ts';
import type { Relation } from '../../../sbom/sbom.ts';
import { type ComponentDraft, ComponentList } from './component-list.ts';
import { findSubject } from './find-subject.ts';
import type { Inventory, UncheckedSbom } from './inventory.ts';
import type { JsonObject } from './json-value.ts';
import { lossesOf } from './losses-of.ts';
import { markDirect } from './mark-direct.ts';
import { RelationList } from './relation-list.ts';
import { type PointerOf, Source } from './source.ts';
import { type Element, property, Spdx3Graph } from './spdx-3-graph.ts';
import { contactOf, entryOf, hashesOf, spdx3Package, supplierOf } from './spdx-3-package.ts';
import { Spdx3Relations } from './spdx-3-relations.ts';

const packageTypes = ['Package', 'AIPackage', 'DatasetPackage'] as const;

/**
 * Packages are the components; files and snippets are what they are made of. Only a file that is all
 * a document describes is its subject.
 */
class Spdx3File {
  readonly list = new ComponentList();
  readonly relations = new RelationList();
  readonly #source: Source;
  readonly #graph: Spdx3Graph;
  readonly #said: Spdx3Relations;
  readonly #described: ReadonlySet<string>;
  readonly #packages = new Map<ComponentDraft, Element>();
  readonly #files = new Map<ComponentDraft, Element>();

  constructor(tree: JsonObject, source: Source) {
    this.#source = source;
    this.#graph = new Spdx3Graph(tree);
    this.#said = new Spdx3Relations(this.#graph, source);
    this.#described = this.#roots();
    for (const element of this.#graph.ofType(...packageTypes))
      this.#packages.set(spdx3Package(element, this.#graph, source), element);
    if (![...this.#packages.values()].some(this.#isDescribed))
      for (const element of this.#graph.ofType('File').filter(this.#isDescribed))
        this.#files.set(spdx3Package(element, this.#graph, source), element);
  }

  readonly #isDescribed = ({ id }: Element): boolean => this.#described.has(id ?? '');

  sbom(): UncheckedSbom {
    const packages = [...this.#packages.keys()];
    const candidates = [...packages, ...this.#files.keys()];
    for (const component of candidates) this.#complete(component);
    this.#relate();
    const subject = findSubject(
      candidates,
      this.#described,
      this.relations.listed((ref) => ref),
    );
    for (const component of packages) if (component !== subject) this.list.add(component);
    const relations = this.relations.listed((ref) => this.list.refOf(ref));
    markDirect(this.list.components, subject, relations);
    return { ...this.#head(subject), ...this.#lists(relations) } as UncheckedSbom;
  }

  /** What relationships say about one package. */
  #complete(component: ComponentDraft): void {
    const { ref } = component;
    if (ref === undefined) return;
    component.licences = this.#said.licencesOf(ref);
    if (this.#said.isPatched(ref)) component.modified = true;
    const artefacts = this.#said.artefactsOf(ref);
    const hashes = artefacts.flatMap((one) => hashesOf(one, this.#graph, this.#source));
    if (hashes.some(({ algorithm }) => algorithm === 'sha512')) component.deployableHash = true;
  }

  #relate(): void {
    const ours = new Set([...this.#packages.values(), ...this.#files.values()]);
    const others = new Set(
      this.#graph.elements.filter((one) => !ours.has(one)).map(({ id }) => id),
    );
    for (const { ref, kind, on } of this.#said.related())
      if (!others.has(ref) && !others.has(on)) this.relations.add(ref, kind, on);
  }

  /** What the document, or the SBOM in it, is about. */
  #roots(): Set<string> {
    const roots = this.#graph
      .ofType('SpdxDocument', 'Sbom', 'Bom')
      .flatMap((one) => Spdx3Graph.ids(one, 'rootElement'));
    return new Set([...this.#said.described(), ...roots]);
  }

  #lists(relations: readonly Relation[]) {
    const { components, duplicates } = this.list;
    return {
      components,
      duplicates,
      relations,
      completeness: this.#said.completeness(),
      vulnerabilities: this.#graph.ofType('Vulnerability').length,
      signed: false,
    };
  }

  #head(subject: ComponentDraft | undefined) {
    const source = this.#source;
    const [document] = this.#graph.ofType('SpdxDocument', 'Sbom', 'Bom');
    const [info] = [
      ...(document ? this.#graph.named(document, 'creationInfo') : []),
      ...this.#graph.ofType('CreationInfo'),
    ];
    const of = (element: Element | undefined, name: string): Entry | undefined =>
      element && entryOf(element, name, source);
    const agents = info ? this.#graph.named(info, 'createdBy') : [];
    const authors = agents.flatMap((agent) => [
      of(agent, 'name'),
      contactOf(agent, this.#graph, source),
    ]);
    const tools = info ? this.#graph.named(info, 'createdUsing') : [];
    const element = subject && (this.#packages.get(subject) ?? this.#files.get(subject));
    const supplier = element && supplierOf(element, this.#graph);
    return {
      format: 'SPDX',
      syntax: 'JSON-LD',
      specVersion: of(info, 'specVersion') ?? { pointer: source.pointerOf(''), value: '' },
      serial: of(document, 'spdxId') ?? of(document, '@id'),
      createdOn: of(info, 'created'),
      authors: authors.filter((entry) => entry !== undefined),
      tools: tools.flatMap((tool) => of(tool, 'name') ?? []),
      lifecycles: this.#lifecycles(),
      producer: of(supplier, 'name'),
      subject: subject &&
        element && { ...subject, pointer: source.pointerOf(`${element.pointer}/name`) },
      subjectVersion: of(element, 'packageVersion'),
    };
  }

  #lifecycles(): Entry[] {
    return this.#graph.ofType('Sbom').flatMap((one) => {
      const key = ['software_sbomType', 'sbomType'].find((it) => one.object[it] !== undefined);
      const types = key === undefined ? [] : [one.object[key]].flat();
      const at = Array.isArray(property(one.object, 'sbomType')) ? '/' : '';
      return types.flatMap(
        (type, index) =>
          this.#source.entryAt(type, `${one.pointer}/${key}${at && `/${index}`}`) ?? [],
      );
    });
  }
}

/** SPDX 3.0 JSON-LD in the shape that its published context gives it. */
export function normaliseSpdx3(tree: JsonObject, pointerOf?: PointerOf): Inventory {
  const source = new Source(pointerOf);
  const file = new Spdx3File(tree, source);
  const sbom = file.sbom();
  return { sbom, losses: lossesOf(file, source) };
}
