import type { ClaimType } from '../../../src/claims/claim-types.ts';

/** A statement and what it truly says; `words` are those the proposer points to. */
export type TrueStatement = Readonly<{
  text: string;
  type: ClaimType;
  words: string;
  attributes: Readonly<Record<string, unknown>>;
}>;

export const trueStatements: readonly TrueStatement[] = [
  {
    text: 'Kestrel Controls s.r.o. is certified to ISO/IEC 27001:2022 under certificate IS 774120 of 1 June 2024, valid until 31 May 2027.',
    type: 'certification',
    words: 'ISO/IEC 27001:2022',
    attributes: {
      standard: 'ISO/IEC 27001',
      edition: '2022',
      holder: 'Kestrel Controls s.r.o.',
      certificateNumber: 'IS 774120',
      issuedOn: '2024-06-01',
      expiresOn: '2027-05-31',
    },
  },
  {
    text: 'TÜV NORD CERT GmbH has certified the process of Kestrel Controls s.r.o. to IEC 62443-4-1:2018 at maturity level ML 3 for the sites Brno and Linz.',
    type: 'certification',
    words: 'IEC 62443-4-1:2018',
    attributes: {
      standard: 'IEC 62443-4-1',
      edition: '2018',
      issuer: 'TÜV NORD CERT GmbH',
      holder: 'Kestrel Controls s.r.o.',
      level: 'ML 3',
      sites: ['Brno', 'Linz'],
    },
  },
  {
    text: 'Hiermit wird bescheinigt, dass die Nordwerk Automation AG nach ISO/IEC 27001:2022 zertifiziert ist, gültig vom 15.04.2023 bis 14.04.2026.',
    type: 'certification',
    words: 'ISO/IEC 27001:2022',
    attributes: {
      standard: 'ISO/IEC 27001',
      edition: '2022',
      holder: 'Nordwerk Automation AG',
      validFrom: '2023-04-15',
      expiresOn: '2026-04-14',
    },
  },
  {
    text: 'The SOC 2 Type 2 report of Larkin & Moss LLP on Helio Grid Systems Inc. covers July 1, 2025 to June 30, 2026 and the categories security and availability.',
    type: 'assurance-report',
    words: 'SOC 2 Type 2 report',
    attributes: {
      standard: 'SOC 2',
      reportType: 'Type 2',
      auditor: 'Larkin & Moss LLP',
      holder: 'Helio Grid Systems Inc.',
      periodStart: '2025-07-01',
      periodEnd: '2026-06-30',
      categories: ['security', 'availability'],
    },
  },
  {
    text: 'The auditor issued a qualified opinion in the SOC 2 report for Helio Grid Systems Inc., which uses the carve-out method.',
    type: 'assurance-report',
    words: 'SOC 2 report',
    attributes: { standard: 'SOC 2', opinion: 'qualified', subserviceMethod: 'carve-out' },
  },
  {
    text: 'Redshank Security GmbH performed a penetration test of the K7 HMI firmware 4.2.1 for Kestrel Controls s.r.o. from 2 to 13 February 2026 and reported 0 critical, 1 high, 3 medium and 4 low findings.',
    type: 'security-test',
    words: 'penetration test',
    attributes: {
      testKind: 'penetration test',
      tester: 'Redshank Security GmbH',
      client: 'Kestrel Controls s.r.o.',
      target: 'K7 HMI',
      targetVersion: '4.2.1',
      startedOn: '2026-02-02',
      endedOn: '2026-02-13',
      findings: { critical: 0, high: 1, medium: 3, low: 4 },
    },
  },
  {
    text: 'Critical vulnerabilities are fixed within 30 days of confirmation.',
    type: 'commitment',
    words: 'within 30 days',
    attributes: { subject: 'fix', severity: 'critical', duration: 'P30D' },
  },
  {
    text: 'We notify affected customers of security incidents within 72 hours.',
    type: 'commitment',
    words: 'within 72 hours',
    attributes: { subject: 'notify', duration: 'PT72H' },
  },
  {
    text: 'The X7 series is supported with security updates until 31 December 2031.',
    type: 'support-period',
    words: '31 December 2031',
    attributes: { product: 'X7 series', until: '2031-12-31' },
  },
  {
    text: 'On 17 June 2011 an intruder entered the network; customers were told on 28 August 2011.',
    type: 'incident',
    words: '17 June 2011',
    attributes: { occurredOn: '2011-06-17', disclosedOn: '2011-08-28' },
  },
  {
    text: 'Amazon Web Services hosts the platform and is carved out of this report.',
    type: 'subservice-organisation',
    words: 'Amazon Web Services',
    attributes: { name: 'Amazon Web Services', method: 'carve-out' },
  },
  {
    text: 'CC8.1: For 2 of 25 sampled changes, approval was not documented.',
    type: 'audit-exception',
    words: 'approval was not documented',
    attributes: {
      control: 'CC8.1',
      description: 'For 2 of 25 sampled changes, approval was not documented',
    },
  },
  {
    text: 'CVE-2024-3951 does not affect Codebeamer 2.1.0.0, status not affected.',
    type: 'vulnerability-statement',
    words: 'CVE-2024-3951',
    attributes: {
      vulnerability: 'CVE-2024-3951',
      product: 'Codebeamer 2.1.0.0',
      status: 'not affected',
    },
  },
];
