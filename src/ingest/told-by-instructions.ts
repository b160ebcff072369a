import { type Candidate, isEntryCandidate, type PageSpan } from '../claims/candidate.ts';
import type { ClaimType } from '../claims/claim-types.ts';
import type { Document } from '../evidence/document.ts';
import { isBlankedOut } from '../evidence/without-instructions.ts';

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
 * A candidate without what it rests on instructions to a machine for; undefined where nothing else
 * is left. `plain` is the document without them.
 */
export function withoutTold(plain: Document, candidate: Candidate): Candidate | undefined {
  if (isEntryCandidate(candidate)) return candidate;
  const [main, ...supports] = candidate.spans;
  if (isBlankedOut(plain, main)) return undefined;
  const kept: [PageSpan, ...PageSpan[]] = [
    main,
    ...supports.filter((span) => !isBlankedOut(plain, span)),
  ];
  return { ...candidate, spans: kept };
}
