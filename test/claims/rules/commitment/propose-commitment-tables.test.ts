import { expect, test } from 'vitest';
import type { Claim } from '../../../../src/claims/claim.ts';
import { ownClaims } from '../../../support/own-papers.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, table } from '../../../support/sheet.ts';

async function promisesIn(
  caption: string,
  rows: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const bytes = await drawSheet([
    [[60, 120, caption], ...table([60, 200, 320, 440], rows, { y: 160 })],
  ]);
  const claims: readonly Claim[] = ownClaims(await readInProcess(bytes), 'policy');
  return claims.flatMap((claim) => {
    if (claim.type !== 'commitment') return [];
    const { subject, severity, duration } = claim.attributes;
    return [[subject, severity, duration].filter(Boolean).join(' ')];
  });
}

test('a table has a row for each severity and a column for each kind of time', async () => {
  const rows = [
    ['Severity', 'First response', 'Workaround', 'Fix'],
    ['Critical (9.0-10.0)', '4 hours', '3 days', '14 days'],
    ['High (7.0-8.9)', '1 day', '10 days', '30 days'],
  ];
  expect(await promisesIn('Our times for vulnerabilities', rows)).toEqual([
    'acknowledge critical PT4H',
    'fix critical P14D',
    'acknowledge high P1D',
    'fix high P30D',
  ]);
});

test('a table may have a column for each severity', async () => {
  const rows = [
    ['', 'Critical', 'High', 'Medium'],
    ['Time to fix', '7 days', '30 days', '90 days'],
  ];
  expect(await promisesIn('Vulnerability handling', rows)).toEqual([
    'fix critical P7D',
    'fix high P30D',
    'fix medium P90D',
  ]);
});

test('a plain column of times takes its subject from the line above the table', async () => {
  const rows = [
    ['Severity', 'Target'],
    ['Critical', '15 days'],
    ['High', '45 days'],
  ];
  expect(await promisesIn('Vulnerabilities are remediated within:', rows)).toEqual([
    'fix critical P15D',
    'fix high P45D',
  ]);
});

test('average times and help-desk times promise nothing', async () => {
  const rows = [
    ['Severity', 'Response time', 'Average fix time'],
    ['Critical', '1 hour', '9 days'],
    ['High', '4 hours', '21 days'],
  ];
  expect(await promisesIn('Figures of 2025', rows)).toEqual([]);
});
