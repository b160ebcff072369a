import { type Claim, isAsserted } from '../../claims/claim.ts';
import { forClaims, type Hit } from '../weighing.ts';

const starOne = /\blevel (?:1|one|I)\b|\bself-?assess|\bCAIQ\b/iu;
const cloudControls = ['ISO/IEC 27017', 'ISO/IEC 27018'];

/** T21 and what else makes a cloud assurance weak. */
export const cloudAssuranceCaps = forClaims('certification', ({ claim, criterion, dossier }) => {
  if (criterion !== 'GOV-05') return [];
  const { standard, level, scope } = claim.attributes;
  const hits: Hit[] = [];
  if (standard === 'CSA STAR' && starOne.test(`${level ?? ''} ${claim.citation.quote}`)) {
    const reason = 'STAR Level 1 is a self-assessment, not a certification.';
    hits.push({ id: 'T21', reason, atMost: 'E1' });
  }
  if (cloudControls.some((one) => one === standard) && !/27001/u.test(scope ?? '')) {
    const hasBase = dossier.papers.some((paper) => paper.claims.some(isManagementCertificate));
    const reason = `${standard} stands on an ISO/IEC 27001 certificate, and none is on file.`;
    if (!hasBase) hits.push({ id: 'weak evidence', reason, atMost: 'E1' });
  }
  return hits;
});

function isManagementCertificate(claim: Claim): boolean {
  return (
    claim.type === 'certification' &&
    isAsserted(claim) &&
    claim.attributes.standard === 'ISO/IEC 27001'
  );
}
