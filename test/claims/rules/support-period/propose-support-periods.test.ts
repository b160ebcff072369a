import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/evidence/document.ts';
import { ownClaims } from '../../../support/own-papers.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, table } from '../../../support/sheet.ts';
import { typedPages } from '../../../support/typed-pages.ts';

function periods(document: Document): string[] {
  return ownClaims(document, 'other').flatMap((claim) =>
    claim.type === 'support-period'
      ? [`${claim.attributes.product ?? '-'}: ${claim.attributes.until}`]
      : [],
  );
}

describe('support periods', () => {
  test.each([
    ['The K7 series receives security updates until 31 December 2034.', 'K7 series: 2034-12-31'],
    ['Security updates for the X200 until 31 December 2031.', 'X200: 2031-12-31'],
    ['Support for HMI Studio 5 ends on 1 July 2028.', 'HMI Studio 5: 2028-07-01'],
    ['Version 4.2 is supported until 2027-09-30.', 'Version 4.2: 2027-09-30'],
    ['End of security support: 30 June 2029', '-: 2029-06-30'],
    ['We provide security updates for the GX-10 through December 2030.', 'GX-10: 2030-12'],
    [
      'Sicherheitsupdates für die Steuerung ST-5 werden bis zum 31.12.2032 bereitgestellt.',
      'Steuerung ST-5: 2032-12-31',
    ],
    ['Die Baureihe AX erhält Sicherheitsupdates bis Ende 2033.', 'Baureihe AX: 2033-12-31'],
    ['X200 – end of sale 30 June 2026, end of security support 30 June 2031', 'X200: 2031-06-30'],
  ])('%s', (text, expected) => {
    expect(periods(typedPages(text))).toEqual([expected]);
  });

  test.each([
    'The warranty for the X200 ends on 31 March 2027.',
    'The X200 can be ordered until 31 March 2027.',
    'Spare parts for the X200 are available until 31 December 2034.',
    'This certificate is valid until 31 December 2027.',
    'The policy was released on 3 May 2025.',
    'The support contract runs until 31 December 2027.',
  ])('"%s" is no support period', (text) => {
    expect(periods(typedPages(text))).toEqual([]);
  });

  test('a lifecycle table gives the column of security support, never of sale', async () => {
    const rows = [
      ['Product', 'Release', 'End of sale', 'End of security support'],
      ['QX-100', '2016-03-01', '2022-06-30', '2027-06-30'],
      ['QX-200', '2019-09-01', '2026-12-31', '2031-12-31'],
    ];
    const bytes = await drawSheet([table([60, 180, 280, 400], rows)]);
    expect(periods(await readInProcess(bytes))).toEqual([
      'QX-100: 2027-06-30',
      'QX-200: 2031-12-31',
    ]);
  });

  test('a paper that knows only an end of sale answers VUL-06 with it, and says so', () => {
    const claims = ownClaims(typedPages('The end of sale of the X200 is 30 June 2026.'), 'other');
    expect(claims).toMatchObject([
      {
        type: 'practice',
        attributes: { criterion: 'VUL-06', detail: 'end of sale of the X200 is 30 June 2026' },
        notes: ['end of sale, not end of support'],
      },
    ]);
  });

  test('so does a table without a column for support', async () => {
    const rows = [
      ['Product', 'Release', 'End of sale'],
      ['QX-100', '2016-03-01', '2026-06-30'],
    ];
    const bytes = await drawSheet([table([60, 180, 280], rows)]);
    const claims = ownClaims(await readInProcess(bytes), 'other');
    expect(claims).toMatchObject([
      { type: 'practice', attributes: { criterion: 'VUL-06', detail: 'End of sale' } },
    ]);
    expect(claims[0]?.citation.quote).toContain('QX-100');
  });
});
