import { type FileMatch, matchFile } from '../matching/file-product.ts';
import type { ClaimOf } from '../paper.ts';
import type { Weighed } from '../weighed.ts';
import { forClaims, type Hit, type Weighing } from '../weighing.ts';
import { sbomHistory } from './file-history.ts';
import { otherOrderHit } from './other-order.ts';
import { orderMissing, otherProduct } from './scope-hits.ts';

/** An SBOM put on the scale. */
type WeighedSbom = Weighing<ClaimOf<'sbom'>>;

/** How the SBOM relates to the order; undefined when nothing is ordered to compare it with. */
function sbomMatch({ claim, order }: WeighedSbom): FileMatch | undefined {
  return order.product && matchFile(claim.attributes, order.product);
}

/**
 * T23 on DEP-01: only the SBOM of exactly the ordered product and version is that SBOM. Beside it
 * one of another version is history.
 */
export const sbomIdentityCaps = forClaims('sbom', (weighing) => {
  const { order, criterion } = weighing;
  const match = sbomMatch(weighing);
  if (order.product === undefined || match === undefined) return orderMissing(weighing);
  if (match === 'covers') {
    return order.product.version === undefined && criterion === 'DEP-01' ? [versionNotOrdered] : [];
  }
  const history = sbomHistory(weighing);
  if (history) return [history];
  const elsewhereOrdered =
    match === 'other product' || match === 'not stated'
      ? otherOrderHit(weighing.claim.attributes, order, weighing.dossier)
      : undefined;
  if (elsewhereOrdered) return [elsewhereOrdered];
  const [stated, ours] = [nameOf(weighing.claim), nameOf({ attributes: order.product })];
  if (criterion === 'DEP-01') {
    const reason = `The SBOM is of ${stated}, and we buy ${ours}.`;
    return [{ id: 'T23', reason, atMost: 'E1' }];
  }
  return [elsewhere(match, stated, ours, weighing)];
});

/** Its quality says how the supplier makes SBOMs, not what is in the ordered version. */
function elsewhere(match: FileMatch, stated: string, ours: string, weighing: WeighedSbom): Hit {
  const { claim, order, criterion } = weighing;
  if (match === 'other product' && order.product) {
    return otherProduct(claim.attributes.product ?? '', order.product, 'T05');
  }
  const reason = `The SBOM is of ${stated}, and says little about ${ours}.`;
  return { id: 'other version', reason, atMost: criterion === 'DEP-06' ? 'E1' : 'E2' };
}

const versionNotOrdered: Hit = {
  id: 'not registered',
  reason: 'No version is ordered, so that nobody can tell whether it is the delivered one.',
  atMost: 'E3',
};

type Named = Readonly<{
  attributes: Readonly<{ product: string | null; version?: string | null | undefined }>;
}>;

function nameOf({ attributes: { product, version } }: Named): string {
  if (product === null) return 'a product that is not stated';
  return version == null ? `"${product}" without a version` : `"${product} ${version}"`;
}

/** True when the SBOM was weighed as that of another product or version than the ordered one. */
export function isOfAnother({ hits }: Pick<Weighed, 'hits'>): boolean {
  return hits.some(({ id }) => ['T05', 'other version', 'other order'].includes(id));
}
