import { presumesProcess } from '../standard-roles.ts';
import { forClaims, type Hit } from '../weighing.ts';

/** T01: another part of IEC 62443 offered as proof of the development process. */
export const otherPartCaps = forClaims('certification', ({ claim, as }) => {
  return as === 'other part' ? [wrongPart(claim.attributes.standard)] : [];
});

/** What a product certificate says about the process of the same product. */
export const presumedProcess: Hit = {
  id: 'T01',
  reason:
    'A product certificate presumes a development process but does not state its maturity: ask for the IEC 62443-4-1 certificate.',
  atMost: 'E2',
};

function wrongPart(standard: string | null): Hit {
  if (presumesProcess(standard)) {
    const reason = `${standard} certifies a product: it presumes a process but does not state its maturity.`;
    return { id: 'T01', reason, atMost: 'E1' };
  }
  const named = standard === 'IEC 62443' ? 'It names no part of IEC 62443' : `It names ${standard}`;
  return { id: 'T01', reason: `${named}, not IEC 62443-4-1.`, atMost: 'E1' };
}
