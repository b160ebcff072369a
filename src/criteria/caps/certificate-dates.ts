import { addMonths, lastDay } from '../calendar.ts';
import { standardRole } from '../standard-roles.ts';
import { forClaims, type Hit } from '../weighing.ts';
import { isCertificatePaper } from './issuer.ts';

/** Three years and six months: the longest current cycle without a question. */
const longestMonths = 42;

/** T02 (not yet valid) and T28. An expiry that has passed is a lapse, not a cap: lapse.ts. */
export const certificateDateCaps = forClaims('certification', ({ claim, paper, dossier, as }) => {
  if (as === 'other part' || !isCertificatePaper(paper, claim)) return [];
  const { issuedOn, validFrom, expiresOn, standard } = claim.attributes;
  const start = validFrom ?? issuedOn;
  const hits: Hit[] = [];
  if (start !== null && !dossier.time.hasBegun(start)) {
    hits.push({ id: 'T02', reason: `It is not valid before ${start}.`, atMost: 'E0' });
  }
  const role = standardRole(standard);
  const isManaged = role === 'process' || role === 'management' || isIsoCloud(standard);
  if (isManaged && issuedOn !== null && expiresOn !== null) {
    hits.push(...inconsistent(issuedOn, validFrom, expiresOn));
  }
  return hits;
});

function isIsoCloud(standard: string | null): boolean {
  return standard?.startsWith('ISO/IEC 27') === true;
}

function inconsistent(issuedOn: string, validFrom: string | null, expiresOn: string): Hit[] {
  const cycle = validFrom !== null && validFrom > issuedOn ? validFrom : issuedOn;
  if (lastDay(expiresOn) < cycle) {
    const reason = `It was issued on ${cycle}, after its expiry on ${expiresOn}.`;
    return [{ id: 'T28', reason, atMost: 'E2' }];
  }
  if (lastDay(expiresOn) <= addMonths(cycle, longestMonths)) return [];
  const reason = `It runs from ${cycle} to ${expiresOn}, longer than a cycle of three years.`;
  return [{ id: 'T28', reason, atMost: 'E2' }];
}
