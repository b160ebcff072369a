import { describe, expect, test } from 'vitest';
import { canonicalStandard, findStandards, standardUse } from '../../src/claims/standards.ts';

const named = (text: string) =>
  findStandards(text).map(({ standard, edition }) =>
    edition ? `${standard} @${edition}` : standard,
  );

describe('src/claims/standards', () => {
  test.for([
    ['IEC62443-4-1', 'IEC 62443-4-1'],
    ['EN IEC 62443-4-1:2018', 'IEC 62443-4-1 @2018'],
    ['DIN EN IEC 62443-4-1 (VDE 0802-4-1):2018-10', 'IEC 62443-4-1 @2018'],
    ['DIN EN IEC 62443-4-2 VDE 0802-4-2:2019-12', 'IEC 62443-4-2 @2019'],
    ['ISA/IEC 62443-4-1', 'IEC 62443-4-1'],
    ['ANSI/ISA-62443-4-1-2018', 'IEC 62443-4-1 @2018'],
    ['ANSI/ISA 62443-3-3 (2013)', 'IEC 62443-3-3 @2013'],
    ['IEC 62443, Teil 4-1', 'IEC 62443-4-1'],
    ['IEC\n62443-\n4-1', 'IEC 62443-4-1'],
    ['IEC 62443‑2‑4', 'IEC 62443-2-4'],
    ['62443-4-1', 'IEC 62443-4-1'],
    ['the IEC 62443 series', 'IEC 62443'],
    ['IEC 62443-4-1 Ed. 1.0 2018-01', 'IEC 62443-4-1 @2018'],
    ['ISO27001', 'ISO/IEC 27001'],
    ['ISO standard 27001', 'ISO/IEC 27001'],
    ['iso/iec 27001:2022', 'ISO/IEC 27001 @2022'],
    ['ISO/IEC 27001:2022/Amd 1:2024', 'ISO/IEC 27001 @2022'],
    ['ISO/IEC 20000-1:2018', 'ISO/IEC 20000-1 @2018'],
    ['SOC2 Type II', 'SOC 2'],
    ['TISAX® AL 3', 'TISAX'],
    ['ISASecure® SDLA 3.0.0', 'ISASecure SDLA @3.0.0'],
    ['HITRUST CSF v9', 'HITRUST CSF @v9'],
    ['Common Criteria Version 3.1 Revision 5', 'Common Criteria @3.1 Revision 5'],
    ['CC:2022', 'Common Criteria @2022'],
    ['BSI C5:2020', 'BSI C5 @2020'],
    ['PCI-DSS v4.0.1', 'PCI DSS @v4.0.1'],
    ['ETSI EN 303 645 V2.1.1', 'ETSI EN 303 645 @V2.1.1'],
    ['ISO/SAE 21434:2021', 'ISO/SAE 21434 @2021'],
    ['IEC 61508-3:2010', 'IEC 61508 @2010'],
  ] as const)('reads "%s" as %s', ([text, expected]) => {
    expect(named(text)).toEqual([expected]);
  });

  test('lists every standard of an enumeration with its own edition', () => {
    expect(named('ISO/IEC 27001:2022, 27017:2015 and 27018:2019')).toEqual([
      'ISO/IEC 27001 @2022',
      'ISO/IEC 27017 @2015',
      'ISO/IEC 27018 @2019',
    ]);
    expect(named('IEC 62443-4-1/4-2')).toEqual(['IEC 62443-4-1', 'IEC 62443-4-2']);
  });

  test.for([
    ['BS EN ISO/IEC 27001:2023', '2022', '2023'],
    ['UNE-EN ISO/IEC 27001:2023', '2022', '2023'],
    ['DIN EN ISO/IEC 27001:2024-01', '2022', '2024'],
    ['DIN EN ISO/IEC 27001:2017-06', '2013', '2017'],
    ['JIS Q 27001:2014', '2013', '2014'],
    ['GB/T 22080-2016', '2013', '2016'],
    ['BS EN ISO/IEC 27701:2021', '2019', '2021'],
  ] as const)('resolves the adoption "%s" to the edition %s', ([text, edition, printedEdition]) => {
    expect(findStandards(text)).toMatchObject([{ edition, printedEdition }]);
  });

  test('keeps the amendment that adds requirements in the edition', () => {
    expect(named('EN IEC 62443-4-1:2018/A11:2026')).toEqual(['IEC 62443-4-1 @2018/A11:2026']);
  });

  test.for([
    'Call 27001 4711',
    'BGB 2022',
    'IS 2024',
    'C5 mounting bracket',
    'HITRUST developed it',
    'Certificate SDLA-VX-0117',
    'Certificate OL-62443-41-0093',
  ])('finds no standard in "%s"', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('offsets cut out the printed name', () => {
    const text = 'certified according to DIN EN IEC 62443-4-1 (VDE 0802-4-1):2018-10, ML 3';
    const [found] = findStandards(text);
    expect(text.slice(found?.start, found?.end)).toBe(
      'DIN EN IEC 62443-4-1 (VDE 0802-4-1):2018-10',
    );
  });

  test('knows what a certificate for a standard speaks about', () => {
    expect(standardUse('IEC 62443-4-1')).toBe('process');
    expect(standardUse('IEC 62443-4-2')).toBe('product');
    expect(standardUse('ISO/IEC 17021-1')).toBe('accreditation');
    expect(canonicalStandard('according to ISO 27001')).toBe('ISO/IEC 27001');
  });

  test('reads a hostile run of prefixes in linear time', () => {
    const long = 'CSN-EN ISO/'.repeat(40_000);
    expect(findStandards(long)).toEqual([]);
  });
});
