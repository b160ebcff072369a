import type { Evidence, EvidenceKind } from '../evidence/evidence.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** Papers that are handed over under a confidentiality agreement, whatever they print. */
const restrictedKinds: readonly EvidenceKind[] = [
  'audit-report',
  'security-test-report',
  'scan-result',
];

/** Printed marks that keep nothing from anybody. */
const openMark = /^(?:public|öffentlich|tlp\s?:\s?(?:clear|white))\.?$/iu;

/**
 * Whether the words of an evidence are only for those who handed it in or own the supplier: reports
 * of auditors (SOC) and of security tests, letters that stand for one, and whatever is marked.
 * `claims` are those of the evidence.
 */
export function isRestricted(
  { classification }: Pick<Evidence, 'classification'>,
  claims: readonly Readonly<{ type: string }>[],
): boolean {
  if (!classification) return false;
  const { kind, confidentiality } = classification;
  if (restrictedKinds.includes(kind)) return true;
  const isMarked = confidentiality !== undefined && !openMark.test(confidentiality.trim());
  const speaksOfReport = claims.some(({ type }) => type === 'assurance-report');
  return isMarked || (kind === 'attestation-letter' && speaksOfReport);
}

/**
 * Whether somebody may see the words of restricted evidence: who handed it in, the owner of one of
 * the suppliers it is about, or the operator of the machine. Only ids decide, never names.
 */
export function maySee(
  person: Readonly<{ id: string; sees: 'everything' | 'own' }>,
  { uploadedBy }: Pick<Evidence, 'uploadedBy'>,
  suppliers: readonly Pick<Supplier, 'ownerId'>[],
): boolean {
  if (person.sees === 'everything') return true;
  return uploadedBy === person.id || suppliers.some(({ ownerId }) => ownerId === person.id);
}
