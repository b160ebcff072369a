import { type Candidate, isEntryCandidate } from '../claims/candidate.ts';
import type { ClaimType } from '../claims/claim-types.ts';
import type { Document } from '../evidence/document.ts';
import { touchesInstruction } from '../evidence/without-instructions.ts';

/** What helps a supplier when it is asserted. */
const favourable: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'certification',
  'assurance-report',
  'security-test',
  'practice',
  'commitment',
  'support-period',
]);

/** Whether a claim says something that nobody writes to look better. */
export function isAdverse({ type, polarity }: Candidate): boolean {
  return polarity !== 'asserted' || !favourable.has(type);
}

/**
 * Whether a candidate rests, in any of its values, on instructions to a machine: who follows an
 * order once is not believed about the rest. `plain` is the document without them.
 */
export function isTold(
  texts: Readonly<{ document: Document; plain: Document }>,
  candidate: Candidate,
): boolean {
  return (
    !isEntryCandidate(candidate) && candidate.spans.some((span) => touchesInstruction(texts, span))
  );
}
