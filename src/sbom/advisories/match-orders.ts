import type { Order } from '../../suppliers/supplier.ts';
import { isAffected } from './is-affected.ts';
import { type Landmark, landmarks } from './landmarks.ts';

/** An incident that names something we buy, whatever the SBOMs say. */
export type LandmarkHit = Readonly<{
  landmark: Pick<Landmark, 'id' | 'name' | 'summary' | 'published' | 'sources' | 'malicious'>;
  product: string;
  version?: string;
  /** `version unknown`: the order names none, or one that cannot be compared. */
  state: 'affected' | 'version unknown';
}>;

/**
 * Incidents in the products of these orders. `maker` is the name of the supplier: "VSA" bought from
 * Kaseya is Kaseya VSA. Orders in a version that is known to be sound are no hit.
 */
export function matchOrders(
  orders: readonly Pick<Order, 'product' | 'version'>[],
  maker = '',
): LandmarkHit[] {
  return orders.flatMap(({ product, version }) => {
    const words = new Set(wordsOf(`${maker} ${product}`));
    return landmarks.flatMap((landmark): LandmarkHit[] => {
      const named = landmark.products.find(({ names }) =>
        names.some((name) => wordsOf(name).every((word) => words.has(word))),
      );
      const state = named && stateOf(version, named);
      if (!state) return [];
      const { id, name, summary, published, sources, malicious } = landmark;
      return [
        {
          landmark: { id, name, summary, published, sources, malicious },
          product,
          ...(version !== undefined && { version }),
          state,
        },
      ];
    });
  });
}

function stateOf(
  version: string | undefined,
  { versions, ranges }: Landmark['products'][number],
): LandmarkHit['state'] | undefined {
  if (version === undefined || !/\d/u.test(version)) return 'version unknown';
  if (versions?.some((listed) => folded(listed) === folded(version))) return 'affected';
  if (ranges === undefined) return undefined;
  const verdict = isAffected('generic', version, { ranges });
  if (verdict === 'no') return undefined;
  return verdict === 'cannot tell' ? 'version unknown' : 'affected';
}

/** "2020.2 HF 1" and "2020.2 hf1" are one. */
function folded(version: string): string {
  return version
    .toLowerCase()
    .replace(/[\s_-]+/gu, '')
    .replace(/^v(?=\d)/u, '');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
