import { print, printLines } from './pdf-file.ts';

/** A paper of Kestrel Controls that proves less than the supplier would like. */
export type BasePaper = Readonly<{
  id: string;
  file: string;
  /** Content of each page; below y = 640 the last one is empty. */
  pages: readonly string[];
  /** What stands on the paper and hurts: the top and height of its lines, on the last page. */
  negative: Readonly<{ y: number; height: number }>;
}>;

const rows = (from: number, fields: readonly (readonly [string, string])[], x = 210): string =>
  fields
    .map(([label, value], index) => {
      const y = from + 24 * index;
      return print(label, { x: 60, y }) + print(value, { x, y });
    })
    .join('');

const cells = (y: number, values: readonly string[], xs: readonly number[]): string =>
  values.map((value, index) => print(value, { x: xs[index] ?? 60, y, size: 9 })).join('');

const footer = print('Fictional data', { x: 60, y: 800, size: 7 });

const componentCertificate: BasePaper = {
  id: 'certificate for 4-2 only',
  file: 'kestrel-certificate.pdf',
  pages: [
    print('CERTIFICATE', { x: 220, y: 90, size: 24 }) +
      printLines(
        'Baltic Conformity ApS certifies that the product named below conforms to IEC 62443-4-2:2019.',
        { x: 60, y: 150 },
      ) +
      rows(220, [
        ['Certificate holder', 'Kestrel Controls s.r.o.'],
        ['Certificate number', 'BC-2025-1180'],
        ['Standard', 'IEC 62443-4-2:2019'],
        ['Product', 'X7 controller, firmware 3.4'],
        ['Security level', 'SL 2'],
        ['Date of issue', '9 September 2025'],
        ['Valid until', '8 September 2028'],
      ]) +
      footer,
  ],
  negative: { y: 258, height: 26 },
};

const expiredCertificate: BasePaper = {
  id: 'expired certificate',
  file: 'kestrel-development-certificate.pdf',
  pages: [
    print('CERTIFICATE', { x: 220, y: 90, size: 24 }) +
      printLines(
        'Baltic Conformity ApS certifies that the secure development process of the company below meets IEC 62443-4-1:2018.',
        { x: 60, y: 150 },
      ) +
      rows(220, [
        ['Certificate holder', 'Kestrel Controls s.r.o.'],
        ['Certificate number', 'BC-2021-0042'],
        ['Standard', 'IEC 62443-4-1:2018'],
        ['Maturity level', 'ML 2'],
        ['Scope', 'Development of the X7 controller in Brno'],
        ['Date of issue', '15 March 2021'],
        ['Valid until', '14 March 2024'],
      ]) +
      footer,
  ],
  negative: { y: 354, height: 26 },
};

const columns = [60, 130, 330];
const auditReport: BasePaper = {
  id: 'SOC 2 with exceptions',
  file: 'kestrel-soc2.pdf',
  pages: [
    print('SOC 2 Type 2 Report', { x: 60, y: 90, size: 22 }) +
      print('Kestrel Controls s.r.o.', { x: 60, y: 130, size: 14 }) +
      print('Report on the Kestrel Cloud service relevant to Security', { x: 60, y: 160 }) +
      print('For the period 1 June 2025 to 31 May 2026', { x: 60, y: 180 }) +
      print("Independent Service Auditor's Report", { x: 60, y: 240, size: 14 }) +
      printLines(
        'In our opinion, except for the matter described below, the controls of Kestrel Controls s.r.o. operated effectively throughout the period 1 June 2025 to 31 May 2026.',
        { x: 60, y: 270 },
      ) +
      printLines('Basis for qualified opinion: change approvals were missing in May 2026.', {
        x: 60,
        y: 320,
      }) +
      print('Larkin & Moss LLP, 15 July 2026', { x: 60, y: 360 }) +
      footer,
    print('Section 4: Tests of controls and results of tests', { x: 60, y: 90, size: 14 }) +
      cells(130, ['Control', 'Test performed', 'Result of test'], columns) +
      cells(154, ['CC6.1', 'Inspected the access reviews.', 'No exceptions noted.'], columns) +
      cells(
        178,
        ['CC8.1', 'Inspected a sample of 25 changes.', 'Exception noted. 2 of 25 had no approval.'],
        columns,
      ) +
      cells(
        202,
        ['CC7.2', 'Inspected a sample of 10 alerts.', 'Exception noted. 1 of 10 was not triaged.'],
        columns,
      ) +
      footer,
  ],
  negative: { y: 166, height: 44 },
};

const penetrationTest: BasePaper = {
  id: 'penetration test with open criticals',
  file: 'kestrel-x7-pentest.pdf',
  pages: [
    print('Penetration Test Report', { x: 60, y: 90, size: 22 }) +
      rows(150, [
        ['Client', 'Kestrel Controls s.r.o.'],
        ['Target', 'X7 controller, firmware 3.4'],
        ['Tester', 'Redshank Security GmbH'],
        ['Test period', '3 August 2026 to 14 August 2026'],
        ['Report date', '20 August 2026'],
      ]) +
      print('Executive summary', { x: 60, y: 310, size: 14 }) +
      printLines(
        'Redshank Security GmbH performed a penetration test of the X7 controller. The test found 2 critical, 3 high, 1 medium and 4 low findings.',
        { x: 60, y: 336 },
      ) +
      printLines('No retest was performed. Both critical findings are open.', { x: 60, y: 372 }) +
      footer,
  ],
  negative: { y: 324, height: 58 },
};

const developmentPolicy: BasePaper = {
  id: 'policy of plans',
  file: 'kestrel-development-policy.pdf',
  pages: [
    print('Secure Development Policy', { x: 60, y: 90, size: 22 }) +
      print('Kestrel Controls s.r.o., version 2.1, 4 May 2026', { x: 60, y: 120 }) +
      print('Owner: Eva Marek, Product Security Officer', { x: 60, y: 140 }) +
      printLines('All firmware updates are signed.', { x: 60, y: 190 }) +
      printLines('We plan to introduce static analysis of all source code in 2027.', {
        x: 60,
        y: 220,
      }) +
      printLines('Penetration tests by external testers are not performed.', { x: 60, y: 250 }) +
      printLines('We are preparing for certification to IEC 62443-4-1.', { x: 60, y: 280 }) +
      printLines('Threat models are not made for existing products.', { x: 60, y: 310 }) +
      footer,
  ],
  negative: { y: 208, height: 108 },
};

export const basePapers: readonly BasePaper[] = [
  componentCertificate,
  expiredCertificate,
  auditReport,
  penetrationTest,
  developmentPolicy,
];

/** The policy as a text file. */
export const policyText = `# Secure Development Policy

Kestrel Controls s.r.o., version 2.1, 4 May 2026
Owner: Eva Marek, Product Security Officer

All firmware updates are signed.

We plan to introduce static analysis of all source code in 2027.

Penetration tests by external testers are not performed.

We are preparing for certification to IEC 62443-4-1.

Fictional data
`;
