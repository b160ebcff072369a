import type { Criterion } from './criterion.ts';
import type { Dossier, Ordered } from './dossier.ts';

/** The orders a criterion is judged for; `ordered: false` marks a service that nobody ordered. */
export type OrdersFor = Readonly<{ list: readonly Ordered[]; ordered: boolean }>;

function unordered(kind: Ordered['kind']): Ordered {
  return { kind, registered: false };
}

/**
 * GOV-04 and GOV-05 judge hosted services, everything else products, or the hosted service when
 * there is no other order. With nothing to judge the list is empty: not applicable.
 */
export function ordersFor(
  { appliesTo }: Pick<Criterion, 'appliesTo'>,
  { orders }: Pick<Dossier, 'orders'>,
  isOnFile: boolean,
): OrdersFor {
  const hosted = orders.filter(({ kind }) => kind === 'hosted service');
  const products = orders.filter(({ kind }) => kind === 'product');
  if (appliesTo === 'hosted service') {
    if (hosted.length > 0) return { list: hosted, ordered: true };
    return { list: isOnFile ? [unordered('hosted service')] : [], ordered: !isOnFile };
  }
  if (products.length > 0) return { list: products, ordered: true };
  return { list: hosted.length > 0 ? hosted : [unordered('product')], ordered: true };
}
