import type { Claim } from '../../claims/claim.ts';
import { compareEntities, parseCompanyName } from '../../suppliers/company-name.ts';
import { type EntityMatch, matchEntity } from '../matching/entity.ts';
import {
  findProduct,
  matchProduct,
  type OrderedProduct,
  type ProductMatch,
} from '../matching/product.ts';
import { matchSites } from '../matching/site.ts';
import type { ClaimOf } from '../paper.ts';
import { standardRole } from '../standard-roles.ts';
import type { CapRule, Hit, Weighing } from '../weighing.ts';
import { isCertificatePaper } from './issuer.ts';

/** T03, T04, T05 and what is not stated or not registered: does the paper cover what we buy? */
export const scopeCaps: CapRule = (weighing) => {
  const { claim, as } = weighing;
  if (as === 'exception' || as === 'information') return [];
  switch (claim.type) {
    case 'certification':
      return isCertificatePaper(weighing.paper, claim)
        ? certificateHits(weighing as Weighing<ClaimOf<'certification'>>)
        : [];
    case 'assurance-report':
      return [
        ...reportHolderHits(weighing, claim.attributes.holder),
        ...statedProductHits(weighing, claim.subject?.product),
        ...(weighing.order.product === undefined ? orderMissing(weighing) : []),
      ];
    case 'support-period':
    case 'vulnerability-statement':
      return statedProductHits(weighing, claim.attributes.product);
    case 'security-test':
      return [];
    default:
      return statedProductHits(weighing, withVersion(claim));
  }
};

function withVersion({ subject }: Claim): string | undefined {
  if (subject?.product === undefined) return undefined;
  return subject.version ? `${subject.product} version ${subject.version}` : subject.product;
}

function certificateHits(weighing: Weighing<ClaimOf<'certification'>>): Hit[] {
  const { attributes } = weighing.claim;
  const role = standardRole(attributes.standard);
  const annexes = [attributes.scope ?? '', ...(attributes.sites ?? [])];
  const isPlaceBound =
    role === 'process' || role === 'management' || attributes.standard === 'TISAX';
  return [
    ...entityHits(weighing, attributes.holder, annexes),
    ...(isPlaceBound ? siteHits(weighing) : []),
    ...certifiedProductHits(weighing, role === 'management'),
  ];
}

function entityHits(
  { dossier }: Weighing,
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
      const reason = `The holder "${holder}" is printed without the legal form of "${ours}".`;
      return [{ id: 'not stated', reason, atMost: 'E2' }];
    }
    case 'not stated':
      return [{ id: 'not stated', reason: 'The holder is not stated.', atMost: 'E2' }];
    case 'not registered':
      return [notRegistered('legal entity')];
  }
}

/**
 * T20: a report on a company that shares no word with the supplier's names, or that another paper
 * calls its provider, is not the supplier's. Without a registered entity only the latter is known.
 */
function reportHolderHits(weighing: Weighing, holder: string | null): Hit[] {
  const { papers, entities } = weighing.dossier;
  const isProvider = papers.some(({ claims }) =>
    claims.some(
      (claim) =>
        claim.type === 'subservice-organisation' &&
        holder !== null &&
        sameCompany(claim.attributes.name, holder),
    ),
  );
  const hits = entityHits(weighing, holder, []);
  const core = parseCompanyName(holder ?? '').core.split(' ');
  const isStranger =
    hits.some(({ id }) => id === 'T03') && !core.some((word) => entities.brand.has(word));
  if (!isProvider && !isStranger) return hits;
  const reason = `This is the report of "${holder}", not of the supplier.`;
  return [{ id: 'T20', reason, counts: false }];
}

function sameCompany(name: string | null, other: string): boolean {
  return name !== null && compareEntities(name, other) !== 'different';
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
    return [otherProduct(product ?? scope ?? '', order.product, 'T05')];
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

function statedProductHits({ order }: Weighing, stated: string | null | undefined): Hit[] {
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

function notRegistered(what: 'legal entity' | 'development site' | 'ordered product'): Hit {
  const reason = `No ${what} is registered to compare it with.`;
  return { id: 'not registered', reason, atMost: 'E3' };
}
