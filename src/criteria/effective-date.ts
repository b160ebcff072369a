import type { Weighed } from './weighed.ts';

/** The day a claim speaks of: its paper's own date, else a date of the assessment itself. */
export function effectiveDate({ claim, paper }: Pick<Weighed, 'claim' | 'paper'>): string {
  if (paper.effective !== undefined) return paper.effective;
  switch (claim.type) {
    case 'certification':
      return claim.attributes.issuedOn ?? claim.attributes.validFrom ?? '';
    case 'assurance-report':
      return claim.attributes.issuedOn ?? claim.attributes.periodEnd ?? '';
    case 'security-test':
      return claim.attributes.reportedOn ?? claim.attributes.endedOn ?? '';
    default:
      return '';
  }
}

/** Its own printed validity runs on, so that it speaks for today whatever its age. */
export function isInForce({ claim, verdict, lapsing }: Weighed): boolean {
  if (verdict !== 'standing' || lapsing) return false;
  if (claim.type === 'certification') return claim.attributes.expiresOn !== null;
  return claim.type === 'assurance-report' && claim.attributes.periodEnd !== null;
}
