import { type Claim, isClaimOf } from '../../../../src/claims/claim.ts';
import type { Attributes, ClaimType } from '../../../../src/claims/claim-types.ts';
import type { ProposeRule } from '../../../../src/claims/rules/source.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import type { Document } from '../../../../src/evidence/document.ts';

/** What one rule proposes for a document and the gate lets through. */
export function verified(rule: ProposeRule, document: Document): readonly Claim[] {
  const classification = {
    kind: 'audit-report',
    sampleOrTemplate: false,
    draft: false,
    reasons: [],
  } as const;
  const candidates = [...rule({ document, classification: { ...classification, reasons: [] } })];
  return verifyCandidates(document, 'e1', candidates).claims;
}

/** The attributes of the claims of one type, without those that are null. */
export function stated<T extends ClaimType>(
  type: T,
  claims: readonly Claim[],
): Partial<Attributes<T>>[] {
  return claims
    .filter((claim) => isClaimOf(type, claim))
    .map(({ attributes }) => {
      const known = Object.entries(attributes).filter(([, value]) => value !== null);
      return Object.fromEntries(known) as Partial<Attributes<T>>;
    });
}
