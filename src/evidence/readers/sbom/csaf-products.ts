import type { Entry } from '../../../sbom/entry.ts';
import { isObject, type JsonObject, listIn, objectIn } from './json-value.ts';
import type { Source } from './source.ts';

const componentOf: readonly unknown[] = [
  'default_component_of',
  'optional_component_of',
  'installed_on',
  'installed_with',
];

/** Products of a CSAF document by their id: their purl or CPE, else their full name. */
export class CsafProducts {
  readonly #source: Source;
  readonly #entries = new Map<string, Entry>();
  /** For products that are one product in another: which is in which. */
  readonly #installed = new Map<string, Readonly<{ part: string; product: string }>>();
  readonly #groups = new Map<string, readonly string[]>();

  constructor(tree: unknown, source: Source) {
    this.#source = source;
    const products = objectIn(tree);
    const at = '/product_tree';
    this.#addAll(products['full_product_names'], `${at}/full_product_names`);
    this.#addBranches(products['branches'], `${at}/branches`);
    for (const [index, item] of listIn(products['relationships']).entries())
      this.#addRelationship(objectIn(item), `${at}/relationships/${index}`);
    for (const item of listIn(products['product_groups'])) {
      const { group_id: id, product_ids: ids } = objectIn(item);
      if (typeof id === 'string') this.#groups.set(id, source.texts(listIn(ids)));
    }
  }

  /** By its purl or name; an id that is not explained stands for itself. */
  product(id: Entry): Entry {
    const whole = this.#installed.get(id.value)?.product ?? '';
    return this.#entries.get(whole) ?? this.#entries.get(id.value) ?? id;
  }

  part(id: string): string | undefined {
    return this.#entries.get(this.#installed.get(id)?.part ?? '')?.value;
  }

  /** The product ids that a flag, a threat or a remediation is about. */
  idsOf(about: JsonObject): string[] {
    const groups = this.#source.texts(listIn(about['group_ids']));
    const inGroups = groups.flatMap((group) => this.#groups.get(group) ?? []);
    return [...this.#source.texts(listIn(about['product_ids'])), ...inGroups];
  }

  #addAll(products: unknown, pointer: string): void {
    for (const [index, item] of listIn(products).entries())
      this.#add(objectIn(item), `${pointer}/${index}`);
  }

  /** Branches nest no deeper than the file may, which is checked before. */
  #addBranches(branches: unknown, pointer: string): void {
    for (const [index, item] of listIn(branches).entries()) {
      const branch = objectIn(item);
      if (isObject(branch['product'])) this.#add(branch['product'], `${pointer}/${index}/product`);
      this.#addBranches(branch['branches'], `${pointer}/${index}/branches`);
    }
  }

  #add(product: JsonObject, pointer: string): void {
    const id = this.#source.text(product['product_id']);
    const helper = objectIn(product['product_identification_helper']);
    const at = `${pointer}/product_identification_helper`;
    const entry =
      this.#source.entry(helper, 'purl', at) ??
      this.#source.entryAt(listIn(helper['purls'])[0], `${at}/purls/0`) ??
      this.#source.entry(product, 'name', pointer) ??
      this.#source.entry(helper, 'cpe', at);
    if (id !== undefined && entry) this.#entries.set(id, entry);
  }

  /** "log4j-core as a component of Line Controller" is the controller, with a part. */
  #addRelationship(relationship: JsonObject, pointer: string): void {
    const product = objectIn(relationship['full_product_name']);
    this.#add(product, `${pointer}/full_product_name`);
    const id = this.#source.text(product['product_id']);
    const part = this.#source.text(relationship['product_reference']);
    const whole = this.#source.text(relationship['relates_to_product_reference']);
    const isPart = componentOf.includes(relationship['category']);
    if (isPart && id !== undefined && part !== undefined && whole !== undefined)
      this.#installed.set(id, { part, product: whole });
  }
}
