import { describe, expect, test } from 'vitest';
import { findPrinted } from '../../src/claims/printed.ts';

const printed: readonly (readonly [value: string, text: string])[] = [
  ['ACME GmbH', 'issued to ACME  GmbH, Kiel'],
  ['acme gmbh', 'ACME GMBH'],
  ['IEC 62443-4-1', 'to IEC 62443-4-1:2018'],
  ['IEC 62443-4-1', 'to IEC 62443–4–1.'],
  ['secure development', 'secure devel-\nopment'],
  ['white-box', 'a white-\nbox test'],
  ['44 780', 'No. 44 780'],
  ['Océ Technologies B.V.', 'from Oce\u0301 Technologies B.V.'],
];

const notPrinted: readonly (readonly [value: string, text: string])[] = [
  ['IEC 62443-4', 'IEC 62443-4-1'],
  ['62443', '62443-4-1'],
  ['443-4-1', '62443-4-1'],
  ['BSI-DSZ-CC-0370', 'BSI-DSZ-CC-0370-2006'],
  ['8', 'version 8.1'],
  ['2.3', 'version 1.2.3'],
  ['2.3', '12.3'],
  ['cert', 'certified'],
  ['GmbH', 'GmbHs'],
  ['1', '1,044'],
  ['ACME AG', 'ACME GmbH'],
  ['is not certified', 'is certified'],
  [' ', 'anything'],
  ['ML 3', 'ML 3.5'],
];

describe('claims/printed', () => {
  test.for(printed)('"%s" is printed in "%s"', ([value, text]) => {
    const span = findPrinted(text, value);
    expect(span && text.slice(span.start, span.end).length).toBeGreaterThan(0);
  });

  test.for(notPrinted)('"%s" is not printed in "%s"', ([value, text]) => {
    expect(findPrinted(text, value)).toBeUndefined();
  });

  test('a later whole match counts where an earlier one is a part', () => {
    const text = 'IEC 62443-4-1 and IEC 62443';
    expect(findPrinted(text, 'IEC 62443')).toEqual({ start: 18, end: 27 });
  });
});
