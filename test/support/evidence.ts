import { createHash } from 'node:crypto';
import type { Claim } from '../../src/claims/claim.ts';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import type { Classification, Evidence } from '../../src/evidence/evidence.ts';
import { readIn } from './claims.ts';

/** The date on which tests judge unless they say otherwise. */
export const today = '2026-11-23';

/** What a test may say about an evidence: its own fields and those of its classification. */
export type EvidenceDetails = Partial<Omit<Evidence, 'classification'> & Classification>;

const classificationKeys = [
  'kind',
  'sampleOrTemplate',
  'draft',
  'effectiveDate',
  'title',
  'version',
  'owner',
  'approvedBy',
  'confidentiality',
  'unsigned',
  'reasons',
] as const;

/** An evidence that was read without trouble; its id follows from the details. */
function evidence(details: EvidenceDetails = {}): Evidence {
  const sha256 = createHash('sha256').update(JSON.stringify(details)).digest('hex');
  const said = Object.entries(details);
  const isClass = (key: string) => classificationKeys.some((known) => known === key);
  const classification = {
    kind: 'other',
    sampleOrTemplate: false,
    draft: false,
    reasons: [],
    ...Object.fromEntries(said.filter(([key]) => isClass(key))),
  };
  return {
    id: `ev-${sha256.slice(0, 12)}`,
    sha256,
    file: `${classification.kind}.pdf`,
    bytes: 1000,
    receivedAt: '2026-11-20T08:00:00Z',
    progress: { status: 'checked' },
    pages: 1,
    warnings: [],
    rejected: {},
    ...Object.fromEntries(said.filter(([key]) => !isClass(key))),
    classification: classification as Classification,
  };
}

/** An evidence together with claims, which then cite it. */
export function onFile(details: EvidenceDetails, claims: readonly Claim[] = []): EvidenceOnFile {
  const paper = evidence(details);
  return { evidence: paper, claims: claims.map((claim) => readIn(paper.id, claim)) };
}

export function certificate(...claims: readonly Claim[]): EvidenceOnFile {
  return onFile({ kind: 'certificate', effectiveDate: '2025-03-01' }, claims);
}

/** A dated and owned policy: rank 8. */
export function policyPaper(...claims: readonly Claim[]): EvidenceOnFile {
  return onFile({ kind: 'policy', effectiveDate: '2026-05-04', owner: 'Head of Security' }, claims);
}

export function auditReport(...claims: readonly Claim[]): EvidenceOnFile {
  return onFile({ kind: 'audit-report', effectiveDate: '2026-11-02' }, claims);
}

export function testReport(...claims: readonly Claim[]): EvidenceOnFile {
  return onFile({ kind: 'security-test-report', effectiveDate: '2026-08-20' }, claims);
}

export function questionnaire(...claims: readonly Claim[]): EvidenceOnFile {
  return onFile({ kind: 'questionnaire', effectiveDate: '2026-06-01' }, claims);
}

export function brochure(...claims: readonly Claim[]): EvidenceOnFile {
  return onFile({ kind: 'other', title: 'Product brochure', effectiveDate: '2026-06-01' }, claims);
}
