import { expect, test } from 'vitest';
import { endedEdition } from '../../src/criteria/editions.ts';

const iso = 'ISO/IEC 27001';

test.each([
  ['2013', '2013', '2025-10-31'],
  ['ISO/IEC 27001:2013', '2013', '2025-10-31'],
  ['2017', '2013', '2025-10-31'],
  ['DIN ISO/IEC 27001:2015', '2013', '2025-10-31'],
  ['2005', '2005', '2015-10-01'],
])('edition %s of ISO/IEC 27001 is that of %s and ended on %s', (printed, edition, lastDay) => {
  expect(endedEdition(iso, printed)).toEqual({ edition, lastDay });
});

test.each([
  [iso, '2022'],
  [iso, '2023'],
  [iso, '2024'],
  [iso, '1999'],
  [iso, null],
  ['ISO/IEC 27017', '2015'],
  [null, '2013'],
])('%s edition %s has not ended', (standard, printed) => {
  expect(endedEdition(standard, printed)).toBeUndefined();
});
