import type { Claim } from '../claims/claim.ts';
import { asSupport } from './certificate-support.ts';
import type { Dossier, Ordered } from './dossier.ts';
import type { Paper } from './paper.ts';
import type { Capacity } from './route-claim.ts';
import { criterionOfRole, standardRole } from './standard-roles.ts';
import { weighClaim } from './weigh-claim.ts';
import type { Weighed } from './weighed.ts';

/** A claim on its way to a criterion. */
export type Routed = Readonly<{ claim: Claim; paper: Paper; as: Capacity }>;
export type Scales = (routed: Routed, criterion: string, order: Ordered) => Weighed;

/**
 * Weighs claims of one dossier. What a certificate does for other criteria follows from what it is
 * worth for its own, so that it is weighed once per order.
 */
export function scalesFor(dossier: Dossier): Scales {
  const known = new Map<Claim, Map<Ordered, Weighed>>();
  function ownWeight({ claim, paper }: Routed, criterion: string, order: Ordered): Weighed {
    const perOrder = known.get(claim) ?? new Map<Ordered, Weighed>();
    const weighed =
      perOrder.get(order) ?? weighClaim({ claim, paper, as: 'answer', criterion, order, dossier });
    perOrder.set(order, weighed);
    known.set(claim, perOrder);
    return weighed;
  }
  return (routed, criterion, order) => {
    const { claim, as } = routed;
    const own = ownCriterion(claim);
    if (own === undefined || !['answer', 'scope', 'support', 'presumed'].includes(as)) {
      return weighClaim({ ...routed, criterion, order, dossier });
    }
    const weighed = { ...ownWeight(routed, own, order), criterion, as };
    return as === 'support' || as === 'presumed' ? asSupport(weighed) : weighed;
  };
}

function ownCriterion(claim: Claim): string | undefined {
  return claim.type === 'certification'
    ? criterionOfRole[standardRole(claim.attributes.standard)]
    : undefined;
}
