import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  commitment,
  practice,
  securityTest,
} from './claims.ts';
import { onFile } from './evidence.ts';

const soc2Dates = { periodStart: '2025-06-01', periodEnd: '2026-05-31', issuedOn: '2026-07-15' };

/** What Kestrel Controls handed in: a certificate, a SOC 2 report, a test, a policy, a contract. */
export const kestrelPapers: readonly EvidenceOnFile[] = [
  onFile({ kind: 'certificate', file: 'kestrel-62443-4-1.pdf', effectiveDate: '2025-03-01' }, [
    certification(
      {
        level: 'ML 3',
        holder: 'Kestrel Controls s.r.o.',
        sites: ['Brno, Czech Republic'],
        product: 'X200 and HMI Panel',
        scope: 'Development of the X200 and HMI Panel',
        signedBy: 'Dr. Ada Lindqvist',
        levelsPerPractice: { SM: 'ML 3', SVV: 'ML 2' },
      },
      { quote: 'IEC 62443-4-1:2018 certificate of Kestrel Controls s.r.o.' },
    ),
  ]),
  onFile({ kind: 'certificate', file: 'kestrel-iso27001.pdf', effectiveDate: '2024-06-01' }, [
    certification(
      {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        level: null,
        certificateNumber: 'IS-77',
        scope: 'Software development and operation of the data centre in Brno',
        product: null,
        sites: ['Brno'],
        issuedOn: '2024-06-01',
        expiresOn: '2027-01-15',
      },
      { quote: 'ISO/IEC 27001:2022 certificate IS-77' },
    ),
  ]),
  onFile(
    { kind: 'audit-report', file: 'kestrel-soc2.pdf', effectiveDate: '2026-07-15', pages: 84 },
    [
      assuranceReport(
        {
          ...soc2Dates,
          opinion: 'qualified',
          opinionBasis: 'change approvals were missing in May',
          subserviceMethod: 'carve-out',
          signedBy: 'Larkin & Moss LLP',
        },
        {
          quote: 'In our opinion, except for the matter described, controls operated effectively.',
          page: 3,
        },
      ),
      claimOf(
        'audit-exception',
        {
          control: 'CC8.1',
          description: 'For 2 of 25 changes no approval was recorded',
          response: 'The approval is enforced by the tool since June',
        },
        { page: 41, quote: 'CC8.1 For 2 of 25 changes no approval was recorded.' },
      ),
      claimOf(
        'subservice-organisation',
        { name: 'Stratus Hosting', service: 'data centre hosting', method: 'carve-out' },
        { page: 12, quote: 'Stratus Hosting (data centre hosting) is carved out.' },
      ),
      claimOf(
        'user-entity-control',
        { description: 'User entities remove accounts of leavers within one day.' },
        { page: 14, quote: 'User entities remove accounts of leavers within one day.' },
      ),
    ],
  ),
  onFile(
    { kind: 'attestation-letter', file: 'kestrel-bridge-letter.pdf', effectiveDate: '2026-08-20' },
    [
      assuranceReport(
        {
          form: 'bridge letter',
          reportType: null,
          opinion: null,
          auditor: null,
          periodStart: '2026-06-01',
          periodEnd: '2026-08-20',
          issuedOn: '2026-08-20',
        },
        { quote: 'No material changes occurred from 1 June to 20 August 2026.' },
      ),
    ],
  ),
  onFile(
    { kind: 'security-test-report', file: 'kestrel-hmi-pentest.pdf', effectiveDate: '2026-08-20' },
    [
      securityTest(
        {
          target: 'HMI Panel',
          findings: { critical: 0, high: 1, medium: 2, low: 1 },
          retest: 'complete',
        },
        { quote: 'Penetration test of the HMI Panel by Redshank Security GmbH' },
      ),
    ],
  ),
  onFile(
    {
      kind: 'policy',
      file: 'kestrel-sdl-policy.pdf',
      effectiveDate: '2026-05-04',
      owner: 'Eva Marek, Product Security Officer',
    },
    [
      practice(
        'SBD-02',
        'A threat model is made for every product before coding starts and reviewed yearly.',
      ),
      practice(
        'SCD-02',
        'Protected branches require the approval of a second developer for every merge.',
      ),
      practice('SCD-03', 'Static analysis runs on every commit of the firmware.'),
      practice('SCD-01', 'C code follows MISRA C:2023, enforced by the compiler and the analyser.'),
      practice(
        'GOV-07',
        'The Product Security Officer is responsible for the secure development process.',
      ),
      practice('GOV-08', 'All 48 developers complete secure coding training every year.'),
      practice('REL-03', 'All updates are signed.'),
      practice('REL-05', 'Updates can be installed and verified offline from a USB medium.'),
      practice('REL-04', 'We reach SLSA level 3 for the firmware build.', { polarity: 'asserted' }),
      practice(
        'VUL-01',
        'A coordinated vulnerability disclosure policy and a security.txt are published.',
      ),
      commitment(
        { subject: 'fix', severity: 'critical', duration: 'P14D' },
        { quote: 'Critical vulnerabilities are fixed within 14 days.' },
      ),
      claimOf(
        'support-period',
        { product: 'X200', until: '2031-12-31' },
        { quote: 'Security updates for the X200 are provided until 31 December 2031.' },
      ),
    ],
  ),
  onFile({ kind: 'contract', file: 'kestrel-contract.pdf', effectiveDate: '2026-01-10' }, [
    commitment(
      { subject: 'notify', duration: 'PT72H' },
      { quote: 'The supplier notifies the customer of incidents within 72 hours.' },
    ),
  ]),
  onFile({ kind: 'questionnaire', file: 'kestrel-rfp-answers.pdf', effectiveDate: '2026-02-01' }, [
    practice('SCD-06', 'Penetration tests are not performed by external testers.', {
      polarity: 'negated',
      page: 2,
    }),
  ]),
];
