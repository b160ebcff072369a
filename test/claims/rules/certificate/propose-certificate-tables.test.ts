import { describe, expect, test } from 'vitest';
import { proposeCertificateTables } from '../../../../src/claims/rules/certificate/propose-certificate-tables.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, table } from '../../../support/sheet.ts';

async function listed(rows: readonly (readonly string[])[]) {
  const document = await readInProcess(
    await drawSheet([[[60, 60, 'Our certificates'], ...table([60, 200, 320, 440], rows)]]),
  );
  const classification = { kind: 'other', sampleOrTemplate: false, draft: false, reasons: [] };
  const source = { document, classification: { ...classification, kind: 'other' as const } };
  return [...proposeCertificateTables(source)].map(({ polarity, attributes }) => ({
    polarity,
    ...attributes,
  }));
}

describe('src/claims/rules/certificate/propose-certificate-tables', () => {
  test('a row is a certificate', async () => {
    expect(
      await listed([
        ['Standard', 'Certificate No.', 'Certification body', 'Valid until'],
        ['ISO 9001:2015', 'QM-1177', 'DEKRA Certification GmbH', '2027-04-30'],
        ['IEC 62443-4-1:2018', 'SDL-0031', 'TÜV NORD CERT GmbH', '2028-09-30'],
      ]),
    ).toMatchObject([
      { standard: 'ISO 9001', edition: '2015', certificateNumber: 'QM-1177' },
      {
        standard: 'IEC 62443-4-1',
        certificateNumber: 'SDL-0031',
        issuer: 'TÜV NORD CERT GmbH',
        expiresOn: '2028-09-30',
        polarity: 'asserted',
      },
    ]);
  });

  test('a row says itself that its certificate has expired', async () => {
    expect(
      await listed([
        ['Standard', 'Certificate No.', 'Valid until', 'Status'],
        ['ISO/IEC 27001:2013', 'IS-1', '2024-04-30', 'expired'],
        ['ISO/IEC 27001:2022', 'IS-2', '2028-04-30', 'valid'],
      ]),
    ).toMatchObject([{ polarity: 'expired' }, { polarity: 'asserted' }]);
  });

  test.for([
    [
      'a mapping of clauses',
      [
        ['Standard', 'Clause', 'Our control'],
        ['ISO/IEC 27001', 'A.8.25', 'Development policy'],
        ['IEC 62443-4-1', 'SM-1', 'Development policy'],
      ],
    ],
    [
      'a table of requirements without certificates',
      [
        ['Standard', 'Edition', 'Title'],
        ['ISO/IEC 27001', '2022', 'Requirements'],
        ['IEC 62443-4-2', '2019', 'Technical requirements'],
      ],
    ],
  ] as const)('%s certifies nobody', async ([, rows]) => {
    expect(await listed(rows)).toEqual([]);
  });
});
