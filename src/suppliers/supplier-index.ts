import { type CompanyName, parseCompanyName } from './company-name.ts';
import { foldText } from './fold-text.ts';
import type { Supplier } from './supplier.ts';

/** One way to call a supplier, taken apart once. */
export type KnownName = Readonly<{
  supplier: Supplier;
  kind: 'name' | 'alias' | 'entity';
  /** As registered. */
  text: string;
  parsed: CompanyName;
}>;

/** Everything a supplier can be recognised by, built once per register. */
export type SupplierIndex = Readonly<{
  names: readonly KnownName[];
  /** First folded word of a name to the names that begin with it. */
  byFirstWord: ReadonlyMap<string, readonly KnownName[]>;
  /** Folded product name to the suppliers we order it from. */
  byProduct: ReadonlyMap<string, readonly Supplier[]>;
}>;

const built = new WeakMap<readonly Supplier[], SupplierIndex>();

/** The index of a register; the same array gives the same index again. */
export function indexSuppliers(suppliers: readonly Supplier[]): SupplierIndex {
  const known = built.get(suppliers);
  if (known) return known;
  const index = build(suppliers);
  built.set(suppliers, index);
  return index;
}

function build(suppliers: readonly Supplier[]): SupplierIndex {
  const names: KnownName[] = [];
  const byFirstWord = new Map<string, KnownName[]>();
  const byProduct = new Map<string, Supplier[]>();
  for (const supplier of suppliers) {
    for (const name of namesOf(supplier)) {
      names.push(name);
      for (const word of firstWords(name.parsed)) push(byFirstWord, word, name);
    }
    for (const { product } of supplier.orders) {
      for (const name of [product, ...modelsOf(product)]) {
        push(byProduct, foldProduct(name), supplier);
      }
    }
  }
  return { names, byFirstWord, byProduct };
}

/** "NW-500" of "NW-500 motion controller": words of letters and digits, which name it alone. */
function modelsOf(product: string): string[] {
  const words = product
    .split(/\s+/u)
    .filter((word) => /^\p{L}[\p{L}\d-]*\d[\p{L}\d-]*$/u.test(word));
  return words.filter((word) => word.length > 3 && word !== product);
}

function namesOf(supplier: Supplier): KnownName[] {
  const entities = [supplier.contractingEntity, supplier.manufacturer];
  const texts: { kind: KnownName['kind']; text: string }[] = [
    { kind: 'name', text: supplier.name },
    ...supplier.aliases.map((text) => ({ kind: 'alias' as const, text })),
    ...entities.flatMap((text) => (text ? [{ kind: 'entity' as const, text }] : [])),
  ];
  return texts.map(({ kind, text }) => ({ supplier, kind, text, parsed: parsedOnce(text) }));
}

/** Names are taken apart once per process, not once per question. */
const parsedNames = new Map<string, CompanyName>();
const mostNames = 50_000;

function parsedOnce(text: string): CompanyName {
  const known = parsedNames.get(text);
  if (known) return known;
  if (parsedNames.size >= mostNames) parsedNames.clear();
  const parsed = parseCompanyName(text);
  parsedNames.set(text, parsed);
  return parsed;
}

function firstWords({ core, coreSpelledOut }: CompanyName): readonly string[] {
  const [first = ''] = core.split(' ', 1);
  if (core === coreSpelledOut) return [first];
  const [other = ''] = coreSpelledOut.split(' ', 1);
  return first === other ? [first] : [first, other];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** A product name for comparison: "X-200" and "x200" are one. */
export function foldProduct(product: string): string {
  return foldText(product).replace(/[^\p{L}\p{N}]+/gu, '');
}
