import { describe, expect, test } from 'vitest';
import { nextRequests } from '../../../src/answers/requests/next-requests.ts';
import { requestables, requestFor } from '../../../src/answers/requests/requestable.ts';
import { catalogue } from '../../../src/criteria/catalogue/catalogue.ts';
import { certification } from '../../support/claims.ts';
import { certificate } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';

describe('src/answers/requests/next-requests.ts', () => {
  test('every criterion has exactly one document that would answer it', () => {
    const named = requestables.flatMap(({ criteria }) => criteria).toSorted();
    expect(named).toEqual(catalogue.map(({ id }) => id).toSorted());
    expect(catalogue.every(({ id }) => requestFor(id) !== undefined)).toBe(true);
  });

  test('with nothing on file the process certificate is asked for first', () => {
    const [first] = nextRequests(factsOf([]).posture);
    expect(first?.title).toContain('IEC 62443-4-1 certificate');
    expect(first?.why).toContain('(must-have)');
  });

  test('what meets its target is not asked for again', () => {
    const titles = nextRequests(factsOf([certificate(certification())]).posture).map(
      ({ title }) => title,
    );
    expect(titles.some((title) => title.startsWith('IEC 62443-4-1 certificate'))).toBe(false);
  });

  test('an expired must-have comes before one that was never shown', () => {
    const expired = certificate(certification({ expiresOn: '2025-01-01' }));
    const [first, second] = nextRequests(factsOf([expired]).posture);
    expect(first?.criteria).toContain('GOV-01');
    expect(first?.weight).toBeGreaterThan(second?.weight ?? 0);
  });
});
