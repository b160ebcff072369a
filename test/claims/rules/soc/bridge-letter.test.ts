import { describe, expect, test } from 'vitest';
import { proposeBridgeLetter } from '../../../../src/claims/rules/soc/bridge-letter.ts';
import { typedPages } from '../../../support/typed-pages.ts';
import { stated, verified } from './verified.ts';

describe('src/claims/rules/soc/bridge-letter.ts', () => {
  test('a gap letter covers its own time, not the period of the report', () => {
    const letter = typedPages(`Marrow Cloud Ltd
2 April 2026

Gap Letter

Marrow Cloud Ltd received a SOC 2 Type 2 report for the period 1 January 2025 to 31 December 2025.
We are not aware of any material changes to our controls. This letter covers 1 January 2026 to 2 April 2026.

Kind regards,
Owen Price, Head of Compliance`);
    expect(stated('assurance-report', verified(proposeBridgeLetter, letter))[0]).toMatchObject({
      form: 'bridge letter',
      standard: 'SOC 2',
      periodStart: '2026-01-01',
      periodEnd: '2026-04-02',
      issuedOn: '2026-04-02',
      signedBy: 'Owen Price',
    });
  });

  test('a letter that merely encloses a report is no bridge letter', () => {
    const letter = typedPages(
      'Dear customer,\nplease find enclosed our SOC 2 Type 2 report.\nSincerely,\nA. Bee',
    );
    expect(verified(proposeBridgeLetter, letter)).toEqual([]);
  });
});
