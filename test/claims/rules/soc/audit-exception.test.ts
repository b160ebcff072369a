import { describe, expect, test } from 'vitest';
import { proposeAuditExceptions } from '../../../../src/claims/rules/soc/audit-exception.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, type Placed } from '../../../support/sheet.ts';
import { typedPages } from '../../../support/typed-pages.ts';
import { stated, verified } from './verified.ts';

const front = `Independent Service Auditor's Report
In our opinion, in all material respects, the controls operated effectively.
Trust services criteria relevant to security. Tests of controls and results.`;

const read = (...pages: readonly string[]) =>
  stated('audit-exception', verified(proposeAuditExceptions, typedPages(front, ...pages)));

describe('src/claims/rules/soc/audit-exception.ts', () => {
  test('an exception in running text belongs to the control above it', () => {
    expect(
      read(`AC-04 Terminated users are removed within 24 hours.
Inspected a sample of 30 terminations.

Exception noted: For 1 of 30 terminations, access was removed after 11 days.

Management's Response: The ticket was closed late. A weekly report was added in June.

AC-05 Access is reviewed quarterly.

No exceptions noted.`),
    ).toEqual([
      {
        control: 'AC-04',
        description: 'For 1 of 30 terminations, access was removed after 11 days.',
        response: 'The ticket was closed late. A weekly report was added in June.',
      },
    ]);
  });

  test('"no exceptions were noted" and "no deviations" are none', () => {
    expect(
      read(`CC6.1 Access is restricted.

No exceptions were noted.

CC6.2 Access is reviewed.

No deviations noted.

CC6.3 Accounts are unique.

Testing was completed without exceptions noted.`),
    ).toEqual([]);
  });

  test('a table whose cells wrap over several lines', async () => {
    const cell = (x: number, y: number, text: string, width: number): Placed => [
      x,
      y,
      text,
      { size: 9, width },
    ];
    const bytes = await drawSheet([
      front.split('\n').map((line, index): Placed => [60, 80 + index * 20, line]),
      [
        [60, 60, 'Control'],
        [120, 60, 'Description of control'],
        [300, 60, 'Tests of controls'],
        [430, 60, 'Results of tests'],
        cell(60, 90, 'CM-12', 50),
        cell(
          120,
          90,
          'Changes are approved by the change board before they are released to production.',
          160,
        ),
        cell(300, 90, 'Inspected the approvals for a sample of 40 changes.', 110),
        cell(
          430,
          90,
          'Deviation noted. Two of forty changes had no recorded approval of the board.',
          110,
        ),
      ],
    ]);
    expect(
      stated('audit-exception', verified(proposeAuditExceptions, await readInProcess(bytes))),
    ).toEqual([
      {
        control: 'CM-12',
        description: 'Two of forty changes had no recorded approval of the board.',
      },
    ]);
  });

  test('a document that is no report of a service auditor has no exceptions', () => {
    const memo = typedPages('CC1.1 Exception noted: the door was open for a while on Monday.');
    expect(verified(proposeAuditExceptions, memo)).toEqual([]);
  });
});
