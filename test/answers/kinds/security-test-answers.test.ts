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

  test.each([
    ['closed', 'high', 'yes'],
    ['open', 'high', 'no'],
    ['closed', 'medium', 'unknown'],
    ['open', 'critical', 'no'],
    ['closed', undefined, 'partly'],
    ['retested', undefined, 'yes'],
  ] as const)('%s, of %s findings: %s', (aspect, severity, verdict) => {
    const findings = { critical: 0, high: 2, medium: 1 };
    const facts = factsOf([testReport(securityTest({ findings, retest: 'complete' }))]);
    const { supplier } = facts.posture;
    const asked = {
      kind: 'security-test',
      supplier,
      aspect,
      ...(severity && { severity }),
    } as const;
    expect(answerSecurityTest(asked, facts, today).verdict).toBe(verdict);
  });

  test.each([
    ['web interface', 'yes'],
    ['cloud service', 'unknown'],
    ['2019', 'unknown'],
  ])('that something was tested is no "yes" for more than it names: %s', (topic, verdict) => {
    const target = 'Web interface of the X200';
    const facts = factsOf([
      testReport(securityTest({ target, testKind: 'penetration test', endedOn: '2026-01-23' })),
    ]);
    const { supplier } = facts.posture;
    const asked = { kind: 'security-test', supplier, aspect: 'exists', topic } as const;
    expect(answerSecurityTest(asked, facts, today).verdict).toBe(verdict);
  });
});
