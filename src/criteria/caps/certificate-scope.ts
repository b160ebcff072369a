import {
  findProduct,
  matchProduct,
  type OrderedProduct,
  type ProductMatch,
} from '../matching/product.ts';
import { matchSites } from '../matching/site.ts';
import type { ClaimOf } from '../paper.ts';
import { standardRole } from '../standard-roles.ts';
import type { Hit, Weighing } from '../weighing.ts';
import { entityHits, notRegistered, orderMissing, otherProduct } from './scope-hits.ts';

/** T03, T04, T05: holder, sites and product of a certificate against what we buy. */
export function certificateHits(weighing: Weighing<ClaimOf<'certification'>>): Hit[] {
  const { attributes } = weighing.claim;
  const role = standardRole(attributes.standard);
  const annexes = [attributes.scope ?? '', ...(attributes.sites ?? [])];
  const isPlaceBound =
    role === 'process' || role === 'management' || attributes.standard === 'TISAX';
  return [
    ...entityHits(weighing.dossier, attributes.holder, annexes),
    ...(isPlaceBound ? siteHits(weighing) : []),
    ...certifiedProductHits(weighing, role === 'management'),
  ];
}

/** "See annex": without the annex nothing is stated. */
const annexReference =
  /^\W*(?:see|refer to|according to|as (?:per|listed in)|listed in|siehe|gemäß|laut|voir)\b.{0,40}\b(?:annex|appendix|attachment|schedule|reverse|anhang|anlage|annexe)/iu;

function siteHits({ claim, dossier }: Weighing<ClaimOf<'certification'>>): Hit[] {
  const { sites, scope, holder } = claim.attributes;
  const stated = (sites ?? []).filter((site) => !annexReference.test(site));
  const texts = [...stated, scope ?? '', holder ?? ''];
  const { match, missing } = matchSites(texts, dossier.sites);
  const named = missing.join(', ');
  if (match === 'not registered') return [notRegistered('development site')];
  if (match === 'all') return [];
  if (match === 'part') {
    const reason = `It does not list every site that develops what we buy: ${named} is missing.`;
    return [{ id: 'part of the sites', reason, atMost: 'E3' }];
  }
  if (stated.length > 0) {
    const reason = `It lists ${stated.join('; ')}, and what we buy is developed in ${named}.`;
    return [{ id: 'T04', reason, atMost: 'E1' }];
  }
  const reason = 'It states no site: ask for the annex with the sites.';
  return [{ id: 'not stated', reason, atMost: 'E2' }];
}

/** An ISO/IEC 27001 scope names activities (T12); only another product counts against it. */
function certifiedProductHits(
  weighing: Weighing<ClaimOf<'certification'>>,
  isManagement: boolean,
): Hit[] {
  const { order, claim } = weighing;
  if (order.product === undefined) return isManagement ? [] : orderMissing(weighing);
  const match = matchCertified(claim, order.product);
  if (match === 'covers') return [];
  if (match !== 'not stated') {
    const { product, scope } = claim.attributes;
    return [otherProduct(product ?? String(scope), order.product, 'T05')];
  }
  const reason = 'It states no product: ask for the annex with the products.';
  return isManagement ? [] : [{ id: 'not stated', reason, atMost: 'E2' }];
}

/** The product named on the paper, else its scope; another version of the product decides alone. */
function matchCertified(
  { attributes, subject }: ClaimOf<'certification'>,
  ordered: OrderedProduct,
): ProductMatch {
  const { product, scope } = attributes;
  const version = subject?.version === undefined ? '' : ` version ${subject.version}`;
  const isNamed = product !== null && !annexReference.test(product);
  const named = isNamed ? matchProduct(product + version, ordered) : 'not stated';
  if (named === 'covers' || named === 'other version') return named;
  const inScope = findProduct(scope ?? '', ordered);
  return inScope === 'covers' || named === 'not stated' ? inScope : named;
}
