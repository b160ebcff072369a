import type { Sbom } from '../../../sbom/sbom.ts';
import { type ComponentDraft, ComponentList } from './component-list.ts';
import { findSubject } from './find-subject.ts';
import type { Inventory, UncheckedSbom } from './inventory.ts';
import { isObject, type JsonObject, listIn, objectIn } from './json-value.ts';
import { lossesOf } from './losses-of.ts';
import { markDirect } from './mark-direct.ts';
import { RelationList } from './relation-list.ts';
import { type PointerOf, Source } from './source.ts';
import { spdx2Package } from './spdx-2-package.ts';
import { spdxRelations } from './spdx-relations.ts';

const documentRef = 'SPDXRef-DOCUMENT';
/** Creators of one document. */
const mostCreators = 200;

type Place = Readonly<{ at: string; printed: JsonObject }>;
type Relationship = Readonly<{ from: string; type: string; to: string }>;

/**
 * Packages are the components. Files are not: they are what packages are made of, and relations with
 * them tell nothing about components. Only a file that is all a document describes is its subject.
 */
class Spdx2File {
  readonly tree: JsonObject;
  readonly source: Source;
  readonly list = new ComponentList();
  readonly relations = new RelationList();
  readonly #packages: ComponentDraft[];
  readonly #places = new Map<ComponentDraft, Place>();
  readonly #notPackages: Set<unknown>;

  constructor(tree: JsonObject, source: Source) {
    this.tree = tree;
    this.source = source;
    this.#packages = listIn(tree['packages']).flatMap((item, index) => {
      if (!isObject(item)) return [];
      const component = spdx2Package(item, `/packages/${index}`, source);
      this.#places.set(component, { at: `/packages/${index}`, printed: item });
      return [component];
    });
    const others = [...listIn(tree['files']), ...listIn(tree['snippets'])];
    this.#notPackages = new Set([documentRef, ...others.map((one) => objectIn(one)['SPDXID'])]);
  }

  *#relationships(): Generator<Relationship> {
    for (const item of listIn(this.tree['relationships'])) {
      const { spdxElementId, relationshipType, relatedSpdxElement } = objectIn(item);
      const [from, to] = [this.source.text(spdxElementId), this.source.text(relatedSpdxElement)];
      const type = this.source.text(relationshipType);
      if (from !== undefined && to !== undefined && type !== undefined) yield { from, type, to };
    }
  }

  #described(): Set<string> {
    const described = new Set(this.source.texts(listIn(this.tree['documentDescribes'])));
    for (const { from, type, to } of this.#relationships()) {
      if (type === 'DESCRIBES' && from === documentRef) described.add(to);
      if (type === 'DESCRIBED_BY' && to === documentRef) described.add(from);
    }
    return described;
  }

  /** A component that is no package, when the document describes nothing else. */
  #describedFile(described: ReadonlySet<string>): ComponentDraft[] {
    if (this.#packages.some(({ ref }) => described.has(ref ?? ''))) return [];
    return listIn(this.tree['files']).flatMap((item, index) => {
      const printed = objectIn(item);
      const { SPDXID, fileName: name } = printed;
      if (typeof SPDXID !== 'string' || !described.has(SPDXID)) return [];
      const at = `/files/${index}`;
      const file = spdx2Package(
        { name, primaryPackagePurpose: 'FILE', ...printed },
        at,
        this.source,
      );
      this.#places.set(file, { at, printed });
      this.#notPackages.delete(SPDXID);
      return [file];
    });
  }

  #relate(): void {
    for (const { from, type, to } of this.#relationships()) {
      const meant = spdxRelations.get(type);
      if (!meant || this.#notPackages.has(from) || this.#notPackages.has(to)) continue;
      const [ref, on] = meant.reversed ? [to, from] : [from, to];
      this.relations.add(ref, meant.kind, on);
    }
  }

  #markModified(): void {
    const patched = new Set<string>();
    for (const { type, to } of this.#relationships()) if (type === 'PATCH_APPLIED') patched.add(to);
    for (const component of this.#packages)
      if (patched.has(component.ref ?? '')) component.modified = true;
  }

  sbom(syntax: Sbom['syntax']): UncheckedSbom {
    const { tree, source, list } = this;
    const info = objectIn(tree['creationInfo']);
    const described = this.#described();
    const candidates = [...this.#packages, ...this.#describedFile(described)];
    this.#relate();
    this.#markModified();
    const subject = findSubject(
      candidates,
      described,
      this.relations.listed((ref) => ref),
    );
    for (const component of this.#packages) if (component !== subject) list.add(component);
    const relations = this.relations.listed((ref) => list.refOf(ref));
    markDirect(list.components, subject, relations);
    const creators = listIn(info['creators'])
      .slice(0, mostCreators)
      .flatMap((creator, at) => source.entryAt(creator, `/creationInfo/creators/${at}`) ?? []);
    return {
      format: 'SPDX',
      syntax,
      specVersion: {
        pointer: source.pointerOf('/spdxVersion'),
        value: (source.anyText(tree['spdxVersion']) ?? '').replace(/^SPDX-/, ''),
      },
      serial: source.entry(tree, 'documentNamespace', ''),
      createdOn: source.entry(info, 'created', '/creationInfo'),
      authors: creators.filter(({ value }) => !value.startsWith('Tool:')),
      tools: creators.filter(({ value }) => value.startsWith('Tool:')),
      lifecycles: [],
      ...this.#ofSubject(subject),
      components: list.components,
      duplicates: list.duplicates,
      relations,
      completeness: [],
      vulnerabilities: 0,
      signed: false,
      // Absent ones vanish on the way to the parent.
    } as UncheckedSbom;
  }

  #ofSubject(subject: ComponentDraft | undefined) {
    if (!subject) return {};
    const { at, printed } = this.#places.get(subject) ?? { at: '', printed: {} };
    const name = printed['name'] === undefined ? 'fileName' : 'name';
    return {
      subject: { ...subject, pointer: this.source.pointerOf(`${at}/${name}`) },
      subjectVersion: this.source.entry(printed, 'versionInfo', at),
      producer:
        this.source.entry(printed, 'supplier', at) ?? this.source.entry(printed, 'originator', at),
    };
  }
}

/** SPDX 2.2 or 2.3 as the tree of its JSON form, whatever syntax it came in. */
export function normaliseSpdx2(
  tree: JsonObject,
  syntax: Sbom['syntax'],
  pointerOf?: PointerOf,
): Inventory {
  const source = new Source(pointerOf);
  const file = new Spdx2File(tree, source);
  const sbom = file.sbom(syntax);
  return { sbom, losses: lossesOf(file, source) };
}
