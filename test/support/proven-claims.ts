import type { Claim } from '../../src/claims/claim.ts';
import type { ProposeRule, Source } from '../../src/claims/rules/source.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';

/** The claims that rules propose for a paper and the gate lets through. */
export function provenClaims(source: Source, ...rules: readonly ProposeRule[]): readonly Claim[] {
  const candidates = rules.flatMap((rule) => [...rule(source)]);
  return verifyCandidates(source.document, 'e', candidates).claims;
}
