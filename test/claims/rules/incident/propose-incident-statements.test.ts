import { describe, expect, test } from 'vitest';
import { proposeIncidentStatements } from '../../../../src/claims/rules/incident/propose-incident-statements.ts';
import type { EvidenceKind } from '../../../../src/evidence/evidence.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

function statementsIn(text: string, kind: EvidenceKind = 'policy') {
  return provenClaims(printedSource(text, kind), proposeIncidentStatements);
}

describe('src/claims/rules/incident/propose-incident-statements.ts', () => {
  test('a supplier that tells of its own incident admits it', () => {
    const [claim] = statementsIn(
      'In March 2024 we suffered a ransomware attack on our file server.',
    );
    expect(claim).toMatchObject({
      type: 'incident',
      polarity: 'asserted',
      attributes: { occurredOn: '2024-03' },
    });
  });

  test('a supplier that says it had no incident in a period denies one', () => {
    const [claim] = statementsIn(
      'We have not experienced any security breach in the last 36 months.',
    );
    expect(claim?.polarity).toBe('negated');
  });

  test('a denial without a period says nothing', () => {
    expect(statementsIn('We have not experienced any security breach.')).toEqual([]);
  });

  test.each([
    [
      'a condition',
      'The certification is valid if no data breach has occurred in the last 12 months.',
    ],
    ['a question', 'Have you experienced a breach in the last 24 months?'],
    ['a procedure', 'Any security incident must be reported within 24 hours.'],
    ['another company', 'In 2023 our supplier Osprey Cloud suffered a breach.'],
  ])('%s is no statement about incidents', (_what, text) => {
    expect(statementsIn(text)).toEqual([]);
  });

  test('an attestation letter lists conditions, not incidents', () => {
    const text = 'No data security breach has occurred during the period of validity.';
    expect(statementsIn(text, 'attestation-letter')).toEqual([]);
  });
});
