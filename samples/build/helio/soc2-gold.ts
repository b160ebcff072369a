import type { Gold, GoldClaim } from '../sample.ts';

const userControl = (description: string): GoldClaim => ({
  type: 'user-entity-control',
  polarity: 'asserted',
  attributes: { description },
  page: 7,
  quote: description,
  accept: { description: [`${description}.`] },
});

const exception = (
  page: number,
  control: string,
  description: string,
  response: string,
): GoldClaim => ({
  type: 'audit-exception',
  polarity: 'asserted',
  attributes: { control, description, response },
  page,
  quote: control,
});

const provider = (name: string, service: string): GoldClaim => ({
  type: 'subservice-organisation',
  polarity: 'asserted',
  attributes: { name, service, method: 'carve-out' },
  page: 6,
  quote: name,
});

export const soc2Gold: Gold = {
  evidenceKind: 'audit-report',
  claims: [
    {
      type: 'assurance-report',
      polarity: 'asserted',
      attributes: {
        standard: 'SOC 2',
        reportType: 'Type 2',
        form: 'report',
        holder: 'Helio Grid Systems Inc.',
        auditor: 'Larkin & Moss LLP',
        opinion: 'unqualified',
        periodStart: '2025-07-01',
        periodEnd: '2026-06-30',
        issuedOn: '2026-08-07',
        categories: ['security', 'availability'],
        subserviceMethod: 'carve-out',
      },
      accept: { signedBy: ['Larkin & Moss LLP'] },
      page: 4,
      quote: 'In our opinion, in all material respects',
    },
    exception(
      9,
      'CC6.2-01',
      'For 2 of 20 leavers selected, access was removed after 6 and 9 days.',
      'The leaver process was automated in May 2026, and a daily report lists accounts without an active employee.',
    ),
    exception(
      10,
      'CC8.1-01',
      'For 3 of 25 changes selected, no review by a second engineer was recorded.',
      'Branch protection now rejects changes without a recorded review; it was switched on in April 2026.',
    ),
    provider('Nimbus Hosting LLC', 'Data centre and infrastructure hosting'),
    provider('PageLark Inc.', 'Alerting of on-call engineers'),
    userControl('User entities are responsible for removing their own users when they leave'),
    userControl('User entities are responsible for configuring single sign-on for their tenant'),
    userControl(
      'User entities are responsible for reporting suspected incidents to Helio Grid Systems Inc',
    ),
  ],
  mustNotFind: [
    { type: 'assurance-report', attributes: { reportType: 'Type 1' }, why: 'a Type 2 report' },
    { type: 'assurance-report', attributes: { opinion: 'qualified' }, why: 'the opinion is clean' },
    {
      type: 'audit-exception',
      attributes: { control: 'CC7.4-01' },
      why: 'an incident is not an exception',
    },
  ],
};
