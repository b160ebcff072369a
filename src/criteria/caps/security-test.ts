import { matchProduct } from '../matching/product.ts';
import type { ClaimOf } from '../paper.ts';
import { isIndependent } from '../rank-evidence.ts';
import { forClaims, type Hit, type Weighing } from '../weighing.ts';
import { openFindings, overdue } from './open-findings.ts';
import { orderMissing, otherProduct } from './scope-hits.ts';

type Tested = Weighing<ClaimOf<'security-test'>>;

/** T22 and what else limits a test: its kind, its target, its tester, what it left open. */
export const securityTestCaps = forClaims('security-test', (weighing) => {
  const target = targetHits(weighing);
  if (weighing.criterion !== 'SCD-06') return target;
  const isOtherProduct = target.some(({ id }) => id === 'T22');
  return [
    ...kindHits(weighing),
    ...target,
    ...testerHits(weighing),
    ...(isOtherProduct ? [] : openHits(weighing)),
  ];
});

function kindHits({ claim }: Tested): Hit[] {
  const { testKind } = claim.attributes;
  if (testKind === 'vulnerability scan') {
    const reason = 'A vulnerability scan is no penetration test.';
    return [{ id: 'T22', reason, atMost: 'E1' }];
  }
  if (testKind !== 'bug bounty') return [];
  return [{ id: 'weak evidence', reason: 'A bug bounty is no penetration test.', atMost: 'E1' }];
}

/** A target without a product is not stated; another product or version is T22. */
function targetHits(weighing: Tested): Hit[] {
  const { claim, order } = weighing;
  const { target, targetVersion } = claim.attributes;
  if (order.product === undefined) return orderMissing(weighing);
  const version = targetVersion === null ? '' : ` version ${targetVersion}`;
  const stated = target ?? claim.subject?.product;
  if (stated !== undefined) {
    const match = matchProduct(stated + version, order.product);
    if (match === 'covers') return [];
    if (match !== 'not stated') return [otherProduct(stated + version, order.product, 'T22')];
  }
  const reason = 'It does not say which product was tested.';
  return [{ id: 'not stated', reason, atMost: 'E2' }];
}

function testerHits(weighing: Tested): Hit[] {
  const { attributes } = weighing.claim;
  if (isIndependent(weighing, attributes)) return [];
  const reason =
    attributes.tester === null
      ? 'The tester is not named.'
      : `The tester "${attributes.tester}" is the supplier itself.`;
  return [{ id: 'not independent', reason, atMost: 'E1' }];
}

function openHits({ claim, paper, dossier }: Tested): Hit[] {
  const open = openFindings(claim, paper);
  if (open === undefined) return [];
  const late = overdue(open, claim, paper, dossier);
  if (late !== undefined) return [{ id: 'T22', reason: late, atMost: 'E0' }];
  if (open.retested) {
    const reason = `After the retest a ${open.severity} finding is still open.`;
    return [{ id: 'T22', reason, atMost: 'E2' }];
  }
  const reason = `No retest is shown, and ${open.severity} findings are open.`;
  return [{ id: 'T22', reason, atMost: 'E1' }];
}
