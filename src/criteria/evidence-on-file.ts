import type { Claim } from '../claims/claim.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** One evidence of a supplier with everything that was proven in it. */
export type EvidenceOnFile = Readonly<{ evidence: Evidence; claims: readonly Claim[] }>;
