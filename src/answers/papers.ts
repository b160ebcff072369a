import { type Claim, countingClaims, isClaimOf } from '../claims/claim.ts';
import type { ClaimType } from '../claims/claim-types.ts';
import type { Evidence, EvidenceKind } from '../evidence/evidence.ts';
import type { Finding } from '../posture/posture.ts';
import type { OnFile, SupplierFacts } from './facts.ts';

/** A claim together with the evidence that makes it. */
export type Stated<T extends ClaimType = ClaimType> = {
  [K in T]: Readonly<{ claim: Extract<Claim, { type: K }>; evidence: Evidence }>;
}[T];

/** Evidence that may count: read, not superseded, no sample or template; newest first. */
export function papersOf({ input }: OnFile): readonly Evidence[] {
  return input.evidence
    .map(({ evidence }) => evidence)
    .filter((evidence) => isCurrent(evidence) && !isSample(evidence))
    .toSorted(newestFirst);
}

/** Samples, templates and specimens on file; they never count and are never silently left out. */
export function samplesOf({ input }: SupplierFacts): readonly Evidence[] {
  return input.evidence
    .map(({ evidence }) => evidence)
    .filter((one) => isCurrent(one) && isSample(one));
}

function isCurrent({ progress, supersededBy }: Evidence): boolean {
  return progress.status === 'checked' && supersededBy === undefined;
}

export function isSample({ classification }: Evidence): boolean {
  return classification?.sampleOrTemplate ?? false;
}

/** YYYY-MM-DD or YYYY-MM: the date the paper speaks of itself, else the day it was received. */
export function paperDate({ classification, receivedAt }: Evidence): string {
  return classification?.effectiveDate ?? receivedAt.slice(0, 10);
}

export function kindOf({ classification }: Evidence): EvidenceKind {
  return classification?.kind ?? 'other';
}

function newestFirst(a: Evidence, b: Evidence): number {
  const [left, right] = [`${paperDate(a)}|${a.id}`, `${paperDate(b)}|${b.id}`];
  if (left === right) return 0;
  return left < right ? 1 : -1;
}

function countingIn({ input }: OnFile): ReadonlyMap<string, readonly Claim[]> {
  return new Map(input.evidence.map((one) => [one.evidence.id, countingClaims(one.claims)]));
}

/** All claims of a type in evidence that may count, from the newest paper on. */
export function statedIn<T extends ClaimType>(facts: OnFile, type: T): Stated<T>[] {
  const claims = countingIn(facts);
  return papersOf(facts).flatMap((evidence) =>
    (claims.get(evidence.id) ?? []).flatMap((claim) =>
      isClaimOf(type, claim) ? [{ claim, evidence } as Stated<T>] : [],
    ),
  );
}

export function findingOf({ posture }: SupplierFacts, criterion: string): Finding | undefined {
  return posture.findings.find((one) => one.criterion === criterion);
}

/** Claims that speak for or against a criterion, as the posture names them; newest paper first. */
export function claimsOn(facts: SupplierFacts, criterion: string): Stated[] {
  const ids = new Set(findingOf(facts, criterion)?.claims ?? []);
  const claims = countingIn(facts);
  return papersOf(facts).flatMap((evidence) =>
    (claims.get(evidence.id) ?? []).flatMap((claim) =>
      ids.has(claim.id) ? [{ claim, evidence } as Stated] : [],
    ),
  );
}
