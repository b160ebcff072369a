import { expect, test } from 'vitest';
import { defineCriterion } from '../../../src/criteria/catalogue/define-criterion.ts';

const entry = {
  title: 'Title',
  question: 'Question?',
  proof: 'proof',
  strongEvidence: [],
  weakEvidence: [],
  freshness: 'never',
};

test('a criterion takes its area and mapping from its id and is no must-have unless it says so', () => {
  const criterion = defineCriterion({ ...entry, id: 'SCD-01' });
  expect(criterion).toMatchObject({ area: 'SCD', mustHave: false, appliesTo: 'product' });
  expect(criterion.mapping.iec62443).toEqual(['SI-2']);
});

test('a criterion without a row in the mapping is a mistake', () => {
  expect(() => defineCriterion({ ...entry, id: 'GOV-99' })).toThrow(
    'GOV-99 has no row in mappings.ts',
  );
});
