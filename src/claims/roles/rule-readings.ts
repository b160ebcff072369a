import type { Document } from '../../evidence/document.ts';
import type { EvidenceKind } from '../../evidence/evidence.ts';
import { isEntryCandidate, type PageCandidate } from '../candidate.ts';
import type { ClaimType } from '../claim-types.ts';
import { type Proof, proofAt } from '../proof.ts';
import { proposeClaims } from '../rules/propose-claims.ts';
import { squeezed } from './squeezed.ts';

/** The kind of paper in which the rules read most of a type, whatever this paper is. */
const kinds: Partial<Readonly<Record<ClaimType, EvidenceKind>>> = {
  certification: 'certificate',
  'assurance-report': 'audit-report',
  'audit-exception': 'audit-report',
  'subservice-organisation': 'audit-report',
  'user-entity-control': 'audit-report',
  'security-test': 'security-test-report',
  incident: 'incident-report',
};
const otherwise: EvidenceKind = 'policy';

/** What the rules read in a document of one type, with the statements it rests on. */
export type RuleReading = Readonly<{ candidate: PageCandidate; proofs: readonly Proof[] }>;

const known = new WeakMap<Document, Map<EvidenceKind, readonly RuleReading[]>>();

/**
 * What the rules would propose. They know labels, tables and the order of a form, so a role that
 * they read the same way is proven. Read once per document and kind of paper.
 */
export function ruleReadings(document: Document, type: ClaimType): readonly RuleReading[] {
  const kind = kinds[type] ?? otherwise;
  const byKind = known.get(document) ?? new Map<EvidenceKind, readonly RuleReading[]>();
  known.set(document, byKind);
  const readings = byKind.get(kind) ?? readAs(document, kind);
  byKind.set(kind, readings);
  return readings.filter(({ candidate }) => candidate.type === type);
}

function readAs(document: Document, kind: EvidenceKind): readonly RuleReading[] {
  const classification = { kind, sampleOrTemplate: false, draft: false, reasons: [] };
  return [...proposeClaims({ document, classification })].flatMap((candidate) => {
    if (isEntryCandidate(candidate)) return [];
    const proofs = candidate.spans.map((span) => proofAt(document, span));
    return [{ candidate, proofs: proofs.filter((proof) => typeof proof !== 'string') }];
  });
}

/** Whether two proofs are of one printed statement, in whichever view. */
export function isOneStatement(left: Proof, right: Proof): boolean {
  if (left.page !== right.page) return false;
  if (left.view === right.view) return left.start < right.end && left.end > right.start;
  const [a, b] = [squeezed(left.quote), squeezed(right.quote)];
  return a.includes(b) || b.includes(a);
}
