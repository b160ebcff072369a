import type { Completeness, Relation, Sbom } from '../../../sbom/sbom.ts';
import { type ComponentDraft, ComponentList } from './component-list.ts';
import { cycloneDxComponent } from './cyclone-dx-component.ts';
import { authorsIn, lifecyclesIn, producerIn, toolsIn } from './cyclone-dx-metadata.ts';
import { cycloneDxVex } from './cyclone-dx-vex.ts';
import type { Inventory, UncheckedSbom } from './inventory.ts';
import { isObject, type JsonObject, listIn, objectIn } from './json-value.ts';
import { lossesOf } from './losses-of.ts';
import { markDirect } from './mark-direct.ts';
import { RelationList } from './relation-list.ts';
import { type PointerOf, Source } from './source.ts';

/** Assertions about completeness; more are no help to anybody. */
const mostCompositions = 1_000;

/** What is read of the inventory itself. */
class CycloneDxFile {
  readonly tree: JsonObject;
  readonly source: Source;
  readonly list = new ComponentList();
  readonly relations = new RelationList();
  readonly subject: ComponentDraft | undefined;

  constructor(tree: unknown, source: Source) {
    this.tree = objectIn(tree);
    this.source = source;
    const { component } = objectIn(this.tree['metadata']);
    if (isObject(component)) this.subject = this.#subject(component);
    this.#addAll(this.tree['components'], '/components');
  }

  #subject(component: JsonObject): ComponentDraft {
    const at = '/metadata/component';
    const subject = cycloneDxComponent(component, at, this.source);
    subject.pointer = this.source.pointerOf(`${at}/name`);
    this.#addAll(component['components'], `${at}/components`, subject);
    return subject;
  }

  /** Nested no deeper than the file may be, which is checked before. */
  #addAll(components: unknown, pointer: string, within?: ComponentDraft): void {
    for (const [index, item] of listIn(components).entries()) {
      if (!isObject(item)) continue;
      const at = `${pointer}/${index}`;
      const component = cycloneDxComponent(item, at, this.source);
      const isSubject = component.ref !== undefined && component.ref === this.subject?.ref;
      if (!isSubject) this.list.add(component);
      if (within?.ref !== undefined && component.ref !== undefined)
        this.relations.add(within.ref, 'contains', component.ref);
      if (item['components'] !== undefined)
        this.#addAll(item['components'], `${at}/components`, component);
    }
  }

  related(): readonly Relation[] {
    for (const dependency of listIn(this.tree['dependencies'])) {
      const { ref, dependsOn } = objectIn(dependency);
      const from = this.source.anyText(ref);
      if (from === undefined) continue;
      for (const on of listIn(dependsOn)) {
        const to = this.source.anyText(on);
        if (to !== undefined) this.relations.add(from, 'depends', to);
      }
    }
    return this.relations.listed((ref) => this.list.refOf(ref));
  }

  completeness(): Completeness[] {
    return listIn(this.tree['compositions'])
      .slice(0, mostCompositions)
      .flatMap((item, index) => {
        const composition = objectIn(item);
        const says = this.source.entry(composition, 'aggregate', `/compositions/${index}`);
        const { assemblies, dependencies } = composition;
        const refs = this.source.texts([...listIn(assemblies), ...listIn(dependencies)]);
        return says ? [{ says, refs: refs.map((ref) => this.list.refOf(ref)) }] : [];
      });
  }

  sbom(syntax: Sbom['syntax']): UncheckedSbom {
    const { tree, source, subject, list } = this;
    const { metadata } = tree;
    const relations = this.related();
    markDirect(list.components, subject, relations);
    return {
      format: 'CycloneDX',
      syntax,
      specVersion: {
        pointer: source.pointerOf('/specVersion'),
        value: source.anyText(tree['specVersion']) ?? '',
      },
      serial: source.entry(tree, 'serialNumber', ''),
      createdOn: source.entry(objectIn(metadata), 'timestamp', '/metadata'),
      authors: authorsIn(metadata, source),
      tools: toolsIn(metadata, source),
      lifecycles: lifecyclesIn(metadata, source),
      producer: producerIn(metadata, source),
      subject,
      subjectVersion:
        subject &&
        source.entry(objectIn(objectIn(metadata)['component']), 'version', '/metadata/component'),
      components: list.components,
      duplicates: list.duplicates,
      relations,
      completeness: this.completeness(),
      vulnerabilities: listIn(tree['vulnerabilities']).length,
      signed: tree['signature'] !== undefined,
      // Absent ones vanish on the way to the parent.
    } as UncheckedSbom;
  }
}

/**
 * A CycloneDX file as the tree of its JSON form, whatever syntax it came in. With vulnerabilities
 * and no components of its own it is a VEX document and no SBOM.
 */
export function normaliseCycloneDx(
  tree: unknown,
  syntax: Sbom['syntax'],
  pointerOf?: PointerOf,
): Inventory {
  const source = new Source(pointerOf);
  const file = new CycloneDxFile(tree, source);
  const sbom = file.sbom(syntax);
  const { vex, unstated } = cycloneDxVex(file.tree, sbom, source, (ref) => file.list.refOf(ref));
  const { components, vulnerabilities } = sbom;
  const isVex = vulnerabilities > 0 && components.length === 0;
  const losses = lossesOf(file, source, unstated);
  return { sbom: isVex ? undefined : sbom, vex, losses };
}
