import { describe, expect, test } from 'vitest';
import { proposeAssuranceReport } from '../../../../src/claims/rules/soc/assurance-report.ts';
import { typedPages } from '../../../support/typed-pages.ts';
import { stated, verified } from './verified.ts';

const read = (...pages: readonly string[]) =>
  stated('assurance-report', verified(proposeAssuranceReport, typedPages(...pages)));

describe('src/claims/rules/soc/assurance-report.ts', () => {
  test('a Type II report with a long cover title and a signature block', () => {
    const [report] = read(
      `SOC 2® Type II Report

Report on Quillfeather Software, Inc.'s Description of Its Ledger Platform and on the
Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security,
Availability, and Confidentiality

Throughout the Period October 1, 2024 to September 30, 2025`,
      `INDEPENDENT SERVICE AUDITOR'S REPORT

To: The Management of Quillfeather Software, Inc.

Scope

We have examined Quillfeather Software, Inc.'s accompanying description of its Ledger Platform
system throughout the period October 1, 2024 to September 30, 2025, based on the criteria for a
description of a service organization's system.

Quillfeather Software, Inc. uses Stratus Web Services, a subservice organization, to provide cloud hosting. The
description presents controls under the carve-out method.

We did not evaluate the suitability of design of such complementary user entity controls and, accordingly, we
do not express an opinion on them.

Opinion

In our opinion, in all material respects, the description presents the system that was designed
and implemented throughout the period, and the controls operated effectively.

/s/ Fenwick Audit Partners LLP

Denver, Colorado
November 14, 2025`,
    );
    expect(report).toEqual({
      standard: 'SOC 2',
      reportType: 'Type 2',
      form: 'report',
      holder: 'Quillfeather Software, Inc.',
      auditor: 'Fenwick Audit Partners LLP',
      opinion: 'unqualified',
      periodStart: '2024-10-01',
      periodEnd: '2025-09-30',
      issuedOn: '2025-11-14',
      categories: ['security', 'availability', 'confidentiality'],
      subserviceMethod: 'carve-out',
    });
  });

  test('a Type 1 report speaks of one date', () => {
    const [report] = read(
      `System and Organization Controls (SOC) 2 Type 1
Report on the Description of the Gullwing Gateway
Relevant to Security
As of March 31, 2026`,
      `Independent Service Auditor's Report

To the Board of Directors and Management of Gullwing Systems GmbH

We have examined the description of the Gullwing Gateway system as of March 31, 2026, based on the
trust services criteria relevant to security.

In our opinion, in all material respects, the description presents the system as of March 31, 2026.

Brandt & Vogel GmbH
Hamburg, April 20, 2026`,
    );
    expect(report).toMatchObject({
      reportType: 'Type 1',
      asOf: '2026-03-31',
      holder: 'Gullwing Systems GmbH',
      auditor: 'Brandt & Vogel GmbH',
      issuedOn: '2026-04-20',
      categories: ['security'],
    });
    expect(report).not.toHaveProperty('periodEnd');
  });

  test('a qualified opinion is told with what it qualifies', () => {
    const [report] = read(
      `SOC 2 Type 2 Report of Marrow Cloud Ltd
For the period 1 January 2025 to 31 December 2025`,
      `Independent Service Auditors' Report
To the Directors of Marrow Cloud Ltd:

We have examined the description of its Marrow system and management's assertion.

Basis for Qualified Opinion

The control that removes the access of leavers did not operate effectively during the period 1 January 2025 to
30 June 2025.

Qualified Opinion

In our opinion, except for the matter described in the preceding paragraph, in all material respects, the
controls operated effectively to meet the trust services criteria.

Holt Assurance Limited
12 February 2026`,
    );
    expect(report).toMatchObject({
      opinion: 'qualified',
      holder: 'Marrow Cloud Ltd',
      periodEnd: '2025-12-31',
      issuedOn: '2026-02-12',
    });
    expect(report?.opinionBasis).toMatch(/removes the access of leavers did not operate/);
  });

  test('an adverse opinion and a disclaimer are not clean', () => {
    const cover =
      'SOC 2 Type 2 Report of Marrow Cloud Ltd\nFor the period 1 January 2025 to 31 December 2025';
    const head = `Independent Service Auditor's Report
To the Management of Marrow Cloud Ltd
We have examined the description of its Marrow system. Trust services criteria apply.`;
    const [adverse] = read(
      cover,
      `${head}

Adverse Opinion

In our opinion, because of the significance of the matter described above, the controls did not operate effectively.`,
    );
    expect(adverse?.opinion).toBe('adverse');
    const [disclaimer] = read(
      cover,
      `${head}

Disclaimer of Opinion

We were unable to obtain sufficient appropriate evidence, and we do not express an opinion on the description.`,
    );
    expect(disclaimer?.opinion).toBe('disclaimer');
  });

  test('a paper that only mentions SOC 2 is no report', () => {
    expect(read('Our cloud meets requirements for HIPAA, ISO 27001 and SOC 2 Type 2.')).toEqual([]);
    expect(
      read(
        'Security white paper\nOur SOC 2 Type 2 report is available on request. It covers tests of controls.',
      ),
    ).toEqual([]);
  });
});
