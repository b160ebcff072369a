import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../src/evidence/classify-document.ts';
import { practice } from '../support/claims.ts';
import { printedDocument } from '../support/printed-pages.ts';
import { goldSchema } from './gold.ts';
import { scoreDocument } from './score-document.ts';
import { totalScores } from './total-scores.ts';

const page = 'Every change is reviewed. We do not fuzz. Firmware is signed.';
const document = printedDocument(page, 'policy.pdf');
const classification = classifyDocument(document);

const label = (criterion: string, quote: string, details: object = {}) => ({
  type: 'practice',
  polarity: 'asserted',
  attributes: { criterion },
  page: 1,
  quote,
  ...details,
});

const gold = goldSchema.parse({
  file: 'policy.pdf',
  evidenceKind: 'policy',
  sampleOrTemplate: false,
  warnings: [],
  claims: [
    label('SCD-02', 'Every change is reviewed'),
    label('SCD-05', 'We do not fuzz', { polarity: 'negated' }),
    label('REL-03', 'Firmware is signed', { optional: true }),
  ],
});

const scoreOf = (...claims: Parameters<typeof scoreDocument>[1]['claims'][number][]) =>
  totalScores([scoreDocument(gold, { document, classification, claims })]);

describe('test/eval/total-scores.ts', () => {
  test('precision counts what was found, recall what had to be, F1 both', () => {
    const scores = scoreOf(
      practice('SCD-02', 'Every change is reviewed.'),
      practice('GOV-08', 'Firmware is signed.'),
    );
    expect(scores.perType.at(-1)).toEqual({
      type: 'all',
      gold: 2,
      found: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      attributes: 1,
    });
  });

  test('an optional label helps precision and is not missed', () => {
    const found = [
      practice('SCD-02', 'Every change is reviewed.'),
      practice('SCD-05', 'We do not fuzz.', { polarity: 'negated' }),
    ];
    const without = scoreOf(...found);
    const withIt = scoreOf(...found, practice('REL-03', 'Firmware is signed.'));
    expect(without.perType.at(-1)).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(withIt.perType.at(-1)).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });

  test('a denial that is told as a fact is falsely asserted', () => {
    const scores = scoreOf(practice('SCD-05', 'We do not fuzz.'));
    expect(scores).toMatchObject({ polarityErrors: 1, falselyAsserted: 1, polarity: 0 });
  });

  test('a claim that cites other words is found, but not cited', () => {
    const scores = scoreOf(practice('SCD-02', 'Firmware is signed.'));
    expect(scores.perType.at(-1)).toMatchObject({ recall: 0.5 });
    expect(scores.citations).toEqual({ precision: 0, recall: 0 });
  });
});
