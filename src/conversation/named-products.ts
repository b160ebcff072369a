import type { NamedProduct } from '../answers/component-search.ts';
import { isAffected } from '../sbom/advisories/is-affected.ts';
import type { Landmark } from '../sbom/advisories/landmarks.ts';
import { foldText } from '../suppliers/fold-text.ts';
import type { Order, Supplier } from '../suppliers/supplier.ts';

/** What we order that an incident names itself; without a registered version it may be the one. */
export function namedProducts(
  incidents: readonly Landmark[],
  suppliers: readonly Supplier[],
): NamedProduct[] {
  return suppliers.flatMap((supplier) =>
    supplier.orders.flatMap((order) =>
      incidents
        .filter((incident) => names(incident, order, supplier))
        .map(({ name, summary }) => ({
          supplier: supplier.name,
          product: order.product,
          ...(order.version === undefined ? {} : { version: order.version }),
          list: name,
          summary,
        })),
    ),
  );
}

function names({ products }: Landmark, { product, version }: Order, { name }: Supplier): boolean {
  const words = new Set(wordsOf(`${name} ${product}`));
  return products.some((one) => {
    const isNamed = one.names.some((known) => wordsOf(known).every((word) => words.has(word)));
    return isNamed && (version === undefined || isAffected('generic', version, one) !== 'no');
  });
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[a-z0-9]+/gu) ?? [];
}
