import { registeredEntities } from '../criteria/matching/entity.ts';
import { matchProduct, type OrderedProduct, orderedProduct } from '../criteria/matching/product.ts';
import { remember } from '../criteria/remember.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { CannotTell, SearchedSbom } from './component-search.ts';

/** Months after which an SBOM of another version than the ordered one says little about today. */
const staleMonths = 12;

/**
 * Whom a search over SBOMs cannot clear: no SBOM, none of what we order, only old ones, or none with
 * identifiers to look up. `asOf` is YYYY-MM-DD.
 */
export function cannotTellFor(
  suppliers: readonly Supplier[],
  sboms: readonly SearchedSbom[],
  asOf: string,
): readonly CannotTell[] {
  return known.getOrInsertComputed(suppliers, unclearOf)(sboms, asOf);
}

/** The same register and the same SBOMs are asked about again and again. */
const known = new WeakMap<readonly Supplier[], ReturnType<typeof unclearOf>>();

function unclearOf(suppliers: readonly Supplier[]) {
  return remember((sboms: readonly SearchedSbom[], asOf) => unclear(suppliers, sboms, asOf));
}

function unclear(
  suppliers: readonly Supplier[],
  sboms: readonly SearchedSbom[],
  asOf: string,
): readonly CannotTell[] {
  const bySupplier = Map.groupBy(sboms, ({ supplier }) => supplier);
  const oldest = Temporal.PlainDate.from(asOf).subtract({ months: staleMonths }).toString();
  return suppliers.flatMap((supplier) => {
    const own = bySupplier.get(supplier.name) ?? [];
    const reasons = own.length === 0 ? [noSbom] : reasonsOf(supplier, own, oldest);
    return reasons.map((reason) => ({ supplier: supplier.name, reason }));
  });
}

const noSbom = 'no SBOM is on file';

function reasonsOf(
  supplier: Supplier,
  sboms: readonly SearchedSbom[],
  oldest: string,
): readonly string[] {
  const matches = ordersOf(supplier).map((order) => ({
    order,
    rulings: sboms.map((sbom) => matchProduct(textOf(sbom), order)),
  }));
  const open = matches.filter(({ rulings }) => !rulings.includes('covers'));
  const isOrdered = (at: number) =>
    matches.some(({ order, rulings }) => order.version !== undefined && rulings[at] === 'covers');
  const isOld = sboms.every(({ date }, at) => date < oldest && !isOrdered(at));
  return [
    ...open.map(({ order, rulings }) => otherReason(order, rulings.includes('other version'))),
    ...(isOld ? ['its SBOMs are more than a year old'] : []),
    ...identifierReasons(sboms),
  ];
}

/** Names are taken apart once for each version of the register, which is kept in memory. */
const orders = new WeakMap<Supplier, readonly OrderedProduct[]>();

function ordersOf(supplier: Supplier): readonly OrderedProduct[] {
  return orders.getOrInsertComputed(supplier, () => {
    if (supplier.orders.length === 0) return [];
    const { brand } = registeredEntities(supplier);
    return supplier.orders.map((order) => orderedProduct(order, brand));
  });
}

function textOf({ product, version }: SearchedSbom): string {
  if (product === undefined) return '';
  return version === undefined ? product : `${product}, version ${version}`;
}

function otherReason(
  { product, version }: Readonly<{ product: string; version?: string }>,
  isVersion: boolean,
): string {
  return isVersion
    ? `its SBOM is of another version than the ordered ${product} ${version} (T23)`
    : `no SBOM names ${product}, which we order (T23)`;
}

/** Without identifiers nothing is found, and nothing is ruled out. */
function identifierReasons(sboms: readonly SearchedSbom[]): string[] {
  const components = sboms.reduce((sum, sbom) => sum + sbom.components, 0);
  const identified = sboms.reduce((sum, sbom) => sum + sbom.identified, 0);
  if (components === 0) return ['its SBOM lists no component'];
  if (identified === 0) return ['no component of its SBOM has an identifier'];
  return identified * 2 < components ? ['most components of its SBOM have no identifier'] : [];
}
