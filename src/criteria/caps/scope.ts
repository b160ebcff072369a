import type { Claim } from '../../claims/claim.ts';
import type { ClaimOf } from '../paper.ts';
import type { CapRule, Weighing } from '../weighing.ts';
import { certificateHits } from './certificate-scope.ts';
import { isCertificatePaper } from './issuer.ts';
import { auditedHits, reportHolderHits } from './report-scope.ts';
import { orderMissing, statedProductHits } from './scope-hits.ts';

/** T03, T04, T05 and what is not stated or not registered: does the paper cover what we buy? */
export const scopeCaps: CapRule = (weighing) => {
  const { claim } = weighing;
  switch (claim.type) {
    case 'certification':
      return isCertificatePaper(weighing.paper, claim)
        ? certificateHits(weighing as Weighing<ClaimOf<'certification'>>)
        : [];
    case 'assurance-report':
      return [
        ...reportHolderHits(weighing.dossier, claim.attributes.holder ?? ''),
        ...statedProductHits(weighing, claim.subject?.product),
        ...(weighing.order.product === undefined ? orderMissing(weighing) : []),
      ];
    case 'support-period':
      return statedProductHits(weighing, claim.attributes.product);
    case 'security-test':
    case 'sbom':
    case 'vulnerability-statement':
      return [];
    default:
      return [...auditedHits(weighing), ...statedProductHits(weighing, withVersion(claim))];
  }
};

function withVersion({ subject }: Claim): string | undefined {
  if (subject?.product === undefined) return undefined;
  return subject.version ? `${subject.product} version ${subject.version}` : subject.product;
}
