import { describe, expect, test } from 'vitest';
import { certification, practice } from '../support/claims.ts';
import type { Mistake } from '../support/eval/mistakes.ts';
import { addMistakes, countMistakes, stands } from './count-mistakes.ts';
import { goldSchema } from './gold.ts';

const nobody = { entity: null, product: null, version: null, site: null } as const;

const mistake = (type: string, wrong: Mistake['wrong'], kind = 'changed date'): Mistake => ({
  kind,
  answer: {
    type,
    polarity: 'asserted',
    subject: nobody,
    attributes: [],
    from: 1,
    to: 1,
    anchor: 'words',
  },
  wrong,
});

const byModel = { proposedBy: ['langchain:simulated'] } as const;
const gold = goldSchema.parse({
  file: 'certificate.pdf',
  evidenceKind: 'certificate',
  sampleOrTemplate: false,
  warnings: [],
  claims: [
    {
      type: 'certification',
      polarity: 'asserted',
      attributes: { standard: 'IEC 62443-4-1', expiresOn: '2028-03-13' },
      quote: 'IEC 62443-4-1:2018',
    },
  ],
});

describe('test/eval/count-mistakes.ts', () => {
  const late = mistake('certification', { attributes: { expiresOn: '2029-03-13' } });

  test('a wrong value stands where a claim of the model has it', () => {
    const claim = { ...certification({ expiresOn: '2029-03-13' }), ...byModel };
    expect(stands(late, [claim])).toBe(true);
    expect(countMistakes([late], [claim], gold)).toEqual([
      { kind: 'changed date', made: 1, stood: 1 },
    ]);
  });

  test('a value that was refused does not stand', () => {
    expect(stands(late, [{ ...certification({ expiresOn: null }), ...byModel }])).toBe(false);
  });

  test('what the rules say alone is no mistake of a model', () => {
    const claim = { ...certification({ expiresOn: '2029-03-13' }), proposedBy: ['rules'] };
    expect(stands(late, [claim])).toBe(false);
  });

  test('a denial read as a fact stands only where the claim cites it', () => {
    const denied = mistake('practice', {
      attributes: { criterion: 'SCD-05' },
      polarity: 'asserted',
      words: 'We do not fuzz.',
    });
    const elsewhere = { ...practice('SCD-05', 'Every release is fuzzed.'), ...byModel };
    const there = { ...practice('SCD-05', 'We do not fuzz.'), ...byModel };
    expect([stands(denied, [elsewhere]), stands(denied, [there])]).toEqual([false, true]);
  });

  test('what happens to be true is not counted', () => {
    const right = mistake('certification', { attributes: { expiresOn: '2028-03-13' } });
    expect(countMistakes([right], [], gold)).toEqual([]);
  });

  test('counts of papers add up by kind', () => {
    expect(
      addMistakes([
        [{ kind: 'a', made: 2, stood: 1 }],
        [
          { kind: 'b', made: 1, stood: 0 },
          { kind: 'a', made: 3, stood: 0 },
        ],
      ]),
    ).toEqual([
      { kind: 'a', made: 5, stood: 1 },
      { kind: 'b', made: 1, stood: 0 },
    ]);
  });
});
