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
});
