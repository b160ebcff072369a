import { describe, expect, test } from 'vitest';
import { extracted, lineOf, paper, type Says } from './extracted.ts';
import { answered } from './scripted-connection.ts';

const letter = (confirms: string) => `
# Bridge letter

Our most recent SOC 2 Type 2 report covers the year 2025.

${confirms}
`;

/** Points to the dates, and to the report only by the numbers of its values. */
const pointsToDates: Says = ({ input }) => {
  const at = lineOf(input, 'SOC 2');
  const from = lineOf(input, '1 January 2026');
  return {
    claims: [
      answered({
        type: 'assurance-report',
        anchor: '1 January 2026',
        from,
        to: from,
        attributes: [
          { name: 'standard', value: 'SOC 2', at },
          { name: 'periodStart', value: '1 January 2026', at: from },
        ],
      }),
    ],
  };
};

describe('adapters/model/extraction/led-by-core', () => {
  test('the line that names the report leads, the one pointed to supports it', async () => {
    const text = letter('No change took place since 1 January 2026 that matters.');
    const { candidates } = await extracted(paper(text, 'attestation-letter'), pointsToDates);
    const [first, second] = candidates[0]?.spans ?? [];
    expect(first).toMatchObject({ attributes: ['standard'] });
    expect(second).toMatchObject({ attributes: ['periodStart'], link: 'cover field' });
  });

  test('a denial in the line pointed to is not left behind', async () => {
    const text = letter('We have no report for the time from 1 January 2026 on.');
    const { candidates } = await extracted(paper(text, 'attestation-letter'), pointsToDates);
    expect(candidates[0]?.polarity).toBe('negated');
  });
});
