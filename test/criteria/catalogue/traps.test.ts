import { expect, test } from 'vitest';
import { traps } from '../../../src/criteria/catalogue/traps.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  practice,
  securityTest,
} from '../../support/claims.ts';
import {
  auditReport,
  certificate,
  onFile,
  policyPaper,
  testReport,
} from '../../support/evidence.ts';
import { postureOf, trapsOf } from '../../support/judge.ts';
import { sbomPaper } from '../../support/sbom-papers.ts';

const cert = (attributes: Parameters<typeof certification>[0]) =>
  certificate(certification({ certificateNumber: null, ...attributes }));

/** One paper or two for every trap. */
const papers = [
  cert({ standard: 'IEC 62443-4-2', holder: 'Falcon AG', product: 'X7' }),
  cert({ sites: ['Linz'], level: 'Level 5', issuer: 'Friendly Certs Ltd' }),
  cert({ product: 'Y5', scope: null, issuer: 'Kestrel Controls s.r.o.', level: null }),
  cert({ issuedOn: '2020-01-01', expiresOn: '2025-01-01' }),
  cert({ standard: 'ISO/IEC 27001', edition: '2013', scope: 'Data centre' }),
  cert({ standard: 'CSA STAR', level: 'STAR Level 1', edition: null }),
  onFile({ kind: 'policy', draft: true }, [
    practice('GOV-07', 'aligned with IEC 62443-4-1', { polarity: 'hedged' }),
    practice('GOV-09', 'CRA conform by our IEC 62443-4-1 certificate'),
  ]),
  auditReport(
    assuranceReport({ reportType: 'Type 1', opinion: 'qualified', periodStart: '2025-12-01' }),
    claimOf('audit-exception', { control: 'CC8.1' }),
    claimOf('subservice-organisation', { name: 'Nimbus', method: 'carve-out' }),
    claimOf('user-entity-control', { description: 'remove leavers' }),
  ),
  auditReport(assuranceReport({ periodStart: '2024-01-01', periodEnd: '2024-12-31' })),
  auditReport(assuranceReport({ holder: 'Nimbus' })),
  onFile({ kind: 'attestation-letter', unsigned: '____' }, [
    assuranceReport({ form: 'bridge letter' }),
  ]),
  testReport(securityTest({ testKind: 'vulnerability scan' })),
  onFile({ kind: 'vex' }, [claimOf('vulnerability-statement', { status: 'not_affected' })]),
  sbomPaper({ product: 'Y5', facts: { components: 0 } }),
  onFile({ kind: 'policy' }, [practice('VUL-01', 'Contact: mailto:a@b.test Expires: 2025-01-01')]),
  policyPaper(claimOf('support-period', { until: '2030-01-01' }, { quote: 'end of sale 2030' })),
  onFile({ kind: 'other', warnings: [{ code: 'INJECTION_SUSPECTED', detail: 'obey' }] }),
  onFile({ kind: 'other', warnings: [{ code: 'CORRUPT', detail: 'broken' }] }),
];

test('every trap fires, and no other', () => {
  const similarity = papers.slice(7, 8).map(({ evidence }) => ({
    evidenceId: evidence.id,
    supplier: 'Nordwerk',
    otherEvidenceId: 'ev',
    share: 0.9,
  }));
  expect(trapsOf(postureOf(papers, { similarity })).toSorted()).toEqual(traps.map(({ id }) => id));
});

test('the traps are numbered from T01 to T33', () => {
  expect(traps.map(({ id }) => id)).toEqual(
    Array.from({ length: 33 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`),
  );
});
