import { describe, expect, test } from 'vitest';
import { labelledFields } from '../../../src/claims/rules/labelled-fields.ts';
import { buildLexicon } from '../../../src/claims/rules/labelled-fields-lexicon.ts';
import { readInProcess } from '../../support/read-in-process.ts';
import { drawSheet, form, type Placed, table } from '../../support/sheet.ts';

const lexicon = buildLexicon({
  number: { value: 'number', labels: ['certificate #', 'zertifikat #'] },
  holder: {
    value: 'name',
    labels: ['holder', 'zertifikatsinhaber'],
    leadIns: ['this is to certify that'],
    following: ['organi[sz]ation'],
  },
  issued: { value: 'date', labels: ['date of issue', 'issued on'] },
  expires: { value: 'date', labels: ['expiry date', 'valid until', 'until'] },
  scope: { value: 'text', labels: ['scope'], leadIns: ['^for'] },
});

/** Field, place and text of everything a page prints under a label. */
async function fieldsOn(...texts: readonly Placed[]) {
  const [page] = (await readInProcess(await drawSheet([texts]))).pages;
  if (!page) throw new Error('The sheet has no page.');
  return labelledFields(page, lexicon).map(
    ({ field, place, text }) => `${field} ${place}: ${text}`,
  );
}

describe('src/claims/rules/labelled-fields', () => {
  test('reads values beside their labels, with all their lines', async () => {
    const found = await fieldsOn(
      ...form([
        ['Certificate no.', 'AB-100'],
        [
          'Holder',
          'Quintus Controls Ltd, Unit 7 of the Severn Valley Business Park, 4 Quay Street, Bristol',
        ],
        ['Expiry date', '31 May 2028'],
      ]),
    );
    expect(found).toEqual([
      'number right: AB-100',
      'holder right: Quintus Controls Ltd, Unit 7 of the Severn Valley Business Park, 4 Quay Street, Bristol',
      'expires right: 31 May 2028',
    ]);
  });

  test('reads values below a row of labels', async () => {
    const found = await fieldsOn(
      ...table(
        [60, 230, 400],
        [
          ['CERTIFICATE NUMBER', 'DATE OF ISSUE', 'EXPIRY DATE'],
          ['AB-100', '1 June 2025', '31 May 2028'],
        ],
      ),
    );
    expect(found).toEqual([
      'number below: AB-100',
      'issued below: 1 June 2025',
      'expires below: 31 May 2028',
    ]);
  });

  test('reads values above labels in small print', async () => {
    const found = await fieldsOn(
      [60, 200, 'AB-100'],
      [230, 200, '1 June 2025'],
      [400, 200, '31 May 2028'],
      [60, 214, 'Certificate number', { size: 6 }],
      [230, 214, 'Date of issue', { size: 6 }],
      [400, 214, 'Expiry date', { size: 6 }],
      [60, 250, 'Quintus Controls Ltd'],
      [60, 264, 'Holder', { size: 6 }],
      [60, 300, 'Development of drives'],
      [60, 314, 'Scope', { size: 6 }],
    );
    expect(found).toEqual([
      'number above: AB-100',
      'issued above: 1 June 2025',
      'expires above: 31 May 2028',
      'holder above: Quintus Controls Ltd',
      'scope above: Development of drives',
    ]);
  });

  test('the order of the content stream does not matter', async () => {
    const found = await fieldsOn(
      [230, 200, '31 May 2028'],
      [230, 220, 'AB-100'],
      [60, 220, 'Certificate no.'],
      [60, 200, 'Expiry date'],
    );
    expect(found).toEqual(['expires right: 31 May 2028', 'number right: AB-100']);
  });

  test('reads labels in two languages and several labels in one line', async () => {
    expect(
      await fieldsOn(
        [60, 200, 'Zertifikat-Nr. / Certificate No.: AB-100'],
        [60, 230, 'Issued on 2025-06-01, valid until 2028-05-31'],
      ),
    ).toEqual(['number inline: AB-100', 'issued inline: 2025-06-01', 'expires inline: 2028-05-31']);
  });

  test('reads what a sentence leads in to', async () => {
    expect(
      await fieldsOn(
        [-1, 100, 'This is to certify that'],
        [-1, 120, 'Quintus Controls Ltd', { size: 16 }],
        [-1, 150, 'for'],
        [-1, 170, 'Development of drives'],
      ),
    ).toEqual(['holder below: Quintus Controls Ltd', 'scope below: Development of drives']);
    expect(
      await fieldsOn([60, 100, 'We certify the following organisation:'], [60, 120, 'Quintus Ltd']),
    ).toEqual(['holder below: Quintus Ltd']);
  });

  test('a label set in the middle of a long value has all of it', async () => {
    const found = await fieldsOn(
      [60, 200, 'Holder'],
      [200, 200, 'Quintus Controls Ltd'],
      [200, 228, 'Development and production'],
      [60, 240, 'Scope'],
      [200, 240, 'of drives and'],
      [200, 252, 'their firmware'],
    );
    expect(found).toContain('scope right: Development and production of drives and their firmware');
  });

  test('what stands beside a label nobody knows belongs to nobody', async () => {
    const found = await fieldsOn(
      ...form([
        ['Holder', 'Quintus Controls Ltd'],
        ['Colour of the paper:', 'Ivory'],
        ['Expiry date', '31 May 2028'],
      ]),
    );
    expect(found).toContain('holder right: Quintus Controls Ltd');
    expect(found).toContain('unknown right: Ivory');
  });

  test.for([
    'The scope of this report is explained in chapter 2.',
    'A certificate number 12 of the list was drawn.',
    'Return the form until further notice.',
  ])('"%s" has words of labels and no label', async (sentence) => {
    expect(
      (await fieldsOn([60, 200, sentence])).filter((one) => !one.startsWith('number')),
    ).toEqual([]);
  });

  test('a date is never a number and a number never a date', async () => {
    expect(await fieldsOn(...form([['Certificate no.', '31 May 2028']]))).toEqual([]);
    expect(await fieldsOn(...form([['Expiry date', 'AB-100']]))).toEqual([]);
  });
});
