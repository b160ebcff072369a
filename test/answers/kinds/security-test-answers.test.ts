import { describe, expect, test } from 'vitest';
import { answerSecurityTest } from '../../../src/answers/kinds/security-test-answers.ts';
import { securityTest } from '../../support/claims.ts';
import { testReport, today } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';

describe('src/answers/kinds/security-test-answers.ts', () => {
  test('what one paper is held back by is said once, whatever it holds back', () => {
    const paper = testReport(
      securityTest({ target: 'Another Product', testKind: 'penetration test', tester: 'Tern' }),
    );
    const facts = factsOf([paper]);
    const held = facts.posture.traps.filter(({ id }) => id === 'T22');
    const { statements } = answerSecurityTest(
      { kind: 'security-test', supplier: facts.posture.supplier, aspect: 'latest' },
      facts,
      today,
    );
    const said = statements.map(({ text }) => text).filter((text) => text.startsWith('T22'));
    expect(held.length).toBeGreaterThan(said.length);
    expect(new Set(said).size).toBe(said.length);
    expect(said).not.toEqual([]);
  });

  test('whether there is a penetration test is a yes or no, and another kind is only partly it', () => {
    const verdictOn = (testKind: 'penetration test' | 'source code audit') => {
      const facts = factsOf([testReport(securityTest({ testKind, tester: 'Tern' }))]);
      const asked = {
        kind: 'security-test',
        testKind: 'penetration test',
        aspect: 'exists',
      } as const;
      return answerSecurityTest({ ...asked, supplier: facts.posture.supplier }, facts, today)
        .verdict;
    };
    expect(verdictOn('penetration test')).toBe('yes');
    expect(verdictOn('source code audit')).toBe('partly');
  });
});
