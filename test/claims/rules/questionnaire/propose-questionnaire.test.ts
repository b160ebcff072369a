import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/claims/claim.ts';
import type { Document } from '../../../../src/evidence/document.ts';
import { ownClaims } from '../../../support/own-papers.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, type Placed } from '../../../support/sheet.ts';
import { typedPages } from '../../../support/typed-pages.ts';

/** A table whose cells wrap in their columns. */
async function drawTable(
  columns: readonly (readonly [x: number, width: number])[],
  rows: readonly (readonly string[])[],
): Promise<Document> {
  const placed = rows.flatMap((row, index) =>
    row.flatMap((text, column): Placed[] => {
      const [x, width] = columns[column] ?? [0, 100];
      return text === '' ? [] : [[x, 80 + index * 40, text, { size: 8, width }]];
    }),
  );
  return readInProcess(await drawSheet([placed], 'landscape'));
}

const practices = (claims: readonly Claim[]) =>
  claims.flatMap((claim) =>
    claim.type === 'practice' ? [`${claim.attributes.criterion} ${claim.polarity}`] : [],
  );
const answered = (question: string, answer: string) =>
  practices(ownClaims(typedPages(`Questionnaire\n\n1. ${question}\n${answer}\n`), 'questionnaire'));

describe('answered questions', () => {
  test('a table with ids, answers, owners and descriptions is read row by row', async () => {
    const document = await drawTable(
      [
        [40, 60],
        [110, 230],
        [350, 60],
        [430, 80],
        [520, 240],
      ],
      [
        ['Question ID', 'Question', 'CSP CAIQ Answer', 'Control Ownership', 'Description'],
        [
          'AIS-01.1',
          'Is a secure software development lifecycle documented, approved and maintained for all services of the provider?',
          'Yes',
          'CSP-owned',
          'It is described in the engineering handbook.',
        ],
        ['AIS-05.2', 'Is testing automated when applicable and possible?', 'NA', '', ''],
        [
          'CCC-02.1',
          'Is every change to the code reviewed by a second person before it is deployed?',
          'Yes',
          'CSP-owned',
          'Every pull request is approved by another engineer; however, emergency changes are not reviewed by anybody.',
        ],
        [
          'TVM-03.1',
          'Is a penetration test performed by independent third parties?',
          'No',
          'CSP-owned',
          'A first test is planned for spring 2027.',
        ],
        [
          'SEF-07.1',
          'Are security breach notification procedures defined and implemented?',
          'Yes',
          'CSP-owned',
          'Customers are informed within 72 hours.',
        ],
      ],
    );
    const claims = ownClaims(document, 'questionnaire');
    expect(practices(claims)).toEqual(['GOV-07 asserted', 'SCD-02 negated', 'SCD-06 negated']);
    expect(claims.filter(({ type }) => type === 'commitment')).toMatchObject([
      { attributes: { subject: 'notify', duration: 'PT72H' }, polarity: 'asserted' },
    ]);
  });

  test('a cross in the column "Nein" is a no', async () => {
    const document = await drawTable(
      [
        [40, 25],
        [70, 210],
        [290, 25],
        [320, 35],
        [360, 200],
      ],
      [
        ['Nr.', 'Frage', 'Ja', 'Nein', 'Bemerkung'],
        ['1', 'Wird statische Codeanalyse eingesetzt?', '', 'X', ''],
        ['2', 'Werden Firmware-Updates digital signiert?', 'X', '', ''],
        ['3', 'Stellen Sie zu jeder Version eine SBOM bereit?', '', 'X', 'Ab 2027 geplant.'],
        [
          '4',
          'Werden Codeänderungen durch eine zweite Person geprüft?',
          'X',
          '',
          'Hotfixes werden nicht geprüft.',
        ],
      ],
    );
    expect(practices(ownClaims(document, 'questionnaire'))).toEqual([
      'SCD-03 negated',
      'REL-03 asserted',
      'DEP-01 negated',
      'SCD-02 negated',
    ]);
  });

  test.each([
    ['Do you perform fuzz testing?', 'Yes, with boofuzz.', ['SCD-05 asserted']],
    ['Do you perform fuzz testing?', 'No.', ['SCD-05 negated']],
    ['Do you perform fuzz testing?', 'Partially, only for Modbus.', ['SCD-05 hedged']],
    ['Do you perform fuzz testing?', 'Planned for 2027.', ['SCD-05 planned']],
    ['Do you perform fuzz testing?', 'Not applicable.', []],
    ['Is static analysis used?', 'Yes. Legacy code is not analysed.', ['SCD-03 negated']],
    ['Do you ship devices with default passwords?', 'Yes.', ['SBD-06 negated']],
    ['Are you certified to IEC 62443-4-1?', 'No.', []],
  ])('%s %s', (question, answer, expected) => {
    expect(answered(question, answer)).toEqual(expected);
  });

  test('a disclosed breach is an incident, and no breach is no practice', () => {
    const question = 'Have you had a security breach in the last three years?';
    const told = (answer: string) =>
      ownClaims(typedPages(`Questionnaire\n\n1. ${question}\n${answer}\n`), 'questionnaire');
    expect(told('Yes. In March 2024 ransomware encrypted two file servers.')).toMatchObject([
      { type: 'incident', attributes: { occurredOn: '2024-03' } },
    ]);
    expect(told('No.')).toEqual([]);
  });

  test('an answer that prints only a time takes its subject from the question', () => {
    const paper =
      'Questionnaire\n\n1. How fast are critical vulnerabilities fixed?\nYes, within 30 days.\n';
    expect(ownClaims(typedPages(paper), 'questionnaire')).toMatchObject([
      {
        type: 'commitment',
        attributes: { subject: 'fix', severity: 'critical', duration: 'P30D' },
      },
    ]);
  });
});
