import type { Entry } from '../../../sbom/entry.ts';
import type { Vex, VexStatement, VexStatus } from '../../../sbom/vex.ts';
import { CsafProducts } from './csaf-products.ts';
import { datePart } from './date-part.ts';
import { inPieces } from './in-pieces.ts';
import type { Inventory } from './inventory.ts';
import { type JsonObject, listIn, objectIn, textIn } from './json-value.ts';
import { type PointerOf, Source } from './source.ts';

/**
 * Product states of CSAF 2.0 in the words of OpenVEX. `recommended` names a version and `unknown`
 * says nothing: neither is a statement.
 */
const states: readonly (readonly [state: string, means: VexStatus])[] = [
  ['known_not_affected', 'not_affected'],
  ['known_affected', 'affected'],
  ['first_affected', 'affected'],
  ['last_affected', 'affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
];

/** What flags, threats and remediations say about each product. */
class Remarks {
  readonly #byProduct = new Map<string, Entry>();

  constructor(
    items: unknown,
    pointer: string,
    key: string,
    products: CsafProducts,
    source: Source,
  ) {
    for (const [index, item] of listIn(items).entries()) {
      const about = objectIn(item);
      const entry = source.entry(about, key, `${pointer}/${index}`);
      const isReason =
        key !== 'details' || !['exploit_status', 'target_set'].includes(textIn(about['category']));
      if (!entry || !isReason) continue;
      for (const id of products.idsOf(about))
        if (!this.#byProduct.has(id)) this.#byProduct.set(id, entry);
    }
  }

  of(id: string): Entry | undefined {
    return this.#byProduct.get(id);
  }
}

type Reasons = Readonly<{ flags: Remarks; impacts: Remarks; actions: Remarks }>;
type Ids = readonly Entry[];

/** Products of one state that have the same reason and the same way out. */
function grouped(ids: Ids, { flags, impacts, actions }: Reasons, means: VexStatus) {
  const groups = Map.groupBy(ids, ({ value }) => {
    const justification = flags.of(value) ?? impacts.of(value);
    return `${justification?.pointer}\n${actions.of(value)?.pointer}`;
  });
  return [...groups.values()].map((group) => {
    const id = group[0]?.value ?? '';
    const impact = means === 'affected' ? undefined : impacts.of(id);
    return { group, justification: flags.of(id) ?? impact, action: actions.of(id) };
  });
}

class CsafFile {
  readonly #source: Source;
  readonly #document: JsonObject;
  readonly #products: CsafProducts;
  /** Vulnerabilities without an id or a state. */
  unstated = 0;

  constructor(tree: JsonObject, source: Source) {
    this.#source = source;
    this.#document = objectIn(tree['document']);
    this.#products = new CsafProducts(tree['product_tree'], source);
  }

  statements(vulnerabilities: unknown): VexStatement[] {
    return listIn(vulnerabilities).flatMap((item, index) => {
      const statements = this.#statementsAbout(objectIn(item), `/vulnerabilities/${index}`);
      if (statements.length === 0) this.unstated += 1;
      return statements;
    });
  }

  #statementsAbout(vulnerability: JsonObject, at: string): VexStatement[] {
    const source = this.#source;
    const ids = listIn(vulnerability['ids']);
    const named =
      source.entry(vulnerability, 'cve', at) ??
      source.entry(objectIn(ids[0]), 'text', `${at}/ids/0`) ??
      source.entry(vulnerability, 'title', at);
    if (!named) return [];
    const remarks = (key: string, text: string) =>
      new Remarks(vulnerability[key], `${at}/${key}`, text, this.#products, source);
    const reasons = {
      flags: remarks('flags', 'label'),
      impacts: remarks('threats', 'details'),
      actions: remarks('remediations', 'details'),
    };
    const shared = {
      vulnerability: named,
      aliases: source.texts(ids.map((id) => objectIn(id)['text'])),
      issuedOn: this.#day('current_release_date') ?? this.#day('initial_release_date'),
    };
    const status = objectIn(vulnerability['product_status']);
    return states.flatMap(([state, means]) => {
      const pointer = `${at}/product_status/${state}`;
      const entries = listIn(status[state]).flatMap(
        (id, index) => source.entryAt(id, `${pointer}/${index}`) ?? [],
      );
      const said = { pointer: source.pointerOf(pointer), value: state, means };
      return grouped(entries, reasons, means).flatMap(({ group, ...reason }) =>
        inPieces({ ...shared, ...this.#affected(group), status: said, ...reason } as VexStatement),
      );
    });
  }

  #affected(ids: Ids): Pick<VexStatement, 'products' | 'subcomponents'> {
    return {
      products: ids.map((id) => this.#products.product(id)),
      subcomponents: [...new Set(ids.flatMap(({ value }) => this.#products.part(value) ?? []))],
    };
  }

  #day(key: string): string | undefined {
    return datePart(objectIn(this.#document['tracking'])[key]);
  }

  head(): Omit<Vex, 'statements'> {
    const source = this.#source;
    const document = this.#document;
    const { category, publisher, tracking } = document;
    return {
      format: 'CSAF',
      kind: category === 'csaf_vex' ? 'vex' : 'advisory',
      title: source.entry(document, 'title', '/document'),
      id: source.entry(objectIn(tracking), 'id', '/document/tracking'),
      author: source.entry(objectIn(publisher), 'name', '/document/publisher'),
      issuedOn: this.#day('initial_release_date'),
      updatedOn: this.#day('current_release_date'),
      // Absent ones vanish on the way to the parent.
    } as Omit<Vex, 'statements'>;
  }
}

/** A CSAF 2.0 or 2.1 document: a VEX or another security advisory. */
export function normaliseCsaf(tree: JsonObject, pointerOf?: PointerOf): Inventory {
  const source = new Source(pointerOf);
  const file = new CsafFile(tree, source);
  const statements = file.statements(tree['vulnerabilities']);
  return {
    vex: { ...file.head(), statements },
    losses: { components: 0, relations: 0, values: source.longValues, statements: file.unstated },
  };
}
