import type { Dossier, Ordered } from '../dossier.ts';
import { type FileProduct, matchFile } from '../matching/file-product.ts';
import type { Hit } from '../weighing.ts';

/** A file on something else that we buy is not offered for this order: no trap, and no proof. */
export function otherOrderHit(
  file: FileProduct,
  order: Ordered,
  { orders }: Dossier,
): Hit | undefined {
  const other = orders.find(({ product }) => {
    if (product === undefined || product === order.product) return false;
    return ['covers', 'other version', 'no version'].includes(matchFile(file, product));
  });
  if (other?.product === undefined || order.product === undefined) return undefined;
  const reason = `It is of "${other.product.product}", which we buy as well, and says nothing about "${order.product.product}".`;
  return { id: 'other order', reason, counts: false };
}
