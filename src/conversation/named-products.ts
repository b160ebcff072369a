import type { NamedProduct } from '../answers/component-search.ts';
import type { Landmark } from '../sbom/advisories/landmarks.ts';
import { matchOrders } from '../sbom/advisories/match-orders.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** What we order that one of these incidents names; without a version on record it may be the one. */
export function namedProducts(
  incidents: readonly Landmark[],
  suppliers: readonly Supplier[],
): NamedProduct[] {
  const ids = new Set(incidents.map(({ id }) => id));
  return suppliers.flatMap((supplier) =>
    matchOrders(supplier.orders, supplier.name)
      .filter(({ landmark }) => ids.has(landmark.id))
      .map(({ product, version, landmark }) => ({
        supplier: supplier.name,
        product,
        ...(version !== undefined && { version }),
        list: landmark.name,
        summary: landmark.summary,
      })),
  );
}
