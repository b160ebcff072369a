import type { Paper } from '../paper.ts';
import type { GoldClaim, Sample } from '../sample.ts';

const practice = (criterion: string, page: number, quote: string): GoldClaim => ({
  type: 'practice',
  polarity: 'asserted',
  attributes: { criterion },
  page,
  quote,
});

function draw(paper: Paper): void {
  paper.centred(90, 'Secure Product Lifecycle Policy', 22, true);
  paper.at(60, 180, 'Document:', { bold: true }).at(180, 180, 'KC-POL-017');
  paper.at(60, 196, 'Version:', { bold: true }).at(180, 196, '4.2');
  paper.at(60, 212, 'Date:', { bold: true }).at(180, 212, '2025-11-03');
  paper.at(60, 228, 'Owner:', { bold: true }).at(180, 228, 'Head of Product Security');
  paper.at(60, 244, 'Approved by:', { bold: true }).at(180, 244, 'Jana Horakova, CTO');
  paper.at(60, 260, 'Applies to:', { bold: true }).at(180, 260, 'K7 PLC series, K7 HMI');
  paper
    .page()
    .heading('1 Purpose and responsibilities')
    .paragraphs(
      'This policy describes the secure development process that applies to all products of Kestrel Controls s.r.o. The Head of Product Security is responsible for the process.',
      'Developers complete role-based secure coding training every year; in 2025, 96 percent of the developers completed it.',
    );
  paper
    .heading('2 Design')
    .paragraphs(
      'A threat model is maintained for every product and reviewed at least once a year and before each major release.',
      'Security requirements are specified for each release and traced to tests.',
      'Every design is reviewed for security by an engineer who is not its author.',
    );
  paper
    .page()
    .heading('3 Implementation and verification')
    .paragraphs(
      'Every change is reviewed by a second developer before it is merged; protected branches enforce this rule.',
      'Static analysis and secret scanning run on every merge request, and high findings block the merge.',
      'The engineering protocol of each firmware release is fuzzed for at least 72 hours.',
      'A release is blocked while a finding of severity high or critical is open.',
    );
  paper
    .heading('4 Components and builds')
    .paragraphs(
      'A software bill of materials in CycloneDX format is generated for every release.',
      'Third-party components are monitored daily for known vulnerabilities.',
      'Build servers are separated from the office network and require multi-factor authentication.',
      'Code-signing keys are kept in a hardware security module and are used under dual control.',
      'Firmware images are signed, and customers can verify the signature offline.',
    );
  paper
    .page()
    .heading('5 Vulnerabilities and updates')
    .paragraphs(
      'Critical vulnerabilities are fixed within 30 days and high vulnerabilities within 90 days.',
      'Reports of vulnerabilities are acknowledged within 2 working days.',
      'Customers are notified of actively exploited vulnerabilities within 24 hours.',
      'The K7 PLC series receives security updates until 31 December 2034.',
      'We do not yet publish security advisories in CSAF format; this is planned for 2027.',
    );
}

/** A dated, owned policy with commitments and one honest admission. */
export const developmentPolicy: Sample = {
  supplier: 'Kestrel Controls s.r.o.',
  file: 'kestrel-secure-lifecycle-policy.pdf',
  title: 'Secure Product Lifecycle Policy',
  author: 'Kestrel Controls s.r.o.',
  draw,
  gold: {
    evidenceKind: 'policy',
    claims: [
      practice('GOV-07', 2, 'the secure development process that applies to all products'),
      practice('GOV-08', 2, 'Developers complete role-based secure coding training every year'),
      practice('SBD-02', 2, 'A threat model is maintained for every product'),
      practice('SBD-03', 2, 'Security requirements are specified for each release'),
      practice('SBD-05', 2, 'Every design is reviewed for security by an engineer'),
      practice('SCD-02', 3, 'Every change is reviewed by a second developer'),
      practice('SCD-03', 3, 'Static analysis and secret scanning run on every merge request'),
      practice('SCD-05', 3, 'is fuzzed for at least 72 hours'),
      practice('SCD-07', 3, 'A release is blocked while a finding'),
      practice('DEP-01', 3, 'software bill of materials in CycloneDX format'),
      practice('DEP-06', 3, 'monitored daily for known vulnerabilities'),
      practice('REL-01', 3, 'Build servers are separated from the office network'),
      practice('REL-02', 3, 'Code-signing keys are kept in a hardware security module'),
      practice('REL-03', 3, 'Firmware images are signed'),
      {
        type: 'commitment',
        polarity: 'asserted',
        attributes: { subject: 'fix', severity: 'critical', duration: 'P30D' },
        page: 4,
        quote: 'Critical vulnerabilities are fixed within 30 days',
      },
      {
        type: 'commitment',
        polarity: 'asserted',
        attributes: { subject: 'fix', severity: 'high', duration: 'P90D' },
        page: 4,
        quote: 'high vulnerabilities within 90 days',
      },
      {
        type: 'commitment',
        polarity: 'asserted',
        attributes: { subject: 'acknowledge', duration: 'P2D' },
        page: 4,
        quote: 'acknowledged within 2 working days',
      },
      {
        type: 'commitment',
        polarity: 'asserted',
        attributes: { subject: 'notify', duration: 'PT24H' },
        page: 4,
        quote: 'notified of actively exploited vulnerabilities within 24 hours',
        accept: { duration: ['P1D'], severity: ['critical'] },
      },
      {
        type: 'support-period',
        polarity: 'asserted',
        attributes: { product: 'K7 PLC series', until: '2034-12-31' },
        page: 4,
        quote: 'receives security updates until 31 December 2034',
      },
      {
        type: 'practice',
        polarity: 'negated',
        attributes: { criterion: 'VUL-04' },
        page: 4,
        quote: 'We do not yet publish security advisories in CSAF format',
        accept: { polarity: ['planned'] },
      },
      {
        ...practice('VUL-03', 4, 'Critical vulnerabilities are fixed within 30 days'),
        optional: true,
      },
      { ...practice('VUL-01', 4, 'Reports of vulnerabilities are acknowledged'), optional: true },
      { ...practice('VUL-02', 4, 'Reports of vulnerabilities are acknowledged'), optional: true },
      { ...practice('VUL-07', 4, 'Customers are notified of actively exploited'), optional: true },
      { ...practice('VUL-06', 4, 'receives security updates until'), optional: true },
      {
        type: 'commitment',
        polarity: 'asserted',
        attributes: { subject: 'sbom-delivery' },
        page: 3,
        quote: 'is generated for every release',
        optional: true,
      },
    ],
    mustNotFind: [
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'VUL-04' },
        why: 'the policy says that it is not done yet',
      },
      {
        type: 'commitment',
        attributes: { subject: 'fix', duration: 'P2D' },
        why: 'time to acknowledge is not time to fix',
      },
    ],
  },
};
