import { createHash } from 'node:crypto';
import type { Document, Warning } from '../evidence/document.ts';
import { type Entries, entriesOf } from '../sbom/entries-of.ts';
import {
  type Candidate,
  type EntryCandidate,
  isEntryCandidate,
  isOfModel,
  type PageCandidate,
} from './candidate.ts';
import type { Claim } from './claim.ts';
import { proveEntries } from './prove-entries.ts';
import { type ProvenPages, provePages } from './prove-pages.ts';
import type { DroppedAttribute, Rejection, RejectionReason } from './rejection.ts';
import { isCertified } from './rules/practice/is-said.ts';
import type { VerifiedAttributes } from './verify-attributes.ts';

export type Verification = Readonly<{
  claims: readonly Claim[];
  rejected: readonly Rejection[];
  dropped: readonly DroppedAttribute[];
  /** Ambiguous dates that claims rest on, once each. */
  warnings: readonly Warning[];
}>;

/** What is known of a claim once its candidate held. */
type Findings = Omit<ProvenPages, 'dropped' | 'warnings'> &
  Readonly<{ type: Claim['type']; proposedBy: readonly string[] }>;

/** Hash of (evidence, type, polarity, attributes, citation): decisions survive re-reading. */
function claimId({ type, polarity, attributes, citation }: Findings): string {
  const identity = JSON.stringify([citation.evidenceId, type, polarity, attributes, citation]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 24);
}

/** The one place where a claim comes into being. */
function makeClaim({ subject, derivedBy, ...findings }: Findings): Claim {
  const optional = { ...(subject && { subject }), ...(derivedBy && { derivedBy }) };
  return { id: claimId({ subject, derivedBy, ...findings }), ...findings, ...optional } as Claim;
}

type Outcome =
  | Readonly<{
      claim: Claim;
      dropped: VerifiedAttributes['dropped'];
      warnings: ProvenPages['warnings'];
    }>
  | RejectionReason;

/** Of these a model is never asked: a file computes them, and certificates have their own type. */
function isForbidden({ type, attributes }: Candidate): boolean {
  return type === 'sbom' || (type === 'practice' && isCertified(String(attributes.criterion)));
}

function verifyPages(document: Document, evidenceId: string, candidate: PageCandidate): Outcome {
  if (isOfModel(candidate) && isForbidden(candidate)) return 'NOT_FOR_A_MODEL';
  const outcome = provePages(document, evidenceId, candidate);
  if (typeof outcome === 'string') return outcome;
  const { dropped, warnings, notes, ...proven } = outcome;
  const { type, proposedBy } = candidate;
  const findings = { type, ...proven, proposedBy: [proposedBy], notes };
  return { claim: makeClaim(findings), dropped, warnings };
}

function verifyEntries(entries: Entries, evidenceId: string, candidate: EntryCandidate): Outcome {
  if (isOfModel(candidate)) return 'NOT_FOR_A_MODEL';
  const outcome = proveEntries(candidate, entries, evidenceId);
  if (typeof outcome === 'string') return outcome;
  const { type, polarity, derivedBy, proposedBy, notes = [] } = candidate;
  const { dropped, ...proven } = outcome;
  const findings = { type, polarity, derivedBy, proposedBy: [proposedBy], notes, ...proven };
  return { claim: makeClaim(findings), dropped, warnings: [] };
}

/**
 * The gate: makes a claim of every candidate whose words stand in the document and say what it says,
 * whoever proposed it. Refused candidates and attributes are kept with the reason. Deterministic.
 */
export function verifyCandidates(
  document: Document,
  evidenceId: string,
  candidates: Iterable<Candidate>,
): Verification {
  const claims: Claim[] = [];
  const rejected: Rejection[] = [];
  const dropped: DroppedAttribute[] = [];
  const warnings = new Map<string, Warning>();
  let entries: Entries | undefined;
  const verify = (candidate: Candidate): Outcome => {
    if (!isEntryCandidate(candidate)) return verifyPages(document, evidenceId, candidate);
    entries ??= entriesOf(document);
    return verifyEntries(entries, evidenceId, candidate);
  };
  for (const candidate of candidates) {
    const outcome = verify(candidate);
    if (typeof outcome === 'string') {
      rejected.push({ reason: outcome, candidate });
      continue;
    }
    const { claim } = outcome;
    claims.push(claim);
    for (const [key, warning] of outcome.warnings) warnings.set(key, warning);
    for (const [attribute, reason] of outcome.dropped) {
      dropped.push({ reason, claimId: claim.id, attribute });
    }
  }
  return { claims, rejected, dropped, warnings: [...warnings.values()] };
}
