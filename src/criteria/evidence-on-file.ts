import type { Claim } from '../claims/claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { MatchedSbom } from '../sbom/component-match.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';

/** One evidence of a supplier with everything that was proven in it. */
export type EvidenceOnFile = Readonly<{
  evidence: Evidence;
  claims: readonly Claim[];
  /** Ids of the claims a person rejected: they are not among `claims`. */
  rejected?: readonly string[];
  /** Of SBOMs: what was computed from the file. */
  sbom?: SbomFacts;
  /** Of SBOMs: what the advisory feeds on file say; absent until a feed was imported. */
  matched?: MatchedSbom;
}>;
