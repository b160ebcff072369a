import type { Dossier } from '../dossier.ts';
import { type EntityMatch, matchEntity } from '../matching/entity.ts';
import { matchProduct, type OrderedProduct } from '../matching/product.ts';
import type { Hit, Weighing } from '../weighing.ts';

/** T03, or why the entity of a paper cannot be compared; `annexes` are its scope and site texts. */
export function entityHits(
  dossier: Dossier,
  holder: string | null,
  annexes: readonly string[],
): Hit[] {
  const match: EntityMatch = matchEntity(holder, annexes, dossier.entities);
  const ours = dossier.entities.manufacturer;
  switch (match) {
    case 'same':
      return [];
    case 'other': {
      const reason = `It is held by "${holder}", and we buy from "${ours}".`;
      return [{ id: 'T03', reason, atMost: 'E1' }];
    }
    case 'form not stated': {
      const reason = `Without a legal form "${holder}" and "${ours}" cannot be told apart.`;
      return [{ id: 'not stated', reason, atMost: 'E2' }];
    }
    case 'not stated':
      return [{ id: 'not stated', reason: 'The holder is not stated.', atMost: 'E2' }];
    case 'not registered':
      return [notRegistered('legal entity')];
  }
}

/** T05 when a product is stated and is not the ordered one. */
export function statedProductHits({ order }: Weighing, stated: string | null | undefined): Hit[] {
  if (stated == null || order.product === undefined) return [];
  const match = matchProduct(stated, order.product);
  return match.startsWith('other') ? [otherProduct(stated, order.product, 'T05')] : [];
}

/** T05 or, for a test, T22: another product or version than the ordered one. */
export function otherProduct(stated: string, ordered: OrderedProduct, id: 'T05' | 'T22'): Hit {
  const ours = ordered.version ? `${ordered.product} ${ordered.version}` : ordered.product;
  return { id, reason: `It speaks of "${stated}", and we buy "${ours}".`, atMost: 'E1' };
}

/** Nothing is ordered at all; a service that nobody ordered is only marked as such. */
export function orderMissing({ dossier }: Weighing): Hit[] {
  return dossier.orders.length === 0 ? [notRegistered('ordered product')] : [];
}

export function notRegistered(what: 'legal entity' | 'development site' | 'ordered product'): Hit {
  const reason = `No ${what} is registered to compare it with.`;
  return { id: 'not registered', reason, atMost: 'E3' };
}
